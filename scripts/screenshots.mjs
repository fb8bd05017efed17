// npm run screenshots: takes pictures of the built site in every state, into one folder, with a sheet of them all. It
// also renews those of the README.

import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import sharp from 'sharp'
import { browser as findBrowser, launchArguments } from './browser.mjs'
import { serve } from './serve.mjs'

/** @typedef {import('playwright').Page} Page */

const folder = process.argv[2] ?? 'screenshots'
/** A regular expression for the names of the pictures to take; undefined for all of them. */
const only = process.argv[3]
const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'
const KEY_FILE = 'AuthKey_2X9R4HXF34.p8'
/**
 * Debian's fonts-inter and fonts-jetbrains-mono look like Apple's own fonts. Without them, the system's fonts are used.
 */
const FONTS =
  ':root { --font-sans: Inter, system-ui; --font-mono: "JetBrains Mono", monospace } html { scrollbar-gutter: auto }'
/** The states whose pictures are in the README. They have half the size and few colors, which keeps the files small. */
const README = ['mint-1280', 'mint-390', 'inspect-1280']
const NOW = new Date('2026-11-27T22:25:27Z')
const IAT = NOW.getTime() / 1000 - 60

const pair = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})
const encrypted = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'passphrase' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})
const other = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})
const rsa = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})

/** @param {object} value */
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** @param {object} claims - what differs from a correct token */
const token = (claims) =>
  [
    part({ alg: 'ES256', kid: '2X9R4HXF34', typ: 'JWT' }),
    part({ iss: ISSUER, iat: IAT, exp: IAT + 900, aud: 'appstoreconnect-v1', ...claims }),
    Buffer.alloc(64, 90).toString('base64url'),
  ].join('.')
const FAULTY = `$ curl -v http://api.appstoreconnect.apple.com/v1/apps?filter[bundleId]=com.example -H "Authorization: Bearer  <${part({ alg: 'ES256', kid: '2X9R4HXF34', typ: 'JWT' })}.${part({ iss: `${ISSUER} `, sub: 'user', iat: '1795819010', exp: 1795905410000, aud: 'appstoreconnect-v2', bid: 'com.example' })}.MEYCIQCTTyxMv04B-ns5J9Q_2jRyZPOgiaFSiPK-4C2QJms-YgIhAPNQlqIP9USGGUT8HGTlC-TnkcJ8VW0ZJ9KBfZxKWyZ2>"
< HTTP/1.1 401 Unauthorized
< Date: Fri, 27 Nov 2026 22:37:04 GMT
{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"Authentication credentials are missing or invalid."}]}`
const HIDDEN = `[22:37:02] INFO  fastlane finished with errors
[22:37:02] DEBUG bundle exec fastlane pilot upload
[22:37:03] POST https://api.appstoreconnect.apple.com/v1/betaGroups
[22:37:03] Authorization: Bearer [REDACTED]
[22:37:04] HTTP 401
[22:37:04] {"errors":[{"status":"401","code":"NOT_AUTHORIZED"}]}`
const LONG = `${HIDDEN}\n`.repeat(2000)
/** The same request, rejected without a fault in the token. */
const UNKNOWN = [
  `curl -sS -H "Authorization: Bearer ${token({})}" https://api.appstoreconnect.apple.com/v1/apps`,
  '{"errors":[{"status":"401","code":"NOT_AUTHORIZED"}]}',
].join('\n')

/** @param {Page} page @param {string} name @param {string} content */
const choose = (page, name, content) =>
  page
    .getByLabel('Key file', { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })

/** @param {Page} page */
async function mint(page) {
  await choose(page, KEY_FILE, pair.privateKey)
  // The focus goes to the first field that is missing.
  await page.locator('#field-issuerId:focus').waitFor()
  const issuer = page.getByRole('textbox', { name: 'Issuer ID', exact: true })
  await issuer.fill(ISSUER)
  await page.locator('[data-token]').waitFor()
  await issuer.blur()
  await page.waitForTimeout(100)
}

/**
 * Opens the form if it is folded, as on a phone.
 *
 * @param {Page} page
 */
async function edit(page) {
  const button = page.getByRole('button', { name: 'Edit', exact: true })
  if (await button.isVisible()) await button.click()
}

