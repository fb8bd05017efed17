import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { runCommand, runProgram } from '../testing/run-command'
import { throwawayKey } from '../testing/throwaway-key'
import type { Clipboard } from './clipboard'
import { expect, test } from './fixtures'
import { axeFindings } from './looks'
import { nodeVerifies, readToken } from './signed-token'
import { valuesOf, type Workbench } from './workbench'

const key = throwawayKey()
const KEY_ID = 'D383SF739Q'
const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'

let directory = ''
test.beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'keyless-'))
  writeFileSync(join(directory, `AuthKey_${KEY_ID}.p8`), key.pem)
})
test.afterAll(() => rmSync(directory, { recursive: true }))

const keyless = (page: Page) => {
  const region = page.getByRole('region', { name: 'Sign without the key', exact: true })
  return {
    region,
    signer: region.getByRole('combobox', { name: 'Sign with', exact: true }),
    command: region.locator('pre[data-signing-command]'),
    copy: region.getByRole('button', { name: 'Copy signing command', exact: true }),
    printed: region.getByRole('textbox', { name: 'What the command printed', exact: true }),
    status: region.getByRole('status'),
    verified: region.locator('[data-verified]'),
    token: region.locator('[data-signed-token]'),
  }
}

async function open(page: Page, assay: Workbench) {
  await assay.open()
  const panel = keyless(page)
  await panel.region.locator('summary').click()
  await expect(panel.region).toContainText('Fill in Key ID and Issuer ID to get the command.')
  await assay.keyId.fill(KEY_ID)
  await assay.issuerId.fill(ISSUER)
  await panel.command.waitFor()
  return panel
}

/** Runs the copied command beside the key file, as a person does, and returns the output of the terminal. */
async function runCopied(clipboard: Clipboard, shown: string): Promise<string> {
  await expect.poll(clipboard.read).toBe(shown)
  // Debian's Python comes first in the PATH, because it has the package.
  const around = { curlHome: directory, directory, programs: '/usr/bin' }
  const { code, stdout, stderr } = await runCommand('bash', await clipboard.read(), around)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

test('a command of each program signs, and what it prints becomes a verified token', {
  tag: ['@phone', '@release'],
}, async ({ page, assay, clipboard }) => {
  test.slow()
  const panel = await open(page, assay)
  const around = { curlHome: directory, directory, programs: '/usr/bin' }
  const python = await runProgram('python3', ['-c', 'import cryptography'], '', around)
  for (const signer of await valuesOf(panel.signer)) {
    if (signer === 'python' && python.code !== 0) continue
    await panel.signer.selectOption(signer)
    await panel.copy.click()
    const printed = await runCopied(clipboard, (await panel.command.textContent()) ?? '')
    await panel.printed.fill(printed)
    await expect(panel.verified, signer).toHaveAttribute('data-verified', 'verified')
    const compact = (await panel.token.textContent()) ?? ''
    expect(nodeVerifies(compact, key.publicKey), signer).toBe(true)
    const { header, claims } = readToken(compact)
    expect(header).toEqual({ alg: 'ES256', kid: KEY_ID, typ: 'JWT' })
    expect(claims).toMatchObject({ iss: ISSUER, aud: 'appstoreconnect-v1' })
    expect(claims.exp - claims.iat).toBe(900)
  }
  expect(await axeFindings(page, '[aria-label="Sign without the key"]')).toEqual([])
  await panel.region.getByRole('button', { name: 'Copy signed token', exact: true }).click()
  await expect.poll(clipboard.read).toBe(await panel.token.textContent())
})

test('output for other values, or with another key, is rejected', { tag: '@desktop' }, async ({
  page,
  assay,
}) => {
  const panel = await open(page, assay)
  const other = throwawayKey()
  await panel.printed.fill(`AAAA\n${other.publicKey.export({ type: 'spki', format: 'pem' })}`)
  await expect(panel.token).toHaveCount(0)
  await panel.printed.fill(Buffer.alloc(64, 1).toString('base64'))
  await expect(panel.verified).toHaveAttribute('data-verified', 'no-key')
  await panel.printed.fill(
    `${Buffer.alloc(64, 1).toString('base64')}\n${other.publicKey.export({ type: 'spki', format: 'pem' })}`,
  )
  await expect(panel.verified).toHaveAttribute('data-verified', 'fails')
  await expect(panel.token).toHaveCount(0)
  await panel.printed.fill(key.pem)
  await expect(panel.status).toContainText('That was a private key.')
  await expect(panel.printed).toHaveValue('')
})
