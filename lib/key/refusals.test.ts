import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { INPUT_FILE, openssl } from '../../testing/openssl'
import { derElement, pemText, throwawayKey } from '../../testing/throwaway-key'
import { readKey } from './read-key'
import { oneLine, refusalDiagnostic } from './words'

/** The rejection with its words next to what was seen. */
async function refused(input: string | Uint8Array) {
  const reading = await readKey(input)
  if (reading.status === 'refused') {
    const { title, seen, fix } = refusalDiagnostic(reading.refusal)
    const words = { title, seen, fix: fix.text, command: oneLine(fix.code?.[0]?.after ?? '') }
    return { ...reading, refusal: { ...reading.refusal, ...words } }
  }
  throw new Error(`not refused: ${reading.status}`)
}

const idOf = async (input: string | Uint8Array) => (await refused(input)).refusal.id
const genpkey = (...args: string[]) => openssl(['genpkey', ...args])
const toDer = (pem: string | Uint8Array) => new Uint8Array(openssl(['pkey', '-outform', 'DER'], pem))

describe('keys of another kind are rejected as text and as DER', () => {
  test.each([
    ['P-384', 'secp384r1'],
    ['P-521', 'secp521r1'],
    ['secp256k1', 'secp256k1'],
    ['P-224', 'secp224r1'],
    ['brainpoolP256r1', 'brainpoolP256r1'],
  ])('%s by the name of its curve', async (name, curve) => {
    const sec1 = openssl(['ecparam', '-genkey', '-noout', '-name', curve])
    const pkcs8 = openssl(['pkcs8', '-topk8', '-nocrypt'], sec1)
    for (const input of [sec1.toString(), pkcs8.toString(), toDer(pkcs8)]) {
      const { refusal } = await refused(input)
      expect(refusal.id).toBe('key-wrong-curve')
      expect(refusal.title).toContain(name)
      expect(refusal.command).toContain('prime256v1')
    }
  })

  test.each([
    ['Ed25519', 'ED25519'],
    ['Ed448', 'ED448'],
    ['X25519', 'X25519'],
  ])('%s by its name', async (name, algorithm) => {
    const pem = genpkey('-algorithm', algorithm)
    for (const input of [pem.toString(), toDer(pem)]) {
      const { refusal } = await refused(input)
      expect([refusal.id, refusal.title]).toEqual([
        'key-wrong-curve',
        `This is a key for ${name}, not for P-256`,
      ])
    }
  })

  test('RSA, in both containers and as PSS', async () => {
    const pem = genpkey('-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024')
    const traditional = openssl(['pkey', '-traditional'], pem)
    const pss = genpkey('-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:1024')
    for (const input of [pem.toString(), traditional.toString(), toDer(pem), pss.toString()]) {
      expect(await idOf(input)).toBe('key-rsa')
    }
    const jwk = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ format: 'jwk' })
    expect(await idOf(JSON.stringify(jwk))).toBe('key-rsa')
  })

  test('JWKs on other curves', async () => {
    const jwk = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({ format: 'jwk' })
    expect((await refused(JSON.stringify(jwk))).refusal.title).toContain('P-384')
    const ed = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
    expect((await refused(JSON.stringify(ed))).refusal.title).toContain('Ed25519')
  })

  test('a curve written out in numbers, with the command that names it', async () => {
    const pem = genpkey(
      '-algorithm',
      'EC',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-pkeyopt',
      'ec_param_enc:explicit',
    )
    const { refusal } = await refused(pem.toString())
    expect(refusal.id).toBe('key-wrong-curve')
    expect(refusal.title).toContain('describes its curve with numbers')
    const [, ...args] = refusal.command.split(' ')
    const named = openssl(
      args.filter((arg, index) => !/^-(?:in|out)$/.test(arg) && !/^-(?:in|out)$/.test(args[index - 1] ?? '')),
      pem,
    )
    expect((await readKey(named.toString())).status).toBe('read')
  })

  test('a curve that is not named at all', async () => {
    const { d } = throwawayKey()
    const der = derElement(0x30, derElement(0x02, Buffer.from([1])), derElement(0x04, d))
    expect((await refused(pemText('EC PRIVATE KEY', der))).refusal.title).toContain(
      'does not say which curve',
    )
  })
})

