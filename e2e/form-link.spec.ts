import { throwawayKey } from '../testing/throwaway-key'
import { desktopFirst, expect, test } from './fixtures'

const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'
const { pem } = throwawayKey()

for (const { width, tag } of desktopFirst)
  test(`a link opens the form as it was, with the identifiers only if they were ticked${width}`, {
    tag,
  }, async ({ page, assay, clipboard }) => {
    await assay.open()
    await assay.choose({ name: 'AuthKey_2X9R4HXF34.p8', content: pem })
    await assay.issuerId.fill(ISSUER)
    await assay.edit()
    await assay.lifetime.fill('12')
    await assay.pick('builds_getCollection')
    await page.getByText('Link to this form', { exact: true }).click()
    await assay.button('Copy link').click()
    await expect.poll(clipboard.read).toContain('#service=')
    const plain = await clipboard.read()
    expect(plain).not.toMatch(/2X9R4HXF34|57246542|PRIVATE|eyJ/u)
    await page.getByRole('checkbox', { name: 'With Key ID, Issuer ID', exact: true }).check()
    await assay.button('Copy link').click()
    await expect.poll(clipboard.read).toContain('2X9R4HXF34')
    const named = await clipboard.read()
    expect(named).toContain(ISSUER)
    expect(named).not.toMatch(/PRIVATE|eyJ/u)

    await page.goto('about:blank')
    await assay.open(plain)
    await expect(assay.lifetime).toHaveValue('12')
    await expect(assay.operation).toHaveAccessibleDescription('GET /v1/builds')
    await expect(assay.keyId).toHaveValue('')
    expect(new URL(page.url()).hash).toBe('')

    await page.goto('about:blank')
    await assay.open(named)
    await expect(assay.keyId).toHaveValue('2X9R4HXF34')
    await expect(assay.issuerId).toHaveValue(ISSUER)
    expect(new URL(page.url()).hash).toBe('')
  })

test('a link to another service opens the form once that service has loaded', { tag: '@desktop' }, async ({
  assay,
}) => {
  await assay.open('/#service=weatherkit&keyId=2X9R4HXF34')
  await expect(assay.service).toHaveValue('weatherkit')
  await expect(assay.keyId).toHaveValue('2X9R4HXF34')
})
