import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, type Page, test } from 'playwright/test'
import { launchArguments } from '../scripts/browser.mjs'
import { settled } from '../scripts/settled.mjs'
import { diskTraces } from './disk-traces'
import { siteKept } from './kept-site'
import { tracesOf } from './key-traces'
import { leaks } from './leaks'
import { listen, unprotected } from './listener'
import { netLogArguments, readNetLog, type Traffic } from './net-log'
import { ISSUER, KEY_ID, key } from './team-key'
import { workbench } from './workbench'

interface Left {
  /** Files of the profile that contain a part of the key. */
  files: string[]
  traffic: Traffic
}

/**
 * Runs a browser with a new profile and closes it. Returns what it left on the disk and the hosts that it contacted.
 */
async function leftBy(use: (page: Page) => Promise<void>): Promise<Left> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-profile-'))
  const log = join(folder, 'net-log.json')
  const profile = join(folder, 'profile')
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: test.info().project.use.launchOptions?.executablePath,
      args: [...launchArguments, ...netLogArguments(log)],
      serviceWorkers: 'allow',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await use(page)
    await context.close()
    return { files: diskTraces(profile, key), traffic: readNetLog(log) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('a browser that has closed has stored no part of a key and sent it nowhere', {
  tag: ['@desktop', '@release'],
}, async () => {
  test.slow()
  const origin = process.env.ASSAY_ORIGIN ?? ''
  const { files, traffic } = await leftBy(async (page) => {
    const assay = workbench(page)
    await assay.open(`${origin}/`)
    await settled(page)
    await siteKept(page)
    // The key is not pasted: filling the clipboard needs another page, and the browser would store the state of that
    // page.
    await assay.privateKey.focus()
    await page.keyboard.insertText(key.pem)
    await assay.fingerprint.waitFor()
    await assay.keyId.fill(KEY_ID)
    await assay.issuerId.fill(ISSUER)
    await assay.token.waitFor()
    await assay.copyToken.click()
    await assay.inspectTab.click()
    await assay.textbox('Token, command or response').press('ControlOrMeta+V')
    await page.locator('[data-verdict][aria-busy=false]').waitFor()
    await assay.forget.click()
    await assay.loaded.waitFor({ state: 'detached' })
    // When a page is left, the browser stores the state of that page.
    await page.goto(`${origin}/security/`)
  })
  expect(files).toEqual([])
  // The browser makes requests of its own to its maker. None of them comes from this page.
  const elsewhere = [...traffic.requests, ...traffic.names]
    .filter((address) => !address.startsWith(origin))
    .map((address) => new URL(address).hostname)
    .filter((host) => !/(?:^|\.)(?:google|googleapis|gstatic|gvt1)\.com$/u.test(host))
  expect(elsewhere).toEqual([])
  expect(traffic.packets).toEqual([])
  for (const text of [...tracesOf(key).texts, ...tracesOf(key).texts.map(encodeURIComponent)]) {
    expect(traffic.sent.includes(text)).toBe(false)
  }
  expect(traffic.requests).toContain(`${origin}/`)
})

test('a browser that stores or sends a key is detected', { tag: ['@desktop', '@release'] }, async () => {
  test.slow()
  const listener = await listen()
  const open = await unprotected('out')
  const stores = ['local-storage', 'indexed-db'] as const
  const ways = ['fetch', 'websocket', 'prefetch', 'webrtc'] as const
  const { files, traffic } = await leftBy(async (page) => {
    await page.goto(`${open.origin}/`)
    await settled(page)
    for (const name of [...stores, ...ways]) {
      await page.evaluate(
        // The leak is passed as text, as it would be in a build.
        `(${leaks[name].leak})(${JSON.stringify(key.pem)}, ${JSON.stringify({ ...listener.target(name), name })}), undefined`,
      )
    }
    await expect.poll(() => listener.heard()).toEqual([...ways].sort())
    await page.waitForTimeout(1000)
  })
  await Promise.all([listener.close(), open.close()])
  for (const place of ['Local Storage', 'IndexedDB']) {
    expect(files.join('\n'), place).toContain(place)
  }
  for (const way of ways.filter((way) => way !== 'webrtc')) {
    expect(traffic.requests.join('\n'), way).toContain(`/${way}`)
  }
  expect(traffic.packets.join()).toContain('127.0.0.1:')
  expect(traffic.sent).toContain(key.pem)
})