describe('encrypted keys are rejected', () => {
  test('as PKCS#8 and in the older form, and the command given decrypts them', async () => {
    const { pems } = throwawayKey()
    const pkcs8 = openssl(['pkcs8', '-topk8', '-passout', 'pass:abcd'], pems['pkcs8-138'])
    const legacy = openssl(['ec', '-aes128', '-passout', 'pass:abcd'], pems['sec1-121'])
    expect(legacy.toString()).toContain('Proc-Type: 4,ENCRYPTED')
    for (const input of [pkcs8.toString(), legacy.toString()]) {
      const { refusal } = await refused(input)
      expect([refusal.id, refusal.command]).toEqual([
        'key-encrypted',
        'openssl pkey -in encrypted.pem -out key.p8',
      ])
      const decrypted = openssl(['pkey', '-passin', 'pass:abcd'], input)
      expect((await readKey(decrypted.toString())).status).toBe('read')
    }
    const der = openssl(['pkcs8', '-topk8', '-passout', 'pass:abcd', '-outform', 'DER'], pems['pkcs8-138'])
    expect(await idOf(new Uint8Array(der))).toBe('key-encrypted')
    expect(await idOf(der.toString('base64'))).toBe('key-encrypted')
    const oneLine = pkcs8.toString().replaceAll('\n', '\\n')
    expect(await idOf(oneLine)).toBe('key-encrypted')
  })
})

describe('public halves and certificates are rejected and named', () => {
  const { pem } = throwawayKey()
  const certificate = openssl(['req', '-x509', '-key', INPUT_FILE, '-subj', '/CN=test', '-days', '1'], pem)
  const request = openssl(['req', '-new', '-key', INPUT_FILE, '-subj', '/CN=test'], pem)
  const der = (command: string, input: Uint8Array) =>
    new Uint8Array(openssl([command, '-outform', 'DER'], input))
  test.each<[string, string, string | Uint8Array]>([
    ['a public key', 'a public key', openssl(['pkey', '-pubout'], pem).toString()],
    [
      'a public key in DER',
      'a public key',
      new Uint8Array(openssl(['pkey', '-pubout', '-outform', 'DER'], pem)),
    ],
    ['a certificate', 'a certificate', certificate.toString()],
    ['a certificate in DER (.cer)', 'a certificate', der('x509', certificate)],
    ['a signing request', 'a certificate signing request', request.toString()],
    ['a signing request in DER', 'a certificate signing request', der('req', request)],
    [
      'a .p12 file',
      'a .p12 file',
      new Uint8Array(
        openssl(
          ['pkcs12', '-export', '-passout', 'pass:abcd'],
          Buffer.concat([Buffer.from(pem), certificate]),
        ),
      ),
    ],
    [
      'a PKCS#7 bundle',
      'PKCS #7',
      openssl(['crl2pkcs7', '-nocrl', '-certfile', INPUT_FILE], certificate).toString(),
    ],
    ['a certificate cut short', 'a certificate', certificate.toString().slice(0, 200)],
  ])('%s', async (_, words, input) => {
    const { refusal } = await refused(input)
    expect(refusal.id).toBe('key-public-or-cert')
    expect(refusal.title).toContain(words)
  })

  test('a certificate as bare base64', async () => {
    expect(await idOf(Buffer.from(der('x509', certificate)).toString('base64'))).toBe('key-public-or-cert')
  })

  test('a JWK without its private scalar', async () => {
    const { d: _, ...jwk } = throwawayKey().jwk
    expect(await idOf(JSON.stringify(jwk))).toBe('key-public-or-cert')
  })

  test('a certificate next to a damaged key does not hide the damage', async () => {
    const lines = pem.split('\n')
    const damaged = [...lines.slice(0, 2), ...lines.slice(3)].join('\n')
    expect(await idOf(certificate.toString() + damaged)).toBe('key-truncated')
  })
})

