import { describe, expect, test } from 'vitest'
import { signsLike } from '../../../testing/signs-like'
import { pemText, type ThrowawayKey, throwawayKey } from '../../../testing/throwaway-key'
import { readKey } from '../read-key'
import { refusalDiagnostic } from '../words'
import { mendBoundaryLines } from './damaged-pem-lines'

const lines = (key: ThrowawayKey) => key.pem.trimEnd().split('\n')
const body = (key: ThrowawayKey) => lines(key).slice(1, -1)

/** A key with several `+` in its base64, so that losing one of them breaks the key. */
function keyWithPluses(): ThrowawayKey {
  for (;;) {
    const key = throwawayKey()
    if (body(key).join('').split('+').length > 3) return key
  }
}

async function expectRead(text: string | Uint8Array, key: ThrowawayKey, id: string): Promise<void> {
  const reading = await readKey(text)
  if (reading.status !== 'read') throw new Error(JSON.stringify(reading))
  expect(reading.notices.map((notice) => notice.id)).toContain(id)
  expect(await signsLike(reading.key, key)).toBe(true)
}

describe('newlines that another character replaced', () => {
  const key = throwawayKey()
  test.each([
    ['the letter n', lines(key).join('n')],
    ['the letter n, also at the end', `${lines(key).join('n')}n`],
    ['the letters rn', lines(key).join('rn')],
    ['/n, typed by hand', lines(key).join('/n')],
    ['n around a body on one line', `${lines(key)[0]}n${body(key).join('')}n${lines(key).at(-1)}`],
    ['n, as the value of a variable', `APPLE_PRIVATE_KEY="${lines(key).join('n')}"`],
  ])('%s', async (_, text) => {
    await expectRead(text, key, 'key-literal-backslash-n')
  })
})

describe('a + that a form turned into a space', () => {
  const key = keyWithPluses()
  const spaced = (text: string) => text.replaceAll('+', ' ')
  test.each([
    ['with newlines', [lines(key)[0], ...body(key).map(spaced), lines(key).at(-1)].join('\n')],
    ['on one line', `${lines(key)[0]}\n${spaced(body(key).join(''))}\n${lines(key).at(-1)}`],
    [
      'with spaces for the newlines as well',
      `${lines(key)[0]} ${spaced(body(key).join(' '))} ${lines(key).at(-1)}`,
    ],
    ['in the body alone', spaced(body(key).join(''))],
    [
      'in a variable',
      `KEY_PRIVATE_KEY="${lines(key)[0]}\\n${spaced(body(key).join(''))}\\n${lines(key).at(-1)}"`,
    ],
  ])('%s', async (_, text) => {
    await expectRead(text, key, 'key-percent-encoded')
  })

  test('at the end of a body whose newlines are spaces as well is restored', async () => {
    let last = key
    while (!body(last).join('').endsWith('+')) last = throwawayKey()
    const text = `${lines(last)[0]} ${spaced(body(last).join(' '))} ${lines(last).at(-1)}`
    await expectRead(text, last, 'key-percent-encoded')
  })

  test('is not restored if the result is not a whole key', async () => {
    const broken = spaced(body(key).join('')).replace(/.$/, '')
    expect((await readKey(`${lines(key)[0]}\n${broken}\n${lines(key).at(-1)}`)).status).toBe('refused')
  })
})

describe('certutil -encode', () => {
  const wrap = (content: string | Uint8Array) => pemText('CERTIFICATE', Buffer.from(content))
  test.each([
    ['of the file', (key: ThrowawayKey) => wrap(key.pem)],
    [
      'of the file with CR LF',
      (key: ThrowawayKey) => wrap(key.pem.replaceAll('\n', '\r\n')).replaceAll('\n', '\r\n'),
    ],
    ['of UTF-16', (key: ThrowawayKey) => wrap(Buffer.from(`\ufeff${key.pem}`, 'utf16le'))],
    ['of openssl’s file', (key: ThrowawayKey) => wrap(key.pems['pkcs8-138'])],
    ['of SEC 1', (key: ThrowawayKey) => wrap(key.pems['sec1-121'])],
  ])('%s', async (_, make) => {
    const key = throwawayKey()
    await expectRead(make(key), key, 'key-base64-of-file')
  })
})