/** @param {Page} page @param {string} text */
async function inspect(page, text) {
  await page.getByRole('tab', { name: 'Inspect', exact: true }).click()
  const box = page.getByRole('textbox', { name: 'Token, command or response', exact: true })
  await box.fill(text)
  await page.locator('[data-verdict][aria-busy="false"]').waitFor()
  await box.blur()
}

/** @type {Record<string, (page: Page) => Promise<void>>} */
const states = {
  'mint-empty': async () => {},
  mint,
  'mint-key': (page) => choose(page, KEY_FILE, pair.privateKey),
  'mint-refused': async (page) => {
    await page.getByRole('textbox', { name: 'Private key', exact: true }).evaluate((box, key) => {
      Object.assign(box, { value: key })
      box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
    }, rsa.privateKey)
    await page.getByRole('alert').waitFor()
  },
  'mint-refused-file': (page) => choose(page, 'key.pem', rsa.privateKey),
  'inspect-refused': async (page) => {
    await page.getByRole('tab', { name: 'Inspect', exact: true }).click()
    await choose(page, 'key.pem', encrypted.privateKey)
    await page.getByRole('alert').scrollIntoViewIfNeeded()
  },
  'mint-encrypted': (page) => choose(page, 'key.pem', encrypted.privateKey),
  'mint-choice': (page) => choose(page, 'keys.pem', `${pair.privateKey}${rsa.privateKey}${other.privateKey}`),
  'mint-key-options': (page) => page.locator('summary', { hasText: 'Key options' }).click(),
  'mint-expired': async (page) => {
    await mint(page)
    await page.clock.runFor(16 * 60_000)
    await page.getByRole('button', { name: 'Mint again', exact: true }).waitFor()
  },
  'mint-search': async (page) => {
    await mint(page)
    const box = page.getByRole('combobox', { name: 'Operation', exact: true })
    await box.fill('add build to beta group')
    await page.locator('[data-path]').first().waitFor()
  },
  'mint-drawer': async (page) => {
    await mint(page)
    await page.getByRole('button', { name: 'Parameters', exact: true }).click()
  },
  'mint-held': async (page) => {
    await page.locator('summary', { hasText: 'Key options' }).click()
    await page.getByRole('checkbox', { name: /^Let me copy a repaired version/ }).check()
    await choose(page, KEY_FILE, pair.privateKey.replaceAll('\n', '\\n'))
    await page.getByRole('button', { name: 'Load key', exact: true }).waitFor()
  },
  'mint-wrong': async (page) => {
    await mint(page)
    await edit(page)
    await page.getByRole('textbox', { name: 'Key ID', exact: true }).fill('2X9R4HXF3')
    await page.getByRole('spinbutton', { name: 'Lifetime in minutes', exact: true }).fill('25')
    await page.keyboard.press('Tab')
  },
  'mint-last-minute': async (page) => {
    await mint(page)
    await page.clock.runFor(13.5 * 60_000)
  },
  'mint-open': async (page) => {
    await mint(page)
    await edit(page)
    for (const fold of await page.locator('[aria-label="Key and fields"] summary').all())
      if (await fold.isVisible()) await fold.click()
    const scope = page.getByRole('textbox', { name: 'Scope', exact: true })
    if (await scope.isVisible()) await scope.focus()
  },
  'mint-throwaway': async (page) => {
    await page.getByRole('button', { name: 'Try it with a throwaway key', exact: true }).click()
    await page.locator('[data-token]').waitFor()
    await page.getByText('Break it', { exact: true }).click()
  },
  'mint-code': async (page) => {
    await mint(page)
    const code = page.locator('section[aria-label="Code"]')
    await code.locator('summary').first().click()
    await code.locator('pre').first().waitFor()
    await code.evaluate((section) => section.scrollIntoView())
  },
  'mint-shortcuts': async (page) => {
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
  },
  'menu-open': async (page) => {
    const menus = page.locator('header summary')
    for (const menu of await menus.all()) if (await menu.isVisible()) await menu.click()
  },
  'inspect-empty': (page) => page.getByRole('tab', { name: 'Inspect', exact: true }).click(),
  inspect: (page) => inspect(page, FAULTY),
  'inspect-warn': (page) => inspect(page, token({ iat: String(IAT) })),
  'inspect-ask': (page) => inspect(page, UNKNOWN),
  'inspect-long': async (page) => {
    await page.getByRole('tab', { name: 'Inspect', exact: true }).click()
    const file = { name: 'ci.log', mimeType: 'text/plain', buffer: Buffer.from(LONG) }
    await page.getByLabel('File to inspect', { exact: true }).setInputFiles(file)
    await page.locator('[data-verdict][aria-busy="false"]').waitFor()
  },
  'inspect-choice': (page) => inspect(page, `${token({})}\n\n${token({ exp: IAT + 9000 })}`),
  'inspect-below': async (page) => {
    await inspect(page, FAULTY)
    await page.locator('#checks-passed').evaluate((list) => list.scrollIntoView({ block: 'end' }))
  },
  'inspect-none': (page) => inspect(page, HIDDEN),
  'causes-filter': async (page) => {
    await page.goto(new URL('/causes/', page.url()).href)
    await page.addStyleTag({ content: FONTS })
    await page.getByRole('searchbox', { name: 'Find a cause', exact: true }).fill('milliseconds')
    await page.getByRole('status').filter({ hasText: 'found' }).waitFor()
  },
  'inspect-good': async (page) => {
    await mint(page)
    await page.getByRole('button', { name: 'Open in Inspect', exact: true }).click()
    await page.locator('[data-verdict][aria-busy="false"]').waitFor()
  },
}
/** @type {Record<string, string>} */
const pages = {
  causes: '/causes/',
  cause: '/causes/time-ms/',
  security: '/security/',
  licenses: '/licenses/',
  'not-found': '/no-such-page/',
}
const phone = { isMobile: true, hasTouch: true }
/** The widths of small and usual phones, of a tablet, and of two screens. */
const sizes = [
  { name: '1280', viewport: { width: 1280, height: 800 } },
  { name: '390', viewport: { width: 390, height: 844 }, ...phone },
  { name: '320', viewport: { width: 320, height: 568 }, ...phone },
  { name: '768', viewport: { width: 768, height: 1024 } },
  { name: '1920', viewport: { width: 1920, height: 1080 } },
  // A laptop at a zoom of 200 %.
  { name: 'zoom-200', viewport: { width: 640, height: 400 } },
]
const looks = ['light', 'dark', 'forced'].flatMap((scheme) => sizes.map((size) => ({ ...size, scheme })))

