import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { runCommand } from '../testing/run-command'
import { throwawayKey } from '../testing/throwaway-key'
import { desktopFirst, expect, test } from './fixtures'
import { inspector } from './inspector'
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

test('minting code can be copied in every language before there is a key', {
  tag: ['@phone', '@release'],
}, async ({ page, assay, clipboard }) => {
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

test('the copied code for bash mints the token that the form describes', { tag: '@desktop' }, async ({
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
  await code.language.selectOption('openssl')
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

test('install and run commands can be copied separately', { tag: '@desktop' }, async ({
  page,
  assay,
  clipboard,
}) => {
  await assay.open()
  const { region, summary, text } = codeOf(page)
  await summary.click()
  await text.waitFor()
  for (const [name, line] of [
    ['Copy install command', 'npm install jose'],
    ['Copy run command', 'node token.mjs'],
  ] as const) {
    const button = region.getByRole('button', { name, exact: true })
    await button.click()
    await expect(button.locator('xpath=following-sibling::*')).toHaveText('Copied')
    await expect.poll(clipboard.read).toBe(line)
  }
})

for (const { width, tag } of desktopFirst)
  test(`a wrong line is shown with the whole corrected program${width}`, { tag }, async ({
    page,
    clipboard,
  }) => {
    const inspect = inspector(page)
    await inspect.open()
    await inspect.box.fill(`# App Store Connect
token = jwt.encode(
    {"iss": "${ISSUER}", "exp": int(time.time()) + 3600, "aud": "appstoreconnect-v1"},
    key, algorithm="ES256", headers={"kid": "${KEY_ID}"})`)
    await inspect.settled()
    const finding = inspect.finding('exp-too-far')
    await finding.getByText('The whole program', { exact: true }).click()
    const program = finding.locator('pre[data-code="pyjwt"]')
    await expect(program).toContainText(KEY_ID)
    await expect(program).toContainText(ISSUER)
    const marked = program.locator('mark[data-line]')
    await expect(marked).toHaveCount(1)
    await expect(marked).toContainText('issued_at + 15 * 60')
    const line = await marked.getAttribute('data-line')
    await expect(finding.getByText(`Corrected: line ${line}, marked below.`)).toBeVisible()
    await finding.getByRole('button', { name: 'Copy whole program', exact: true }).click()
    const shown = (await program.textContent()) ?? ''
    await expect.poll(clipboard.read).toBe(shown)
    expect(shown.split('\n')[Number(line) - 1]).toContain('issued_at + 15 * 60')
    expect(await axeFindings(page, '[aria-label="Findings"]')).toEqual([])
  })

test('code that our tests do not execute is marked as such', { tag: '@desktop' }, async ({ page, assay }) => {
  await assay.open()
  const { region, summary, language, text } = codeOf(page)
  await summary.click()
  await text.waitFor()
  const notes = region.getByRole('list', { name: 'Notes on the code', exact: true })
  for (const [target, said] of [
    ['cryptokit', 'Our tests don’t run this.'],
    ['php-jwt', 'Our tests don’t run this; they only check its syntax.'],
    ['rust', 'Our tests execute it with version 8 of jsonwebtoken, which has the same functions.'],
  ] as const) {
    await language.selectOption(target)
    await expect(notes.getByText(said, { exact: true })).toBeVisible()
  }
  await language.selectOption('kotlin')
  await expect(text).toHaveAttribute('data-code', 'kotlin')
  await expect(notes).not.toContainText('Not executed')
})
