import { Buffer } from 'node:buffer'
import { generateKeyPairSync } from 'node:crypto'
import { throwawayKey } from '../testing/throwaway-key'
import { webkitImporter } from '../testing/webkit-importer'
import type { Clipboard } from './clipboard'
import { desktopFirst, expect, test } from './fixtures'
import { keyTraces } from './key-traces'
import { nodeVerifies, readToken } from './signed-token'
import type { Workbench } from './workbench'

const key = throwawayKey()
const plain = key.pems['pkcs8-138']
const KEY_ID = 'D383SF739Q'
const ISSUER = '0b7e1a52-96fe-1a63-e053-0824d011072a'
const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64')
const escaped = key.pem.replaceAll('\n', '\\n')

type Way = 'pasted' | 'chosen' | 'dropped'

/** Adds a key as a person would. Bytes cannot be pasted. */
async function give(assay: Workbench, clipboard: Clipboard, way: Way, content: string | Uint8Array) {
  const file = { name: 'anything.bin', content }
  if (way === 'chosen') return assay.choose(file)
  if (way === 'dropped') return assay.drop(assay.main, file)
  await clipboard.write(String(content))
  await assay.privateKey.press('ControlOrMeta+A')
  await assay.privateKey.press('ControlOrMeta+V')
}

test.beforeEach(({ assay }) => assay.open())

/** Shapes of keys that can be read, each with the ids of the notes that the page shows. */
const READ: readonly (readonly [string, Way, string | Uint8Array, readonly string[]])[] = [
  ['an untouched file', 'pasted', plain, []],
  ['the file as Apple gives it', 'dropped', key.pem, ['key-inner-parameters']],
  ['newlines as \\n', 'pasted', plain.replaceAll('\n', '\\n'), ['key-literal-backslash-n']],
  ['newlines gone', 'pasted', plain.replaceAll('\n', ''), ['key-newlines-lost']],
  ['in quotes', 'pasted', `"${plain.trim()}"`, ['key-wrapping-quotes']],
  ['base64 of the file', 'pasted', base64(plain), ['key-base64-of-file']],
  ['base64 of the file, as a file', 'chosen', base64(plain), ['key-base64-of-file']],
  ['the body alone', 'pasted', base64(key.der['pkcs8-138']), ['key-body-only']],
  ['with the sign of the shell', 'pasted', `${plain.trim()}%`, ['key-trailing-junk']],
  ['newlines of Windows', 'chosen', plain.replaceAll('\n', '\r\n'), ['key-crlf']],
  ['UTF-16', 'chosen', Buffer.from(`\ufeff${plain}`, 'utf16le'), ['key-bom-or-utf16']],
  ['UTF-16, dropped', 'dropped', Buffer.from(`\ufeff${plain}`, 'utf16le').swap16(), ['key-bom-or-utf16']],
  ['DER', 'chosen', key.der['pkcs8-138'], ['key-binary']],
  ['DER, dropped', 'dropped', key.der['pkcs8-138'], ['key-binary']],
  ['SEC1', 'pasted', key.pems['sec1-121'], ['key-sec1-ec']],
  ['without the public half', 'chosen', key.pems['pkcs8-67'], ['key-private-only']],
  ['a JWK', 'pasted', JSON.stringify(key.jwk), ['key-jwk']],
]

/** One shape for each way of adding a key and each kind of note. The unit tests of the readers cover the others. */
const FEW = [
  'an untouched file',
  'the file as Apple gives it',
  'newlines as \\n',
  'UTF-16',
  'DER, dropped',
  'a JWK',
]

for (const { title, tag, forms } of [
  {
    title: 'in the forms that it arrives in',
    tag: ['@desktop'],
    forms: READ.filter(([name]) => FEW.includes(name)),
  },
  {
    title: 'in every other form',
    tag: ['@desktop', '@release'],
    forms: READ.filter(([name]) => !FEW.includes(name)),
  },
])
  test(`a key is read ${title}, and the page says what was repaired`, { tag }, async ({
    page,
    assay,
    clipboard,
  }) => {
    test.slow()
    expect(forms.length).toBeGreaterThanOrEqual(FEW.length)
    for (const [name, way, content, ids] of forms) {
      await give(assay, clipboard, way, content)
      await expect(assay.fingerprint, name).toHaveAttribute('data-fingerprint', key.fingerprint)
      const seen = await assay.repairs.evaluateAll((items) =>
        items.map((item) => ({
          id: item.getAttribute('data-repair'),
          severity: item.getAttribute('data-severity'),
          words: item.textContent?.trim().split(/\s+/).length,
        })),
      )
      expect(
        seen.map(({ id }) => id),
        name,
      ).toEqual(ids)
      for (const { severity, words } of seen) {
        expect(['info', 'warn'], name).toContain(severity)
        expect(words, name).toBeGreaterThan(3)
      }
      await expect(assay.alert, name).toHaveCount(0)
      expect(await keyTraces(page, key), name).toEqual([])
      await assay.forget.click()
    }
  })

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' })
const pkcs8 = { type: 'pkcs8', format: 'pem' } as const