mkdirSync(folder, { recursive: true })
mkdirSync('docs/pictures', { recursive: true })
const chrome = await chromium.launch({ executablePath: await findBrowser(), args: launchArguments })
const site = await serve({ folder: 'out', port: 0 })
/** @type {string[]} */
const taken = []
try {
  for (const { name: size, scheme, ...device } of looks) {
    const context = await chrome.newContext({
      ...device,
      deviceScaleFactor: 2,
      colorScheme: scheme === 'dark' ? 'dark' : 'light',
      forcedColors: scheme === 'forced' ? 'active' : 'none',
      reducedMotion: 'reduce',
      locale: 'en-US',
      timezoneId: 'UTC',
      serviceWorkers: 'block',
      bypassCSP: true,
    })
    for (const [name, prepare] of [...Object.entries(states), ...Object.entries(pages)]) {
      const file = `${name}-${size}${scheme === 'light' ? '' : `-${scheme}`}.png`
      if (only && !new RegExp(only, 'u').test(file)) continue
      const page = await context.newPage()
      await page.clock.install({ time: NOW })
      await page.goto(site.origin + (typeof prepare === 'string' ? prepare : '/'))
      await page.addStyleTag({ content: FONTS })
      if (typeof prepare !== 'string') {
        await page.locator('main[data-ready="true"]').waitFor()
        // On a narrow screen, what is not in the first view waits for a sign of somebody.
        await page.mouse.move(1, 1)
        await page.getByRole('combobox', { name: 'Operation', exact: true }).waitFor()
        await prepare(page)
      }
      await page.screenshot({ path: join(folder, file) })
      taken.push(file)
      if (README.includes(`${name}-${size}`) && scheme !== 'forced')
        await sharp(join(folder, file))
          .resize({ width: device.viewport.width })
          .png({ palette: true, colors: 128 })
          .toFile(join('docs/pictures', file))
      await page.close()
    }
    await context.close()
  }
} finally {
  await chrome.close()
  await site.close()
}
const pictures = taken.map(
  (file) => `<figure><img src="${file}" width="480" alt=""><figcaption>${file}</figcaption></figure>`,
)
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><title>Assay</title><style>body{display:flex;flex-wrap:wrap;gap:16px}figure{margin:0}</style>${pictures.join('')}`,
)
console.log(`${taken.length} screenshots are in ${folder}`)