describe('an incomplete key is rejected, and the missing part is named', () => {
  const { pem, der } = throwawayKey()
  const lines = pem.trimEnd().split('\n')

  test('a missing line at the end or in the middle', async () => {
    const end = await refused([...lines.slice(0, -2), lines.at(-1)].join('\n'))
    expect(end.refusal).toMatchObject({ id: 'key-truncated' })
    expect(end.refusal.seen).toContain('6 bytes of 150 are missing.')
    const middle = await refused([...lines.slice(0, 2), ...lines.slice(3)].join('\n'))
    expect(middle.refusal.seen).toContain('48 bytes of 150 are missing, exactly one line of base64.')
  })

  test('missing characters, with and without BEGIN and END lines, and in a binary file', async () => {
    const body = lines.slice(1, -1).join('')
    for (const length of [30, 101, 150, 197, 198]) {
      expect(await idOf(body.slice(0, length)), `${length}`).toBe('key-truncated')
      expect(await idOf(`${lines[0]}\n${body.slice(0, length)}\n${lines.at(-1)}\n`), `${length}`).toBe(
        'key-truncated',
      )
    }
    expect(await idOf(der['pkcs8-150'].subarray(0, 100))).toBe('key-truncated')
  })

  test('a missing END line together with a missing line of base64', async () => {
    expect(await idOf(lines.slice(0, 3).join('\n'))).toBe('key-truncated')
  })

  test.each(['…', '...'])('shortened with %s', async (dots) => {
    const { refusal } = await refused(`${pem.slice(0, 100)}${dots}\n-----END PRIVATE KEY-----\n`)
    expect(refusal.id).toBe('key-truncated')
    expect(refusal.seen).toContain('dots at line 3')
    expect(await idOf(`MIGTAgEAMBMGByqGSM49AgEGCCqGSM49${dots}`)).toBe('key-truncated')
  })

  test('nothing between the BEGIN and END lines', async () => {
    expect(await idOf(`${lines[0]}\n${lines.at(-1)}\n`)).toBe('key-truncated')
  })
})

describe('a damaged body is rejected with the position of the damage', () => {
  const { pem } = throwawayKey()
  test.each([
    ['\b', 'U+0008'],
    ['\t', 'U+0009'],
    ['\r', 'U+000D'],
    ['\u001b', 'U+001B'],
  ])('control character %j', async (character, name) => {
    const { refusal } = await refused(pem.replace('MBMGBy', `MBM${character}By`))
    expect(refusal.id).toBe('key-escape-corrupted')
    expect(refusal.seen).toContain(name)
    expect(refusal.seen).toContain('line 2, column 12')
  })

  test('a foreign character', async () => {
    const { refusal } = await refused(pem.replace('MBMGBy', 'MBM?By'))
    expect([refusal.id, refusal.seen.includes('U+003F at line 2, column 12')]).toEqual([
      'key-malformed',
      true,
    ])
  })

  test('a masked body', async () => {
    expect(await idOf('-----BEGIN PRIVATE KEY-----\n***\n-----END PRIVATE KEY-----\n')).toBe(
      'key-not-content',
    )
  })

  test('text that decodes to something else', async () => {
    expect(await idOf(pemText('PRIVATE KEY', Buffer.from('just some other bytes')))).toBe('key-malformed')
    expect(await idOf(pemText('PRIVATE KEY', derElement(0x30, derElement(0x02, Buffer.from([0])))))).toBe(
      'key-malformed',
    )
  })

  test('damaged BEGIN and END lines are named if the body cannot be decoded either', async () => {
    const text = pem.replace('BEGIN PRIVATE KEY-----', 'BEGIN PRIVATE KEY---').replace('MIGT', '????')
    const { refusal } = await refused(text)
    expect(refusal.id).toBe('key-marker-damaged')
    expect(refusal.seen).toContain('3 hyphens after its words instead of 5')
  })
})

describe('keys of other programs', () => {
  test.each([
    [
      '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH PRIVATE KEY-----\n',
      'key-other-format',
    ],
    [
      '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQVYBF\n-----END PGP PRIVATE KEY BLOCK-----\n',
      'key-other-format',
    ],
    ['PuTTY-User-Key-File-3: ecdsa-sha2-nistp256\nEncryption: none\nComment: a\n', 'key-other-format'],
    ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA me@mac', 'key-public-or-cert'],
  ])('%s', async (text, id) => {
    expect(await idOf(text)).toBe(id)
  })
})

