import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signsLike } from '../../../testing/signs-like'
import { throwawayKey } from '../../../testing/throwaway-key'
import { readKey } from '../read-key'
import { noticeDiagnostic, refusalDiagnostic } from '../words'
import { assignments } from './containers/assignments'
import { readConfiguration } from './index'
import { meaningOf } from './meaning'

const key = throwawayKey()
const { pem } = key
const UUID = '57246542-96fe-1a63-e053-0824d011072a'
const ID = 'D383SF739A'
const escaped = pem.replaceAll('\n', '\\n')
const base64 = Buffer.from(pem).toString('base64')
const derBase64 = Buffer.from(key.der['pkcs8-150']).toString('base64')
const indented = (spaces: number) =>
  pem
    .trimEnd()
    .split('\n')
    .map((line) => ' '.repeat(spaces) + line)
    .join('\n')
const ids = { keyId: ID, issuerId: UUID }

describe('the key and the fields are read from', () => {
  test.each<[string, string, object]>([
    [
      'fastlane’s api_key.json',
      JSON.stringify({ key_id: ID, issuer_id: UUID, key: pem, duration: 900, in_house: true }, null, 2),
      { ...ids, lifetimeMinutes: 15, inHouse: true, source: 'fastlane api_key.json' },
    ],
    [
      'fastlane’s api_key.json with base64',
      JSON.stringify({ key_id: ID, issuer_id: UUID, key: base64, is_key_content_base64: true }),
      { ...ids, source: 'fastlane api_key.json' },
    ],
    [
      'fastlane’s api_key.json whose newlines were escaped twice',
      JSON.stringify({ key_id: ID, issuer_id: UUID, key: escaped }),
      { ...ids, source: 'fastlane api_key.json' },
    ],
    [
      'JSON that was cut off at the end',
      JSON.stringify({ key_id: ID, issuer_id: UUID, key: pem }, null, 2).slice(0, -2),
      ids,
    ],
    [
      'rcodesign’s file',
      JSON.stringify({ issuer_id: UUID, key_id: ID, private_key: derBase64 }),
      { ...ids, source: 'rcodesign API key file' },
    ],
    [
      'an individual key’s file',
      JSON.stringify({ key_id: ID, key: pem, subject: 'user' }),
      { keyId: ID, keyKind: 'individual' },
    ],
    [
      'JSON with a JWK inside',
      JSON.stringify({ keyId: ID, teamId: 'DEF123GHIJ', privateKey: key.jwk }),
      { keyId: ID, teamId: 'DEF123GHIJ' },
    ],
    [
      'a .env block',
      `ASC_KEY_ID=${ID}\nASC_ISSUER_ID="${UUID}"\nASC_PRIVATE_KEY="${escaped}"\n`,
      { ...ids, source: 'environment variables' },
    ],
    [
      'a .env block with the key over several lines',
      `APP_STORE_CONNECT_API_KEY_ID=${ID}\nAPP_STORE_CONNECT_API_KEY_ISSUER_ID=${UUID}\nAPP_STORE_CONNECT_PRIVATE_KEY="${pem}"\n# end\n`,
      ids,
    ],
    [
      'a .env block without quotes',
      `APP_STORE_CONNECT_PRIVATE_KEY=${pem}APP_STORE_CONNECT_KEY_IDENTIFIER=${ID}\n`,
      { keyId: ID },
    ],
    [
      'export lines with base64',
      `export APP_STORE_CONNECT_API_KEY_KEY_ID='${ID}'\nexport APP_STORE_CONNECT_API_KEY_ISSUER_ID='${UUID}'\nexport APP_STORE_CONNECT_API_KEY_KEY='${base64}'\n`,
      { ...ids, source: 'fastlane environment variables' },
    ],
    [
      'a here-document',
      `export ASC_KEY_ID=${ID}\nexport ASC_PRIVATE_KEY=$(cat <<'EOF'\n${pem}EOF\n)\n`,
      { keyId: ID },
    ],
    ['PowerShell', `$env:ASC_KEY_ID = "${ID}"\n$env:ASC_PRIVATE_KEY = "${base64}"\n`, { keyId: ID }],
    ['Windows set lines', `set ASC_KEY_ID=${ID}\r\nset ASC_PRIVATE_KEY=${base64}\r\n`, { keyId: ID }],
    [
      'Codemagic’s YAML with a literal block',
      `workflows:\n  ios:\n    environment:\n      vars:\n        APP_STORE_CONNECT_ISSUER_ID: ${UUID}\n        APP_STORE_CONNECT_KEY_IDENTIFIER: ${ID} # of the key\n        APP_STORE_CONNECT_PRIVATE_KEY: |\n${indented(10)}\n        XCODE: latest\n`,
      { ...ids, source: 'Codemagic environment variables' },
    ],
    ['YAML with a folded block', `key_id: ${ID}\nkey: >-\n${indented(2)}\nissuer_id: "${UUID}"\n`, ids],
    ['YAML with a double-quoted value', `key_id: "${ID}"\nprivate_key: "${escaped}"\n`, { keyId: ID }],
    [
      'Kubernetes’ list of names and values',
      `env:\n  - name: ASC_KEY_ID\n    value: ${ID}\n  - name: ASC_PRIVATE_KEY\n    value: |\n${indented(6)}\n`,
      { keyId: ID },
    ],
    [
      'a Fastfile',
      `api_key = app_store_connect_api_key(\n  key_id: "${ID}",\n  issuer_id: "${UUID}",\n  key_content: "${escaped}",\n  duration: 1200, # optional\n  in_house: false\n)\n`,
      { ...ids, lifetimeMinutes: 20, inHouse: false, source: 'Fastfile' },
    ],
    [
      'a Fastfile on one line',
      `app_store_connect_api_key(key_id: "${ID}", issuer_id: "${UUID}", key_content: "${base64}")`,
      ids,
    ],
    [
      'a program',
      `const token = sign({\n  keyId: '${ID}',\n  teamId: 'DEF123GHIJ',\n  privateKey: \`${pem}\`,\n})\n`,
      { keyId: ID, teamId: 'DEF123GHIJ' },
    ],
    [
      'a program that puts the key together line by line',
      `String keyId = "${ID}";\nString privateKey = "${pem.trimEnd().split('\n').join('\\n" +\n    "')}";\n`,
      { keyId: ID },
    ],
    [
      'a docker command',
      `docker run -e ASC_KEY_ID=${ID} -e ASC_PRIVATE_KEY="${escaped}" image`,
      { keyId: ID },
    ],
    ['TOML', `key_id = "${ID}"\nprivate_key = """\n${pem}"""\n`, { keyId: ID }],
    ['a note to a colleague', `Key ID: ${ID}\nIssuer ID: ${UUID}\n\n${pem}`, ids],
    [
      'base64 of a whole api_key.json',
      Buffer.from(JSON.stringify({ key_id: ID, issuer_id: UUID, key: pem })).toString('base64'),
      ids,
    ],
    [
      'a Markdown fence around JSON',
      `\`\`\`json\n${JSON.stringify({ key_id: ID, issuer_id: UUID, key: pem }, null, 2)}\n\`\`\`\n`,
      ids,
    ],
  ])('%s', async (_, text, fields) => {
    const reading = await readKey(text)
    if (reading.status !== 'read') throw new Error(JSON.stringify(reading))
    expect(reading.fields).toMatchObject(fields)
    expect(await signsLike(reading.key, key)).toBe(true)
    expect(reading.notices.every((notice) => noticeDiagnostic(notice).severity === 'info')).toBe(true)
  })
})

