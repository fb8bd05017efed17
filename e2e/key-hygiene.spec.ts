import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { launchArguments } from '../scripts/browser.mjs'
import { throwawayKey } from '../testing/throwaway-key'
import { expect, test } from './fixtures'
import { keyTraces } from './key-traces'
import { readToken } from './signed-token'
import { key, mintTeamToken } from './team-key'
import { type Workbench, workbench } from './workbench'

const JWT = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl'

test.describe('a key that nobody uses', { tag: '@desktop' }, () => {
  test.beforeEach(async ({ page, assay }) => {
    await page.clock.install()
    await assay.open()
  })

  test('is forgotten after the time that is shown, counted from its last use', async ({ page, assay }) => {
    await mintTeamToken(assay)
    await expect(assay.forgetAfter).toHaveValue('30')
    await page.clock.fastForward('29:00')
    await page.keyboard.press('Shift')
    await page.clock.fastForward('29:00')
    await expect(assay.fingerprint).toHaveCount(1)
    await expect(page.getByTitle('1 min left')).toBeVisible()
    await page.clock.fastForward('01:00')
    await expect(assay.loaded).toHaveCount(0)
    await expect(assay.token).toHaveCount(0)
    await expect(page.getByText('Key forgotten after 30 minutes idle')).toBeVisible()
    expect(await keyTraces(page, key)).toEqual([])
    await mintTeamToken(assay)
    await assay.forget.click()
    await expect(page.getByText('Forget after')).toHaveCount(0)
  })

  test('is forgotten sooner if the person chooses so, and so is the next key', async ({ page, assay }) => {
    await mintTeamToken(assay)
    await assay.forgetAfter.selectOption('5')
    await page.clock.fastForward('04:50')
    await expect(assay.fingerprint).toHaveCount(1)
    await page.clock.fastForward('00:10')
    await expect(assay.loaded).toHaveCount(0)
    await mintTeamToken(assay)
    await expect(assay.forgetAfter).toHaveValue('5')
  })

  test('is removed from the box too, if it was rejected', async ({ page, assay }) => {
    await assay.privateKey.fill(key.pem.slice(0, 120))
    await expect(assay.alert).toHaveCount(1)
    await page.clock.fastForward('30:00')
    await expect(assay.alert).toHaveCount(0)
    await expect(assay.privateKey).toHaveValue('')
  })
})

test.describe('a key whose file is slow to read', { tag: ['@desktop', '@release'] }, () => {
  const other = throwawayKey()
  test.beforeEach(async ({ page, assay }) => {
    await page.addInitScript(() => {
      const { arrayBuffer, text } = Blob.prototype
      const held = new Promise((resolve) => Reflect.set(window, 'letThrough', resolve))
      Blob.prototype.arrayBuffer = async function () {
        await held
        const buffer = await arrayBuffer.call(this)
        Reflect.set(window, 'readBuffer', buffer)
        return buffer
      }
      Blob.prototype.text = async function () {
        await held
        const content = await text.call(this)
        document.documentElement.dataset.read = 'text'
        return content
      }
    })
    await assay.open()
  })

  /** Lets the file be read, and waits until the page no longer needs its bytes. */
  async function letThrough(page: Page): Promise<number[]> {
    await page.evaluate(() => Reflect.get(window, 'letThrough')())
    const bytes = () => page.evaluate(() => [...new Uint8Array(Reflect.get(window, 'readBuffer') ?? [1])])
    await expect.poll(async () => Math.max(...(await bytes()))).toBe(0)
    // The browser needs a few more milliseconds to load the key.
    await page.waitForTimeout(300)
    return bytes()
  }

  test('is not loaded after Forget', async ({ page, assay }) => {
    await assay.privateKey.fill(other.pem)
    await expect(assay.fingerprint).toHaveCount(1)
    await assay.drop(assay.main, { name: 'slow.p8', content: key.pem })
    await assay.forget.click()
    await letThrough(page)
    await expect(assay.loaded).toHaveCount(0)
    expect(await keyTraces(page, key)).toEqual([])
  })

  /** The same for a file that is first read as text, to find out what it is. */
  async function letTextThrough(page: Page) {
    await page.evaluate(() => Reflect.get(window, 'letThrough')())
    await page.locator('html[data-read=text]').waitFor()
    // This is as long as loading the key would take.
    await page.waitForTimeout(300)
  }

  for (const { place, give } of [
    {
      place: 'dropped under a name that is no key’s',
      give: (assay: Workbench) => assay.drop(assay.main, { name: 'slow', content: key.pem }),
    },
    {
      place: 'chosen to be inspected',
      async give(assay: Workbench, page: Page) {
        await assay.inspectTab.click()
        await page
          .getByLabel('File to inspect', { exact: true })
          .setInputFiles({ name: 'slow.txt', mimeType: 'text/plain', buffer: Buffer.from(key.pem) })
      },
    },
  ]) {
    test(`is not loaded after Forget if it was ${place}`, async ({ page, assay }) => {
      await assay.privateKey.fill(other.pem)
      await expect(assay.fingerprint).toHaveCount(1)
      await give(assay, page)
      await assay.forget.click()
      await letTextThrough(page)
      await expect(assay.loaded).toHaveCount(0)
      expect(await keyTraces(page, key)).toEqual([])
    })

    test(`does not replace a newer key if it was ${place}`, async ({ page, assay }) => {
      await give(assay, page)
      await assay.privateKey.fill(other.pem)
      await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', other.fingerprint)
      await letTextThrough(page)
      await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', other.fingerprint)
    })
  }

  test('brings no token to Inspect after Forget', async ({ page, assay }) => {
    await assay.privateKey.fill(other.pem)
    await expect(assay.fingerprint).toHaveCount(1)
    await assay.drop(assay.main, { name: 'slow.log', content: `Authorization: Bearer ${JWT}` })
    await assay.forget.click()
    await letTextThrough(page)
    await assay.inspectTab.click()
    await expect(assay.textbox('Token, command or response')).toHaveValue('')
  })

  test('does not replace a key that was pasted meanwhile', async ({ page, assay }) => {
    await assay.choose({ name: 'slow.p8', content: key.pem })
    await assay.privateKey.fill(other.pem)
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', other.fingerprint)
    await letThrough(page)
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', other.fingerprint)
  })

  test('leaves no bytes of the file behind', async ({ page, assay }) => {
    await assay.choose({ name: 'slow.p8', content: key.pem })
    expect(await letThrough(page)).toHaveLength(key.pem.length)
    await expect(assay.fingerprint).toHaveCount(1)
  })
})

