import { throwawayKey } from '../testing/throwaway-key'
import { desktopFirst, expect, test } from './fixtures'
import { ISSUER, KEY_ID, key, mintTeamToken } from './team-key'

test.beforeEach(({ assay }) => assay.open())

test.describe('a key', () => {
  for (const { width, tag } of desktopFirst)
    test(`that is pasted loads automatically${width}`, { tag }, async ({ assay, clipboard }) => {
      await clipboard.write(key.pem)
      await assay.privateKey.press('ControlOrMeta+V')
      await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', key.fingerprint)
    })

  test('that is typed loads after a pause, without a complaint before', { tag: '@desktop' }, async ({
    page,
    assay,
  }) => {
    await assay.privateKey.fill(key.pem.slice(0, 60))
    await assay.privateKey.press('End')
    await page.keyboard.insertText(key.pem.slice(60))
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', key.fingerprint)
    await expect(assay.alert).toHaveCount(0)
  })

  test('that is chosen as a file loads, whatever the file is called', { tag: '@desktop' }, async ({
    assay,
  }) => {
    await assay.choose({ name: 'download', content: key.pem })
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', key.fingerprint)
    await expect(assay.keyId).toHaveValue('')
  })

  test('that is dropped anywhere loads, in both jobs, and replaces the one before', {
    tag: '@desktop',
  }, async ({ page, assay }) => {
    const name = `AuthKey_${KEY_ID}.p8`
    await assay.drop(assay.payload, { name, content: key.pem })
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', key.fingerprint)
    await expect(assay.keyId).toHaveValue(KEY_ID)
    const other = throwawayKey()
    await assay.inspectTab.click()
    await assay.drop(page.locator('h1'), { name, content: other.pem })
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', other.fingerprint)
  })

  test('fills in the Key ID from its file name, and an ApiKey_ file is an individual key', {
    tag: '@desktop',
  }, async ({ assay }) => {
    for (const [name, keyId, individual] of [
      ['AuthKey_2X9R4HXF34.p8', '2X9R4HXF34', false],
      ['AuthKey_2X9R4HXF35 (1).p8', '2X9R4HXF35', false],
      ['ApiKey_Z9Y8X7W6V5.p8', 'Z9Y8X7W6V5', true],
      ['AuthKey_2X9R4HXF36.p8', '2X9R4HXF36', false],
      ['key.p8', '', false],
    ] as const) {
      await assay.choose({ name, content: key.pem })
      await expect(assay.fingerprint, name).toHaveCount(1)
      await expect(assay.keyId, name).toHaveValue(keyId)
      await expect(individual ? assay.individualKey : assay.teamKey, name).toBeChecked()
      await expect(assay.issuerId, name).toHaveCount(individual ? 0 : 1)
      await assay.forget.click()
      await expect(assay.keyId, name).toHaveValue('')
      await expect(assay.teamKey, name).toBeChecked()
    }
  })

  test('in a file of another kind changes no choice that was made', { tag: '@desktop' }, async ({
    assay,
  }) => {
    await assay.teamKey.click()
    await assay.choose({ name: 'ApiKey_Z9Y8X7W6V5.p8', content: key.pem })
    await expect(assay.keyId).toHaveValue('Z9Y8X7W6V5')
    await expect(assay.teamKey).toBeChecked()
    await assay.forget.click()
    await assay.individualKey.click()
    await assay.choose({ name: 'AuthKey_2X9R4HXF34.p8', content: key.pem })
    await expect(assay.keyId).toHaveValue('2X9R4HXF34')
    await expect(assay.individualKey).toBeChecked()
    await expect(assay.service).toHaveValue('asc')
  })

  test('whose file name has another Key ID than the typed one asks which is correct', {
    tag: '@desktop',
  }, async ({ page, assay }) => {
    await assay.keyId.fill('AAAAAAAAAA')
    await assay.choose({ name: 'AuthKey_BBBBBBBBBB.p8', content: key.pem })
    await expect(assay.fingerprint).toHaveCount(1)
    await expect(assay.keyId).toHaveValue('AAAAAAAAAA')
    await expect(page.getByText('BBBBBBBBBB')).not.toHaveCount(0)
    await assay.button('Keep mine').click()
    await expect(assay.keyId).toHaveValue('AAAAAAAAAA')
    await expect(assay.button('Use it')).toHaveCount(0)
    await assay.forget.click()
    await assay.choose({ name: 'AuthKey_BBBBBBBBBB.p8', content: key.pem })
    await assay.button('Use it').click()
    await expect(assay.keyId).toHaveValue('BBBBBBBBBB')
    await expect(assay.button('Use it')).toHaveCount(0)
  })
})

test('the notes on a key appear together with the question about its Key ID, however slow the device', {
  tag: '@desktop',
}, async ({ page, assay }) => {
  await page.waitForLoadState('networkidle')
  await assay.keyId.fill('AAAAAAAAAA')
  const places = page.evaluate(async () => {
    const tops = new Set<number>()
    for (let noticed = 0; noticed < 20; ) {
      const keep = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Keep mine')
      if (keep) tops.add(Math.round(keep.getBoundingClientRect().top))
      if (document.querySelector('[aria-label="Noticed in the key"]')) noticed += 1
      await new Promise(requestAnimationFrame)
    }
    return [...tops]
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 20 })
  await assay.choose({ name: 'AuthKey_BBBBBBBBBB.p8', content: key.pem })
  expect(await places).toHaveLength(1)
})

test.describe('forgetting', { tag: '@desktop' }, () => {
  test('leaves nothing of the key, its file or its token', async ({ page, assay }) => {
    await assay.issuerId.fill(ISSUER)
    await assay.choose({ name: `AuthKey_${KEY_ID}.p8`, content: key.pem })
    await assay.token.waitFor()
    await assay.forget.click()
    for (const part of [assay.loaded, assay.token, assay.expiresIn, assay.command]) {
      await expect(part).toHaveCount(0)
    }
    for (const copy of [assay.copyToken, assay.copyCommand]) await expect(copy).toBeDisabled()
    await expect(page.locator('pre[data-json]')).toHaveCount(0)
    await expect(assay.privateKey).toHaveValue('')
    await expect(assay.keyId).toHaveValue('')
    await expect(assay.issuerId).toHaveValue(ISSUER)
    const markup = await page.content()
    for (const trace of [key.fingerprint, KEY_ID]) expect(markup.split(trace)).toHaveLength(1)
  })

  test('of a rejected text empties the box', async ({ assay }) => {
    await assay.privateKey.fill('hello')
    await expect(assay.alert).toHaveCount(1)
    await assay.privateKey.fill('')
    await expect(assay.alert).toHaveCount(0)
  })

  test('happens on reload', async ({ page, assay }) => {
    await mintTeamToken(assay)
    await page.reload()
    await page.locator('main[data-ready="true"]').waitFor()
    await expect(assay.loaded).toHaveCount(0)
    await expect(assay.token).toHaveCount(0)
    await expect(assay.privateKey).toHaveValue('')
  })
})