test('a key from a configuration names its entry and its line', async () => {
  const reading = await readKey(`ASC_KEY_ID=${ID}\nASC_PRIVATE_KEY="${escaped}"\n`)
  if (reading.status !== 'read') throw new Error(reading.status)
  const [first, second] = reading.notices
  expect(first).toMatchObject({ id: 'key-not-content', entry: 'ASC_PRIVATE_KEY, line 2' })
  expect(second?.id).toBe('key-literal-backslash-n')
})

describe('a configuration without the key is rejected, but its fields are returned:', () => {
  test.each<[string, string, object, string]>([
    [
      'EAS',
      JSON.stringify({
        submit: {
          production: {
            ios: {
              ascApiKeyPath: './AuthKey_D383SF739A.p8',
              ascApiKeyIssuerId: UUID,
              ascApiKeyId: ID,
              appleTeamId: 'DEF123GHIJ',
            },
          },
        },
      }),
      { ...ids, teamId: 'DEF123GHIJ', source: 'EAS configuration' },
      'ascApiKeyPath names a file',
    ],
    [
      'Codemagic’s publishing section',
      `publishing:\n  app_store_connect:\n    api_key: $APP_STORE_CONNECT_PRIVATE_KEY\n    key_id: ${ID}\n    issuer_id: ${UUID}\n`,
      ids,
      'api_key refers to a variable',
    ],
    [
      'a path alone',
      'ASC_KEY_PATH=./private_keys/ApiKey_D383SF739A.p8\nASC_KEY_ID=D383SF739A',
      { keyId: ID, keyKind: 'individual' },
      'ASC_KEY_PATH names a file',
    ],
    [
      'a Fastfile with a path',
      `app_store_connect_api_key(\n  key_id: "${ID}",\n  issuer_id: "${UUID}",\n  key_filepath: "./AuthKey.p8"\n)`,
      ids,
      'key_filepath names a file',
    ],
    [
      'altool',
      `xcrun altool --upload-app -f app.ipa -t ios --apiKey ${ID} --apiIssuer ${UUID}`,
      { ...ids, source: 'command line' },
      'no private key',
    ],
    [
      'notarytool',
      `xcrun notarytool submit app.zip --key AuthKey_D383SF739A.p8 --key-id ${ID} --issuer ${UUID} --wait`,
      ids,
      'key names a file',
    ],
    [
      'xcodebuild',
      `xcodebuild -exportArchive -authenticationKeyPath /k/AuthKey.p8 -authenticationKeyID ${ID} -authenticationKeyIssuerID ${UUID}`,
      ids,
      'authenticationKeyPath names a file',
    ],
    [
      'GitHub Actions',
      `with:\n  issuer-id: ${UUID}\n  api-key-id: ${ID}\n  api-private-key: \${{ secrets.KEY }}\n`,
      ids,
      'api-private-key refers to a variable',
    ],
    [
      'a command in place of the key',
      `ASC_PRIVATE_KEY=$(cat AuthKey_D383SF739A.p8)\nASC_KEY_ID=${ID}`,
      { keyId: ID },
      'ASC_PRIVATE_KEY refers to a variable',
    ],
    [
      'a masked value',
      `ASC_KEY_ID: ${ID}\nASC_PRIVATE_KEY: ***\n`,
      { keyId: ID },
      'ASC_PRIVATE_KEY is masked',
    ],
  ])('%s', async (_, text, fields, words) => {
    const reading = await readKey(text)
    if (reading.status !== 'refused') throw new Error(reading.status)
    expect(reading.refusal.id).toBe('key-not-content')
    expect(refusalDiagnostic(reading.refusal).seen).toContain(words)
    expect(reading.fields).toMatchObject(fields)
  })
})