test('an empty file is explained in a sentence', { tag: '@desktop' }, async ({ page, assay }) => {
  await assay.open()
  await assay.choose({ name: 'AuthKey_D383SF739Q.p8', content: '' })
  await expect(page.locator('[role=alert] [data-rule]')).toHaveAttribute('data-rule', 'key-file-empty')
})

test('a folder that is dropped is explained in a sentence, whatever its name is', {
  tag: '@desktop',
}, async ({ page, assay }) => {
  const folder = mkdtempSync(join(tmpdir(), 'AuthKeys-'))
  await assay.open()
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data })
  await expect(page.locator('[role=alert] [data-rule]')).toHaveAttribute('data-rule', 'key-file-unreadable')
  rmSync(folder, { recursive: true })
})

test('a file that cannot be read is explained in Inspect', { tag: '@desktop' }, async ({ page, assay }) => {
  await page.addInitScript(() => {
    Blob.prototype.text = () => Promise.reject(new DOMException('', 'NotReadableError'))
  })
  await assay.open('/#inspect')
  await page
    .getByLabel('File to inspect', { exact: true })
    .setInputFiles({ name: 'gone.log', mimeType: 'text/plain', buffer: Buffer.from('x') })
  await expect(page.getByText('The browser couldn’t read this file.')).toBeVisible()
})

test('a clock that is set back neither keeps a key longer nor a token that begins in the future', {
  tag: '@desktop',
}, async ({ page, assay }) => {
  await page.addInitScript(() => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + Number(Reflect.get(window, 'setBy') ?? 0)
  })
  await assay.open()
  const before = await mintTeamToken(assay)
  await page.evaluate(() => Reflect.set(window, 'setBy', -10 * 3_600_000))
  await expect(page.getByRole('status', { name: 'Clock', exact: true })).toContainText('set back by 10 hours')
  await expect(assay.token).not.toHaveText(before)
  await expect(assay.expiresIn).toContainText(/^(?:1\d|20):\d\d$/u)
  const claims = readToken((await assay.token.textContent()) ?? '').claims
  expect(claims.iat).toBeLessThan(Date.now() / 1000 - 9 * 3600)
  await expect(page.locator('[title$="min left"]')).toHaveAttribute('title', '30 min left')
})

test('a key does not come back with a page that the browser kept', { tag: '@desktop' }, async ({
  origin,
}) => {
  const browser = await chromium.launch({
    executablePath: test.info().project.use.launchOptions?.executablePath,
    args: launchArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  try {
    const page = await browser.newPage({ baseURL: origin })
    const assay = workbench(page)
    await assay.open()
    await page.evaluate(() => {
      window.addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.kept = String(persisted)
      })
    })
    await mintTeamToken(assay)
    await page.goto('/causes/')
    // A page from the back/forward cache fires no load event, which Playwright's own `goBack` would wait for.
    await page.evaluate(() => history.back())
    await expect(page.locator('html[data-kept="true"]')).toHaveCount(1)
    await expect(assay.loaded).toHaveCount(0)
    await expect(assay.token).toHaveCount(0)
    await expect(assay.privateKey).toHaveValue('')
    expect(await keyTraces(page, key)).toEqual([])
  } finally {
    await browser.close()
  }
})
