import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { runCommand } from '../testing/run-command'
import { throwawayKey } from '../testing/throwaway-key'
import { expect, releaseOnly, test } from './fixtures'
import { axeFindings } from './looks'
import { nodeVerifies, readToken } from './signed-token'
import { valuesOf } from './workbench'

const key = throwawayKey()
const KEY_ID = 'D383SF739Q'
const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'

const codeOf = (page: Page) => {
  const region = page.getByRole('region', { name: 'Code', exact: true })
  return {
    region,
    summary: region.locator('summary'),
    language: region.getByRole('combobox', { name: 'Language', exact: true }),
    text: region.locator('pre[data-code]'),
    copy: region.getByRole('button', { name: 'Copy code', exact: true }),
  }
}

for (const { width, tag } of releaseOnly) {
  test(`minting code can be copied in every language before there is a key${width}`, { tag }, async ({
    page,
    assay,
    clipboard,
  }) => {
    test.slow()
    await assay.open()
    const code = codeOf(page)
    await expect(code.text).toHaveCount(0)
    await code.summary.focus()
    await page.keyboard.press('Enter')
    await code.text.waitFor()
    await expect(code.text.locator('mark').first()).toHaveText('YOUR_KEY_ID')
    const seen = new Set<string>()
    for (const language of await valuesOf(code.language)) {
      await code.language.selectOption(language)
      await expect(code.text).toHaveAttribute('data-code', language)
      const shown = (await code.text.textContent()) ?? ''
      await code.copy.filter({ visible: true }).click()
      await expect.poll(clipboard.read, language).toBe(shown)
      seen.add(shown)
    }
    expect(seen.size).toBeGreaterThanOrEqual(17)
    expect(await axeFindings(page, '[aria-label="Code"]')).toEqual([])
  })
}

test('the copied code of bash mints what the form says', { tag: '@desktop' }, async ({
  page,
  assay,
  clipboard,
}) => {
  await assay.open()
  await assay.choose({ name: `AuthKey_${KEY_ID}.p8`, content: key.pem })
  await assay.issuerId.fill(ISSUER)
  await assay.token.waitFor()
  const code = codeOf(page)
  await code.summary.click()
  await code.language.selectOption('bash')
  await expect(code.text).toContainText(ISSUER)
  await expect(code.text.locator('mark')).toHaveCount(0)
  await expect(code.text).not.toContainText('PRIVATE KEY')
  await code.copy.filter({ visible: true }).click()
  const directory = mkdtempSync(join(tmpdir(), 'code-'))
  try {
    writeFileSync(join(directory, `AuthKey_${KEY_ID}.p8`), key.pem)
    const around = { curlHome: directory, directory }
    const { code: status, stdout } = await runCommand('bash', await clipboard.read(), around)
    expect(status).toBe(0)
    expect(nodeVerifies(stdout.trim(), key.publicKey)).toBe(true)
    const token = readToken(stdout.trim())
    expect(token.header).toEqual({ alg: 'ES256', kid: KEY_ID, typ: 'JWT' })
    expect(token.claims).toMatchObject({ iss: ISSUER, aud: 'appstoreconnect-v1' })
  } finally {
    rmSync(directory, { recursive: true })
  }
})