test('quoted-printable is decoded', async () => {
  const key = throwawayKey()
  const soft =
    body(key)
      .join('')
      .match(/.{1,75}/g)
      ?.join('=\n') ?? ''
  const encoded = `${lines(key)[0]}\n${soft.replace(/=$/, '=3D').replaceAll('+', '=2B')}\n${lines(key).at(-1)}\n`
  await expectRead(encoded, key, 'key-rich-text')
})

test.each([
  'APNS_BUNDLE_ID = com.acmeharbour.ferry',
  'APNS_BUNDLE_ID=com.acmeharbour.ferry',
  'export APNS_BUNDLE_ID=com.acmeharbour.ferry',
  'APNS_BUNDLE_ID: com.acmeharbour.ferry',
])('the padding of base64 in front of “%s” isn’t a line break of quoted-printable', async (entry) => {
  const key = throwawayKey()
  const text = `SESSION_SECRET = YWJjZGVmZ2hpamtsbW5vcA=\n${entry}\nAPNS_KEY_ID = 2X9R4HXF34\nAPNS_PRIVATE_KEY = ${Buffer.from(key.pem).toString('base64')}\n`
  const reading = await readKey(text)
  if (reading.status !== 'read') throw new Error(JSON.stringify(reading))
  expect(reading.notices.map(({ id }) => id)).not.toContain('key-rich-text')
  expect(reading.fields).toMatchObject({ bundleId: 'com.acmeharbour.ferry', keyId: '2X9R4HXF34' })
})

test('a box around every line is removed', async () => {
  const key = throwawayKey()
  const boxed = lines(key).map((line) => `│ ${line.padEnd(64)} │`)
  await expectRead([`┌${'─'.repeat(66)}┐`, ...boxed, `└${'─'.repeat(66)}┘`].join('\n'), key, 'key-indented')
})

test('the JSON of .NET’s ECParameters is read', async () => {
  const key = throwawayKey()
  const base64 = (part: Uint8Array) => Buffer.from(part).toString('base64')
  const text = JSON.stringify({ D: base64(key.d), Q: { X: base64(key.x), Y: base64(key.y) } })
  await expectRead(text, key, 'key-jwk')
})

describe('a public half with only one coordinate', () => {
  test('is read if the coordinate is correct, otherwise rejected', async () => {
    const key = throwawayKey()
    const other = throwawayKey()
    const { x, y, ...rest } = key.jwk
    for (const half of [{ x }, { y }, {}]) {
      expect((await readKey(JSON.stringify({ ...rest, ...half }))).status).toBe('read')
    }
    for (const half of [{ x: other.jwk.x }, { y: other.jwk.y }]) {
      expect(await readKey(JSON.stringify({ ...rest, ...half }))).toMatchObject({
        refusal: { id: 'key-halves-differ' },
      })
    }
  })
})

