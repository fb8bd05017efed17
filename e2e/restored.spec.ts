import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright/test'
import puppeteer from 'puppeteer-core'
import { launchArguments } from '../scripts/browser.mjs'
import { FIREFOX } from './engines/firefox'
import { expect, settled, test } from './fixtures'
import { key } from './team-key'
import { workbench } from './workbench'

// A browser stores the state of an open page, in order to restore it after the browser has closed or when a tab is
// duplicated. These tests search that state.

/** Half a key. It is rejected, and stays in its box until the person changes it. */
const HALF_KEY = key.pem.slice(0, 150)
const TOKEN =
  'eyJhbGciOiJFUzI1NiIsImtpZCI6IkQzODNTRjczOVEifQ.eyJpc3MiOiJyZXN0b3JlZCJ9.cmVzdG9yZWQtc2lnbmF0dXJl'
/** A text in a box that the browser may store. The test adds this box to the page. */
const CONTROL = 'what-a-page-lets-be-kept'
const SOUGHT = [HALF_KEY.split('\n')[2] ?? '', 'cmVzdG9yZWQtc2lnbmF0dXJl', 'KEPTKEYID1', CONTROL]

const addControl = (text: string) => {
  const box = Object.assign(document.createElement('textarea'), { id: 'control' })
  document.body.append(box)
  box.value = text
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

/** The texts that are found in the files of a folder, in an encoding in which a browser stores strings. */
function foundOnDisk(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const contents = files.map((entry) => {
    const path = join(entry.parentPath, entry.name)
    // The browser may delete some of its files in the meantime.
    const content = existsSync(path) ? readFileSync(path) : Buffer.of()
    return content.subarray(0, 8).toString() === 'mozLz40\0' ? unpacked(content) : content
  })
  return SOUGHT.filter((text) =>
    contents.some((content) => content.includes(text) || content.includes(Buffer.from(text, 'utf16le'))),
  )
}

/** The content of a file in the format of Firefox: a signature, the length, and one LZ4 block. */
function unpacked(file: Buffer): Buffer {
  const out = Buffer.alloc(file.readUInt32LE(8))
  let [from, to] = [12, 0]
  const length = (low: number) => {
    let sum = low
    for (let more = low === 15 ? 255 : 0; more === 255; sum += more) more = file[from++] ?? 0
    return sum
  }
  while (from < file.length) {
    const token = file[from++] ?? 0
    const literals = length(token >> 4)
    file.copy(out, to, from, from + literals)
    from += literals
    to += literals
    if (from >= file.length) break
    const back = file.readUInt16LE(from)
    from += 2
    for (let left = length(token & 15) + 4; left > 0; left -= 1, to += 1) out[to] = out[to - back] ?? 0
  }
  return out
}

test.describe('what a browser stores about the open page', { tag: ['@desktop', '@release'] }, () => {
  test.slow()
  let profile: string
  test.beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), 'assay-profile-'))
  })
  test.afterEach(() => rmSync(profile, { recursive: true, force: true }))

  test('and restores after it has closed contains no key, no token and no identifier, in Chromium', async ({
    origin,
  }) => {
    const launch = (...more: string[]) =>
      chromium.launchPersistentContext(profile, {
        executablePath: test.info().project.use.launchOptions?.executablePath,
        args: [...launchArguments, ...more],
        serviceWorkers: 'allow',
      })
    const first = await launch()
    const page = await first.newPage()
    const assay = workbench(page)
    await assay.open(`${origin}/`)
    await settled(page)
    await page.evaluate(addControl, CONTROL)
    await assay.keyId.fill('KEPTKEYID1')
    await assay.inspectTab.click()
    await assay.textbox('Token, command or response').fill(TOKEN)
    await page.locator('[data-verdict][aria-busy=false]').waitFor()
    await assay.privateKey.fill(HALF_KEY)
    await assay.alert.waitFor()
    // A navigation within the page makes the browser store the state of its boxes.
    await page.evaluate(() => history.pushState(null, '', '#kept'))
    await expect.poll(() => foundOnDisk(profile), { timeout: 60_000 }).toEqual([CONTROL])
    await first.close()
    expect(foundOnDisk(profile)).toEqual([CONTROL])

    const second = await launch('--restore-last-session')
    const restored = () => second.pages().find((each) => each.url().startsWith(origin))
    await expect.poll(() => restored() !== undefined).toBe(true)
    const again = restored() as Page
    await again.locator('main[data-ready=true]').waitFor()
    const texts = await again
      .locator('input, textarea')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value).join('\n'))
    for (const text of SOUGHT) expect(texts).not.toContain(text)
    await expect(again.locator('[data-fingerprint]')).toHaveCount(0)
    await second.close()
  })

  test('contains no key, no token and no identifier, in Firefox', async ({ origin }) => {
    test.skip(!existsSync(FIREFOX) && process.env.CI === undefined, 'Firefox is not installed')
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: FIREFOX,
      headless: true,
      userDataDir: profile,
      extraPrefsFirefox: { 'browser.sessionstore.interval': 500, 'browser.startup.page': 3 },
    })
    try {
      const page = await browser.newPage()
      await page.goto(`${origin}/#inspect`)
      await page.waitForSelector('main[data-ready=true]')
      const box = await page.waitForSelector('::-p-aria([name="Token, command or response"])')
      await box?.type(TOKEN)
      await page.waitForSelector('[data-verdict][aria-busy=false]')
      await page.type('#field-privateKey', HALF_KEY)
      await page.waitForSelector('[role=alert]')
      await page.evaluate(addControl, CONTROL)
      // The browser stores only text that was really typed.
      await page.type('#control', '.')
      await expect.poll(() => foundOnDisk(profile), { timeout: 60_000 }).toEqual([CONTROL])
    } finally {
      await browser.close()
    }
    expect(foundOnDisk(profile)).toEqual([CONTROL])
  })
})
