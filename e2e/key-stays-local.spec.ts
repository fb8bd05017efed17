import type { Page } from 'playwright/test'
import { throwawayKey } from '../testing/throwaway-key'
import { desktopFirst, expect, settled, test } from './fixtures'
import { siteKept } from './kept-site'
import { keyTraces } from './key-traces'
import { watchKey } from './key-watch'
import { kept } from './recorder'
import { nodeVerifies } from './signed-token'
import type { Workbench } from './workbench'

const key = throwawayKey()
const KEY_ID = 'D383SF739Q'
const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'

test.use({ serviceWorkers: 'allow' })

/**
 * Loads the page completely, including what the service worker stores, and waits for a second. After that the page must
 * be silent.
 */
async function quiet(assay: Workbench, page: Page) {
  test.slow()
  await assay.open()
  await settled(page)
  await page.waitForLoadState('networkidle')
  await siteKept(page)
  await page.waitForTimeout(1000)
}

for (const { width, tag } of desktopFirst)
  test(`nothing is sent, stored or printed while a key is pasted, used, copied and forgotten${width}`, {
    tag,
  }, async ({ context, page, assay, clipboard, origin }) => {
    await clipboard.write(key.pem)
    const watch = await watchKey(page, key)
    await quiet(assay, page)
    const before = await kept(context, page)
    await watch.start()

    await assay.privateKey.press('ControlOrMeta+V')
    await expect(assay.fingerprint).toHaveCount(1)
    await watch.look()
    await assay.keyId.fill(KEY_ID)
    await assay.issuerId.fill(ISSUER)
    await assay.token.waitFor()
    await assay.copyToken.click()
    await assay.copyHeader.click()
    await assay.pick('salesReports_getCollection')
    await assay.textbox('filter[vendorNumber]').fill('80012345')
    for (const placement of ['prompt', 'variable', 'inline']) {
      await assay.placement.selectOption(placement)
      await assay.copyCommand.click()
    }
    await assay.edit()
    await assay.individualKey.click()
    await assay.inspectTab.click()
    await assay.mintTab.click()
    await assay.forget.click()
    await assay.privateKey.fill(`${key.pem.slice(0, 120)}`)
    await expect(assay.alert).toHaveCount(1)
    await assay.choose({ name: `ApiKey_${KEY_ID}.p8`, content: key.pem })
    await expect(assay.fingerprint).toHaveCount(1)
    await assay.forget.click()
    await expect(assay.privateKey).toHaveValue('')
    await watch.look()
    await page.waitForTimeout(500)

    // The URL identifies the job that is shown, by one of two words, and nothing else. `kept` checks the other parts of
    // the history entry.
    const allowed = ['', '#inspect'].flatMap((job) => [
      `navigation: ${origin}/${job}`,
      `browser: history ${origin}/${job}`,
    ])
    const leaks = (await watch.leaks()).filter((leak) => !allowed.includes(leak))
    expect(leaks.filter((leak) => leak !== 'call: History.replaceState')).toEqual([])
    expect(before).toMatchObject({
      cookies: [],
      localStorage: [],
      sessionStorage: [],
      databases: [],
      files: [],
      buckets: [],
      marks: [],
      windowName: '',
    })
  })

test('the key is nowhere in the page once it is loaded, nor after it is forgotten', {
  tag: ['@desktop', '@release'],
}, async ({ page, assay, clipboard }) => {
  await assay.open()
  await clipboard.write(key.pem)
  for (const give of [
    () => assay.privateKey.press('ControlOrMeta+V'),
    () => assay.choose({ name: `AuthKey_${KEY_ID}.p8`, content: key.pem }),
    () => assay.drop(assay.main, { name: 'key.p8', content: key.der['pkcs8-150'] }),
    () => assay.privateKey.fill(key.pems['sec1-51'].replaceAll('\n', '\\n')),
  ]) {
    await give()
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', key.fingerprint)
    expect(await keyTraces(page, key)).toEqual([])
    expect(await page.content()).not.toContain(key.pem.split('\n')[1])
    await assay.keyId.fill(KEY_ID)
    await assay.issuerId.fill(ISSUER)
    await assay.token.waitFor()
    expect(await keyTraces(page, key)).toEqual([])
    await assay.forget.click()
    await expect(assay.loaded).toHaveCount(0)
    expect(await keyTraces(page, key)).toEqual([])
    expect((await page.content()).includes(key.fingerprint)).toBe(false)
  }
})