describe('an encrypted key or one stored elsewhere is rejected, and the fix says how to get it', () => {
  test.each([
    [
      'Ansible Vault',
      'key: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  6238353937',
      'key-encrypted',
      /ansible-vault/,
    ],
    [
      'age',
      '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----',
      'key-encrypted',
      /age -d/,
    ],
    ['GnuPG', '-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----', 'key-encrypted', /gpg -d/],
    [
      'SOPS',
      'key_id: ENC[AES256_GCM,data:kK==,iv:Q6=,tag:cf==,type:str]\nsops:\n  version: 3.9.1',
      'key-encrypted',
      /sops -d/,
    ],
    [
      'dotenvx',
      'APPLE_PRIVATE_KEY="encrypted:BDqDBibm4wsYqMpCjTQ6BsDHmMadg9K3dAt"',
      'key-encrypted',
      /dotenvx/,
    ],
    [
      'Git LFS',
      'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 257',
      'key-not-content',
      /git lfs pull/,
    ],
    [
      '1Password',
      'ASC_KEY_ID=K7M2P9R4TX\nASC_PRIVATE_KEY=op://Private/ASC/key',
      'key-not-content',
      /op read/,
    ],
    ['Vault', 'ASC_PRIVATE_KEY=vault:secret/data/apple#key', 'key-not-content', /vault kv get/],
    [
      'OpenSSH',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH PRIVATE KEY-----',
      'key-other-format',
      /ssh-keygen -p -m PKCS8/,
    ],
    [
      'OpenSSH with the newlines of Windows',
      '-----BEGIN OPENSSH PRIVATE KEY-----\r\nb3BlbnNzaC1rZXktdjEA\r\n-----END OPENSSH PRIVATE KEY-----\r\n',
      'key-other-format',
      /ssh-keygen -p -m PKCS8/,
    ],
    [
      'OpenSSH in a variable, its line breaks written as backslash and n',
      'APPLE_ADS_PRIVATE_KEY="-----BEGIN OPENSSH PRIVATE KEY-----\\nb3BlbnNzaC1rZXktdjEA\\n-----END OPENSSH PRIVATE KEY-----"',
      'key-other-format',
      /ssh-keygen -p -m PKCS8/,
    ],
    [
      'OpenSSH with a passphrase',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0\n-----END OPENSSH PRIVATE KEY-----',
      'key-other-format',
      /ssh-keygen -p -m PKCS8/,
    ],
    [
      'OpenSSH in YAML',
      'private_key: |\n  -----BEGIN OPENSSH PRIVATE KEY-----\n  b3BlbnNzaC1rZXktdjEA\n  -----END OPENSSH PRIVATE KEY-----\n',
      'key-other-format',
      /ssh-keygen -p -m PKCS8/,
    ],
    [
      'OpenSSH that lost its END line',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n',
      'key-other-format',
      /ssh-keygen -p -m PKCS8/,
    ],
    ['an empty file', new Uint8Array(), 'key-file-empty', /empty/],
    ['git-crypt', new Uint8Array(Buffer.from('\0GITCRYPT\0abc')), 'key-encrypted', /git-crypt unlock/],
    ['zip', new Uint8Array(Buffer.from('504b0304140000000800', 'hex')), 'key-not-content', /Unpack/],
    ['7z', new Uint8Array(Buffer.from('377abcaf271c0004', 'hex')), 'key-not-content', /Unpack/],
    ['xz', new Uint8Array(Buffer.from('fd377a585a000004', 'hex')), 'key-not-content', /Unpack/],
    ['RAR', new Uint8Array(Buffer.from('526172211a0701003392b5e5', 'hex')), 'key-not-content', /Unpack/],
    ['Zstandard', new Uint8Array(Buffer.from('28b52ffd04008100', 'hex')), 'key-not-content', /Unpack/],
    ['gzip', new Uint8Array(Buffer.from('1f8b0800000000000003', 'hex')), 'key-not-content', /Unpack/],
  ] as const)('%s', async (_, text, id, words) => {
    const reading = await readKey(text)
    if (reading.status !== 'refused') throw new Error(reading.status)
    expect(reading.refusal.id).toBe(id)
    const refusal = refusalDiagnostic(reading.refusal)
    expect([refusal.title, refusal.fix.text, refusal.fix.code?.[0]?.after].join('\n')).toMatch(words)
    for (const value of Object.values(reading.fields ?? {}))
      expect(String(value)).not.toMatch(/ENC\[|op:|vault:/)
  })
})

test('a body that happens to spell the word end is not read as the END line', () => {
  const body = 'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg AbCdeNdFgHiJkLmNoPqR'
  const mended = mendBoundaryLines(`-----BEGIN PRIVATE KEY----- ${body} -----END PRIVATE KEY----- `)
  expect(mended === undefined || JSON.stringify(mended).includes('AbCdeNdFgHiJkLmNoPqR')).toBe(true)
})