describe('what is not a key at all is named', () => {
  test.each([
    ['eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.c2ln', 'a token'],
    ['Bearer eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.c2ln', 'a token'],
    [
      'curl -H "Authorization: Bearer eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.c2ln" https://a.b',
      'contains a token',
    ],
    ['57246542-96fe-1a63-e053-0824d011072a', 'an Issuer ID'],
    ['"57246542-96fe-1a63-e053-0824d011072a"', 'an Issuer ID'],
    ['2X9R4HXF34', 'a Key ID or a Team ID'],
    ['abcd-efgh-ijkl-mnop', 'an app-specific password'],
    ['~/private_keys/AuthKey_2X9R4HXF34.p8', 'the path of a file'],
    ['C:\\new\\AuthKey_2X9R4HXF34.p8', 'the path of a file'],
    ['./key.pem', 'the path of a file'],
    ['AuthKey_2X9R4HXF34.p8', 'the path of a file'],
    ['https://example.com/AuthKey_2X9R4HXF34.p8', 'a URL'],
    ['cat AuthKey_2X9R4HXF34.p8', 'a command'],
    ['$(cat AuthKey_2X9R4HXF34.p8)', 'a command'],
    ['$ASC_KEY', 'the name of a variable'],
    ['${' + 'ASC_KEY}', 'the name of a variable'],
    ['${' + '{ secrets.ASC_KEY }}', 'the name of a variable'],
    ['%ASC_KEY%', 'the name of a variable'],
    ['***', 'a masked value'],
    ['[REDACTED]', 'a masked value'],
    ['undefined', 'an empty value'],
    ['""', 'an empty value'],
    ['cat: AuthKey.p8: No such file or directory', 'an error message'],
    ['<!DOCTYPE html><html><body>Sign in</body></html>', 'a web page'],
    ['SHA256 is not here', 'no key in this text'],
    [`${'a1:'.repeat(32)}b2`, 'hexadecimal'],
    ['{"a": 1}', 'no key in this text'],
  ])('%s', async (text, words) => {
    const { refusal } = await refused(text)
    expect(refusal.id).toBe('key-not-content')
    expect(refusal.title).toContain(words)
    expect(refusal.fix.length).toBeGreaterThan(20)
  })

  test('and a Key ID is read from a path', async () => {
    const { fields } = await refused('~/private_keys/ApiKey_2X9R4HXF34.p8')
    expect(fields).toMatchObject({ keyId: '2X9R4HXF34', keyKind: 'individual' })
  })
})

test.each([
  ['a picture', '89504e470d0a1a0a0000000d49484452'],
  ['an archive', '504b030414000000080000'],
])('%s is rejected as a binary file', async (_, hex) => {
  const { refusal } = await refused(new Uint8Array(Buffer.from(hex, 'hex')))
  expect(refusal.id).toBe('key-not-content')
  expect(refusal.title).toMatch(/^This (?:file is not a key|is an archive)/)
})

test('a file over the limit is rejected by its size', () => {
  const { title, seen } = refusalDiagnostic({ id: 'key-too-large', case: 'bytes', bytes: 65_537 })
  expect(`${title}: ${seen}`).toMatch(/too large.*65,537 bytes/)
})

test('no rejection contains any part of the key', async () => {
  const { pem, d } = throwawayKey()
  const lines = pem.trimEnd().split('\n')
  const spoilt = [
    pem.replace('MBMGBy', 'MBM\bBy'),
    pem.replace('MBMGBy', 'MBM?By'),
    lines.slice(0, 3).join('\n'),
    lines.slice(1, 3).join(''),
    `KEY_ID=D383SF739A\nASC_PRIVATE_KEY=${lines.slice(1, -1).join('?')}`,
    pem.replace('BEGIN PRIVATE KEY-----', 'BEGIN PRIVATE KEY---').replace('MIGT', '????'),
    `{"key": "${lines[1]}`,
  ]
  const secrets = [...lines.slice(1, -1), Buffer.from(d).toString('base64'), Buffer.from(d).toString('hex')]
  for (const text of spoilt) {
    const words = JSON.stringify(await refused(text))
    for (const secret of secrets) {
      for (let at = 0; at + 8 <= secret.length; at += 4) expect(words).not.toContain(secret.slice(at, at + 8))
    }
  }
})