test('a key that is held for a copy is discarded when it is loaded, and when it is forgotten', {
  tag: ['@desktop', '@release'],
}, async ({ page, assay, clipboard }) => {
  await assay.open()
  await page.locator('summary', { hasText: 'Key options' }).click()
  await page.getByRole('checkbox', { name: /^Let me copy a repaired version/ }).check()
  for (const [way, part] of [
    ['Load key', assay.fingerprint],
    ['Forget key', assay.privateKey],
  ] as const) {
    await assay.choose({ name: `AuthKey_${KEY_ID}.p8`, content: key.pems['sec1-121'] })
    await assay.button('Copy as .p8 text').click()
    await expect.poll(clipboard.read).toBe(key.pems['pkcs8-138'])
    await expect(assay.token).toHaveCount(0)
    expect(await keyTraces(page, key)).not.toEqual([])
    await assay.button(way).click()
    await expect(part).toHaveCount(1)
    expect(await keyTraces(page, key)).toEqual([])
    if (way !== 'Forget key') await assay.forget.click()
  }
})

test('a loaded key can’t be exported from the browser', { tag: '@desktop' }, async ({ page, assay }) => {
  await page.addInitScript(() => {
    const made: CryptoKey[] = []
    Reflect.set(window, 'madeKeys', made)
    const { importKey } = SubtleCrypto.prototype
    Object.defineProperty(SubtleCrypto.prototype, 'importKey', {
      value: async (...parameters: unknown[]) => {
        const key: CryptoKey = await Reflect.apply(importKey, crypto.subtle, parameters)
        made.push(key)
        return key
      },
    })
  })
  await assay.open()
  await assay.choose({ name: 'key.p8', content: key.pem })
  await expect(assay.fingerprint).toHaveCount(1)
  const outcomes = await page.evaluate(async () => {
    const made: CryptoKey[] = Reflect.get(window, 'madeKeys')
    return Promise.all(
      made.map((key) =>
        crypto.subtle.exportKey('jwk', key).then(
          () => `${key.type}: can be taken out`,
          () => `${key.type}: kept in, for ${key.usages}`,
        ),
      ),
    )
  })
  expect(outcomes).toContain('private: kept in, for sign')
  expect(outcomes.filter((outcome) => outcome.endsWith('can be taken out'))).toEqual([
    'public: can be taken out',
  ])
})

test('everything works with the network off after load', { tag: ['@desktop', '@release'] }, async ({
  context,
  page,
  assay,
  clipboard,
}) => {
  await quiet(assay, page)
  await context.setOffline(true)
  await clipboard.write(key.pem)
  for (const give of [
    () => assay.privateKey.press('ControlOrMeta+V'),
    // A key without its public point needs the part that computes it. A damaged key needs the part that repairs it.
    () => assay.choose({ name: 'key.p8', content: key.pems['pkcs8-67'] }),
    () => assay.privateKey.fill(key.pem.replaceAll('\n', '\\n')),
  ]) {
    await give()
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', key.fingerprint)
    await assay.keyId.fill(KEY_ID)
    await assay.issuerId.fill(ISSUER)
    await assay.token.waitFor()
    const compact = (await assay.token.textContent()) ?? ''
    await assay.copyToken.click()
    await expect.poll(clipboard.read).toBe(compact)
    expect(nodeVerifies(compact, key.publicKey)).toBe(true)
    await assay.copyCommand.click()
    await expect.poll(clipboard.read).toContain('curl')
    await assay.forget.click()
    await clipboard.write(key.pem)
  }
})