test('an option with an unknown name is recognized by its value', async () => {
  const reading = await readKey(`gh secret set SOMETHING --body "${base64}"`)
  expect(reading.status === 'read' && (await signsLike(reading.key, key))).toBe(true)
})

test('a .env value that has only the first line of a key is explained', async () => {
  const reading = await readKey(`ASC_KEY_ID=${ID}\nASC_PRIVATE_KEY=-----BEGIN PRIVATE KEY-----\n`)
  expect(reading).toMatchObject({
    status: 'refused',
    refusal: { id: 'key-truncated' },
    fields: { keyId: ID },
  })
  expect(reading.status === 'refused' && refusalDiagnostic(reading.refusal).seen).toContain('.env')
})

test('a configuration with only the key fills in no fields', async () => {
  const reading = await readKey(`ASC_PRIVATE_KEY="${escaped}"\n`)
  if (reading.status !== 'read') throw new Error(reading.status)
  expect(reading.fields).toBeUndefined()
})

test('several keys are offered with the names of their variables', async () => {
  const other = throwawayKey()
  const reading = await readKey(
    `FIRST_PRIVATE_KEY="${escaped}"\nSECOND_PRIVATE_KEY="${Buffer.from(other.pem).toString('base64')}"\n`,
  )
  if (reading.status !== 'choose') throw new Error(reading.status)
  expect(reading.candidates.map(({ label }) => label)).toEqual([
    'FIRST_PRIVATE_KEY, line 1',
    'SECOND_PRIVATE_KEY, line 2',
  ])
  const second = reading.candidates[1]?.reading
  expect(second?.status === 'read' && (await signsLike(second.key, other))).toBe(true)
})