/** Inputs that cannot be used, each with the id of the rejection. */
const REFUSED: readonly (readonly [string, Way, string | Uint8Array, string])[] = [
  ['something else', 'pasted', 'Where do I get the .p8 file?', 'key-not-content'],
  ['a path', 'pasted', `~/Downloads/AuthKey_${KEY_ID}.p8`, 'key-not-content'],
  ['a file without content', 'dropped', new Uint8Array(300).fill(0xff), 'key-not-content'],
  ['truncated', 'pasted', plain.slice(0, 120), 'key-truncated'],
  ['truncated DER', 'chosen', key.der['pkcs8-138'].subarray(0, 100), 'key-truncated'],
  [
    'encrypted',
    'chosen',
    key.privateKey.export({ ...pkcs8, cipher: 'aes-256-cbc', passphrase: 'secret' }).toString(),
    'key-encrypted',
  ],
  ['RSA', 'pasted', rsa.privateKey.export(pkcs8).toString(), 'key-rsa'],
  ['P-384', 'chosen', p384.privateKey.export(pkcs8).toString(), 'key-wrong-curve'],
  [
    'a public key',
    'pasted',
    key.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    'key-public-or-cert',
  ],
  ['a large file', 'chosen', `${plain}${' '.repeat(64 * 1024)}`, 'key-too-large'],
  ['a large file, dropped', 'dropped', new Uint8Array(64 * 1024 + 1), 'key-too-large'],
]

for (const { width, tag } of desktopFirst)
  test(`an unusable input is rejected with the reason and the fix${width}`, { tag }, async ({
    assay,
    clipboard,
  }) => {
    test.slow()
    for (const [name, way, content, id] of REFUSED) {
      await give(assay, clipboard, way, content)
      const refusal = assay.alert.locator(`[data-rule="${id}"][data-severity="error"]`)
      await expect(refusal, name).toHaveCount(1)
      await expect(assay.alert, name).toHaveCount(1)
      await expect(refusal.locator('[data-fix]'), name).toHaveText(/\w.*\w.*\w.*\w.*\./)
      expect((await refusal.innerText()).length, name).toBeGreaterThan(60)
      await expect(assay.loaded, name).toHaveCount(0)
      await expect(assay.tokenStatus, name).toContainText('Private key')
    }
    await give(assay, clipboard, 'pasted', plain)
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', key.fingerprint)
    await expect(assay.alert).toHaveCount(0)
  })

for (const job of ['mint', 'inspect'] as const)
  test(`a rejected key has its command and one button for another file, in ${job}`, {
    tag: '@desktop',
  }, async ({ assay, clipboard }) => {
    await assay[`${job}Tab`].click()
    await assay.keyFile.focus()
    await assay.choose({ name: 'other.pem', content: p384.privateKey.export(pkcs8).toString() })
    await expect(assay.alert).toContainText('P-384')
    // The file input stays the same element, so it keeps the focus.
    await expect(assay.keyFile).toBeFocused()
    const card = assay.main.locator('div:has(> [role=alert])')
    for (const way of ['pasted', 'dropped'] as const) {
      await give(assay, clipboard, way, rsa.privateKey.export(pkcs8).toString())
      await expect(assay.alert).toContainText('This is an RSA key')
      await expect(card).toContainText('Choose another file')
      // In Inspect, the box for the token has such a button too.
      const others = assay.main.getByText('Choose file', { exact: true }).filter({ visible: true })
      await expect(others).toHaveCount(job === 'mint' ? 0 : 1)
    }
    // A live region inside another would be announced twice.
    await expect(assay.alert.locator('[aria-live], [role=status]')).toHaveCount(0)
    await assay.button('Copy command for the key').click()
    expect(await clipboard.read()).toBe('openssl ecparam -genkey -noout -name prime256v1 -out key.pem')
    await expect(card.getByText('Key options', { exact: true })).toHaveCount(job === 'mint' ? 1 : 0)
    await card.getByLabel('Key file', { exact: true }).setInputFiles({
      name: 'AuthKey.p8',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(plain),
    })
    await expect(assay.loaded).toContainText('AuthKey.p8')
  })

