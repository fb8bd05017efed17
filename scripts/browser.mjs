import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { run } from './run.mjs'

/** The arguments that Chromium is started with. They keep it from talking to anybody on its own account. */
export const launchArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium uses only the last such list. The first names are those that Playwright turns off and that a page on
  // localhost can notice. The others are Chromium's own pages in a window and a spare renderer, which cost more than
  // all that is tested.
  '--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,PaintHolding,MediaRouter,OptimizationHints,ThirdPartyStoragePartitioning,WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess',
]

/**
 * Finds a Chromium, or fetches one: Playwright's own, or Debian's package.
 *
 * @returns {Promise<string>} the path of the program
 * @throws if no Chromium can be found or fetched, with what to do
 */
export async function browser() {
  const chosen = process.env.ASSAY_CHROMIUM
  if (chosen) {
    if (existsSync(chosen)) return chosen
    throw new Error(`ASSAY_CHROMIUM names ${chosen}, which doesn’t exist.`)
  }
  const found = installed() ?? (await fetched())
  if (found) return found
  throw new Error(
    'No Chromium was found, and none could be downloaded. Install Chromium or Chrome, or set ASSAY_CHROMIUM to the path of its executable.',
  )
}

/** @returns {string | undefined} */
function installed() {
  return [
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ].find((path) => existsSync(path))
}

/** @returns {Promise<string | undefined>} */
async function fetched() {
  const root = process.getuid?.() === 0
  const attempts = [
    () => run('playwright', ['install', ...(root ? ['--with-deps'] : []), 'chromium']),
    () => root && existsSync('/usr/bin/apt-get') && apt('update') && apt('install', '--yes', 'chromium'),
  ]
  for (const attempt of attempts) {
    await attempt()
    const path = installed()
    if (path) return path
  }
  return undefined
}

/** @param {string[]} args */
function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0
}