test('placeholders and values of the wrong shape are not filled in', () => {
  const read = (text: string) => readConfiguration(`ASC_PRIVATE_KEY="${escaped}"\n${text}`)?.fields
  expect(read('ASC_KEY_ID=YOUR_KEY_ID')).not.toHaveProperty('keyId', expect.any(String))
  expect(read('ASC_KEY_ID=XXXXXXXXXX')?.keyId).toBeUndefined()
  expect(read('ASC_ISSUER_ID=00000000-0000-0000-0000-000000000000')?.issuerId).toBeUndefined()
  expect(read('ASC_ISSUER_ID=D383SF739A')?.issuerId).toBeUndefined()
  expect(read('DURATION=soon')?.lifetimeMinutes).toBeUndefined()
})

test('members with special names in JavaScript do no harm', async () => {
  const reading = await readKey(
    `{"__proto__": {"key_id": "${ID}"}, "constructor": {"key": "x"}, "toString": 1}`,
  )
  expect(reading.status).toBe('refused')
  expect({}).not.toHaveProperty('key_id')
})

describe('the name of an entry', () => {
  test.each([
    ['APP_STORE_CONNECT_API_KEY_ID', 'keyId'],
    ['ASC_KEY_ID', 'keyId'],
    ['APP_STORE_CONNECT_KEY_IDENTIFIER', 'keyId'],
    ['ascApiKeyId', 'keyId'],
    ['authenticationKeyID', 'keyId'],
    ['Key ID', 'keyId'],
    ['kid', 'keyId'],
    ['APP_STORE_CONNECT_API_KEY_ISSUER_ID', 'issuerId'],
    ['apiIssuer', 'issuerId'],
    ['appleTeamId', 'teamId'],
    ['key_filepath', 'key-path'],
    ['APP_STORE_CONNECT_API_KEY_KEY', 'key'],
    ['APP_STORE_CONNECT_API_KEY_KEY_FILEPATH', 'key-path'],
    ['privateKey', 'key'],
    ['itc_team_id', undefined],
    ['localKeyID', undefined],
    ['monkey', undefined],
    ['turkey_id', undefined],
  ])('%s is recognized by its ending', (name, member) => {
    expect(meaningOf(name)?.meanings[0]).toBe(member)
  })
})

test('assignments can be read from any text, and their names are in it', () => {
  const piece = fc.constantFrom(
    'a',
    'key',
    '=',
    ':',
    '"',
    "'",
    '\n',
    ' ',
    '|',
    '>-',
    '<<EOF',
    '-----BEGIN',
    '-----END',
    '\\',
    '{',
    '$(',
    '- ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      for (const { name } of assignments.read(text) ?? []) expect(text).toContain(name)
    }),
  )
})