test('a configuration fills in its values, and the page shows their source', { tag: '@desktop' }, async ({
  page,
  assay,
  clipboard,
}) => {
  for (const [name, way, content] of [
    [
      'fastlane api_key.json',
      'dropped',
      JSON.stringify({ key_id: KEY_ID, issuer_id: ISSUER, key: key.pem, duration: 600, in_house: false }),
    ],
    [
      'environment variables',
      'pasted',
      `# CI\nASC_KEY_ID=${KEY_ID}\nASC_ISSUER_ID="${ISSUER}"\nASC_PRIVATE_KEY="${escaped}"\n`,
    ],
    [
      'environment variables',
      'chosen',
      `export APP_STORE_CONNECT_API_KEY_ID=${KEY_ID}\nexport APP_STORE_CONNECT_ISSUER_ID=${ISSUER}\nexport APP_STORE_CONNECT_PRIVATE_KEY=${base64(key.pem)}\n`,
    ],
  ] as const) {
    await give(assay, clipboard, way, content)
    await expect(assay.keyId, name).toHaveValue(KEY_ID)
    await expect(assay.issuerId, name).toHaveValue(ISSUER)
    await expect(page.getByText(`from ${name}`, { exact: true }), name).toHaveCount(2)
    await assay.token.waitFor()
    const compact = (await assay.token.textContent()) ?? ''
    expect(nodeVerifies(compact, key.publicKey), name).toBe(true)
    if (name.startsWith('fastlane')) {
      const { claims } = readToken(compact)
      expect(claims.exp - claims.iat).toBe(600)
    }
    expect(await keyTraces(page, key), name).toEqual([])
    await assay.forget.click()
    await expect(assay.keyId, name).toHaveValue('')
    await expect(assay.issuerId, name).toHaveValue('')
    await expect(assay.lifetime, name).toHaveValue('15')
  }

  await give(
    assay,
    clipboard,
    'dropped',
    JSON.stringify({ key_id: KEY_ID, issuer_id: ISSUER, key: key.pem, duration: 600, in_house: true }),
  )
  await expect(assay.service).toHaveValue('enterprise')
  await expect(assay.lifetime).toHaveValue('10')
  await assay.forget.click()
  await expect(assay.service).toHaveValue('asc')
  await expect(assay.lifetime).toHaveValue('15')

  await assay.issuerId.fill('57246542-96fe-1a63-e053-0824d011072a')
  await give(assay, clipboard, 'dropped', JSON.stringify({ key_id: KEY_ID, issuer_id: ISSUER, key: key.pem }))
  await expect(assay.keyId).toHaveValue(KEY_ID)
  await expect(assay.issuerId).toHaveValue('57246542-96fe-1a63-e053-0824d011072a')
  await assay.button('Use it').click()
  await expect(assay.issuerId).toHaveValue(ISSUER)
})

test('the person chooses one of several keys, and nothing of the others remains', {
  tag: '@desktop',
}, async ({ page, assay, clipboard }) => {
  const other = throwawayKey()
  await give(assay, clipboard, 'pasted', other.pem + key.pem)
  const choice = page.getByRole('group', { name: 'Which key', exact: true })
  await expect(choice.getByRole('button')).toHaveCount(2)
  await expect(assay.loaded).toHaveCount(0)
  await choice.getByRole('button').nth(1).click()
  await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', key.fingerprint)
  expect(await keyTraces(page, key)).toEqual([])
  expect(await keyTraces(page, other)).toEqual([])
})

test('a file named for another key than the one typed is pointed out', { tag: '@desktop' }, async ({
  assay,
}) => {
  await assay.keyId.fill('AAAAAAAAAA')
  await assay.choose({ name: `AuthKey_${KEY_ID}.p8`, content: key.pem })
  const diagnostic = assay.loaded.locator('[data-repair="key-file-name-says-other"][data-severity="warn"]')
  await expect(diagnostic).toContainText(KEY_ID)
  await expect(diagnostic).toContainText('AAAAAAAAAA')
  await assay.button('Use it').click()
  await expect(diagnostic).toHaveCount(0)
})

test('keys can be read and used even if the import is as strict as in WebKit', { tag: '@desktop' }, async ({
  page,
  assay,
}) => {
  await page.addInitScript(`{
    const { subtle, formats } = (${webkitImporter})(crypto.subtle)
    Object.defineProperty(crypto, 'subtle', { value: subtle })
    window.importedFormats = formats
  }`)
  await assay.open()
  const refusal = await page.evaluate(
    async (der) => {
      const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' }
      return crypto.subtle.importKey('pkcs8', Uint8Array.from(der), ecdsa, false, ['sign']).then(
        () => 'taken',
        (error: DOMException) => error.name,
      )
    },
    [...key.der['pkcs8-150']],
  )
  expect(refusal).toBe('DataError')
  await page.evaluate(() => {
    Reflect.get(window, 'importedFormats').length = 0
  })

  await assay.keyId.fill(KEY_ID)
  await assay.issuerId.fill(ISSUER)
  for (const shape of ['pkcs8-150', 'pkcs8-138', 'pkcs8-67', 'sec1-121', 'sec1-51'] as const) {
    await assay.choose({ name: 'key.p8', content: key.pems[shape] })
    await assay.token.waitFor()
    await expect(assay.fingerprint, shape).toHaveAttribute('data-fingerprint', key.fingerprint)
    expect(nodeVerifies((await assay.token.textContent()) ?? '', key.publicKey), shape).toBe(true)
    await assay.forget.click()
  }
  const formats: string[] = await page.evaluate(() => Reflect.get(window, 'importedFormats'))
  expect(formats.filter((format) => format === 'jwk').length).toBeGreaterThanOrEqual(5)
  expect(formats).not.toContain('pkcs8')
})
