import { expect, test } from './fixtures'
import { ISSUER, KEY_ID, key, mintTeamToken, tokenThat } from './team-key'

test.beforeEach(({ assay }) => assay.open())

test.describe('a value', () => {
  test('is trimmed when it is pasted, and the page says so', { tag: '@desktop' }, async ({
    page,
    assay,
    clipboard,
  }) => {
    await clipboard.write(`  "${KEY_ID}",\n`)
    await assay.keyId.press('ControlOrMeta+V')
    await expect(assay.keyId).toHaveValue(KEY_ID)
    await expect(page.getByText(/^removed: /)).toContainText('quotes')
    await expect(page.getByText(/^removed: /)).toContainText('newlines')
    await assay.issuerId.fill(` ‘${ISSUER}’ `)
    await assay.issuerId.blur()
    await expect(assay.issuerId).toHaveValue(ISSUER)
    await expect(page.getByText(/^removed: /)).toHaveCount(2)
    await assay.choose({ name: 'key.p8', content: key.pem })
    await tokenThat(assay, { kid: KEY_ID, iss: ISSUER })
  })

  test('of the wrong kind is named beside its field, and nothing is minted', { tag: '@desktop' }, async ({
    assay,
  }) => {
    await mintTeamToken(assay)
    for (const [field, value, said] of [
      [assay.issuerId, 'A1B2C3D4E5', 'Team ID'],
      [assay.issuerId, KEY_ID, 'Key ID'],
      [assay.issuerId, ISSUER.slice(0, -1), 'UUID'],
      [assay.keyId, ISSUER, 'Issuer ID'],
      [assay.keyId, `AuthKey_${KEY_ID}.p8`, 'file name'],
      [assay.keyId, 'YOUR_KEY_ID', 'placeholder'],
      [assay.scope, 'GET v1/apps', 'slash'],
      [assay.scope, 'POST /v1/apps', 'only GET'],
    ] as const) {
      const before = await field.inputValue()
      await field.fill(value)
      await expect(assay.token, value).toHaveCount(0)
      await expect(field, value).toHaveAttribute('aria-invalid', 'true')
      await expect(field, value).toHaveAccessibleDescription(new RegExp(said))
      await expect(assay.tokenStatus, value).toContainText(said)
      await expect(assay.command, value).toHaveCount(0)
      await expect(assay.copyToken, value).toBeDisabled()
      await field.fill(before)
      await expect(assay.token, value).toHaveCount(1)
    }
  })

  test('that is missing is named in Token status, field by field', { tag: '@desktop' }, async ({ assay }) => {
    await expect(assay.tokenStatus).toContainText('Private key')
    await expect(assay.tokenStatus).toContainText('Key ID')
    await expect(assay.tokenStatus).toContainText('Issuer ID')
    await assay.choose({ name: 'key.p8', content: key.pem })
    await expect(assay.tokenStatus).not.toContainText('Private key')
    await assay.individualKey.click()
    await expect(assay.tokenStatus).not.toContainText('Issuer ID')
    await expect(assay.tokenStatus).toContainText('Key ID')
    await assay.keyId.fill(KEY_ID)
    await expect(assay.tokenStatus).not.toContainText('Key ID')
  })

  test('comes with the place in App Store Connect where it is found', { tag: '@desktop' }, async ({
    assay,
  }) => {
    await expect(assay.keyId).toHaveAccessibleDescription(/App Store Connect → .*Team Keys/)
    await expect(assay.issuerId).toHaveAccessibleDescription(/above the keys/)
    await assay.individualKey.click()
    await expect(assay.keyId).toHaveAccessibleDescription(/App Store Connect → .*Individual/)
  })
})
