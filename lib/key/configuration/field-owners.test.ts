import { describe, expect, test } from 'vitest'
import { signsLike } from '../../../testing/signs-like'
import { throwawayKey } from '../../../testing/throwaway-key'
import { readKey } from '../read-key'
import type { FoundFields, KeyReading } from '../reading'

const key = throwawayKey()
const other = throwawayKey()
const { pem } = key
const escaped = pem.trimEnd().replaceAll('\n', '\\n')
const otherEscaped = other.pem.trimEnd().replaceAll('\n', '\\n')
const base64 = Buffer.from(pem).toString('base64')
const body = pem.trimEnd().split('\n').slice(1, -1)
const oneLine = body.join('')

const KID = 'D383SF739A'
const OTHER_KID = 'H4T9V2LQ7C'
const TEAM = 'Q7W2EX9M4K'
const ISS = '57246542-96fe-1a63-e053-0824d011072a'
const BID = 'io.tallywhale.app'
const CID = 'io.tallywhale.web'

const FIELDS = ['keyId', 'issuerId', 'teamId', 'bundleId', 'clientId', 'serviceId'] as const
type Values = Partial<Record<(typeof FIELDS)[number], string>>

const identifiers = (fields: FoundFields | undefined) =>
  Object.fromEntries(FIELDS.flatMap((field) => (fields?.[field] ? [[field, fields[field]]] : [])))

async function read(text: string): Promise<Extract<KeyReading, { status: 'read' }>> {
  const reading = await readKey(text)
  if (reading.status !== 'read') throw new Error(JSON.stringify(reading).slice(0, 400))
  expect(await signsLike(reading.key, key)).toBe(true)
  return reading
}

describe('no values of another vendor are filled in', () => {
  test.each<[string, string, Values]>([
    [
      'GitHub, GitLab',
      `GITHUB_CLIENT_ID=Iv1.8a61f9b3a7aba766\nGITLAB_KEY_ID=AB12CD34EF\nAPPLE_TEAM_ID=${TEAM}\nAPPLE_KEY_ID=${KID}\nAPPLE_CLIENT_ID=${CID}\nAPPLE_PRIVATE_KEY="${escaped}"\n`,
      { keyId: KID, teamId: TEAM, clientId: CID },
    ],
    [
      'Stripe, Twilio, SendGrid',
      `STRIPE_CLIENT_ID=ca_1234567890abcdef\nTWILIO_KEY_ID=SK0123456789abcdef0123456789abcdef\nSENDGRID_API_KEY=SG.aaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\nAPNS_KEY_ID=${KID}\nAPNS_TEAM_ID=${TEAM}\nAPNS_KEY="${escaped}"\n`,
      { keyId: KID, teamId: TEAM },
    ],
    [
      'Algolia and Slack, whose values have the same shape',
      `ALGOLIA_APP_ID=B1G2GM9NG0\nALGOLIA_KEY_ID=B1G2GM9NG0\nSLACK_TEAM_ID=T0123ABCDE\nASC_KEY_ID=${KID}\nASC_ISSUER_ID=${ISS}\nASC_PRIVATE_KEY=${base64}\n`,
      { keyId: KID, issuerId: ISS },
    ],
    [
      'Supabase and Auth0',
      `NEXT_PUBLIC_SUPABASE_ANON_KEY=eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoiYW5vbiJ9.c2ln\nAUTH0_CLIENT_ID=aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE\nAUTH0_ISSUER=https://tallywhale.eu.auth0.com/\nSIWA_KEY_ID=${KID}\nSIWA_TEAM_ID=${TEAM}\nSIWA_CLIENT_ID=${CID}\nSIWA_PRIVATE_KEY="${escaped}"\n`,
      { keyId: KID, teamId: TEAM, clientId: CID },
    ],
    [
      'Firebase and a Google service account',
      JSON.stringify({
        firebase: {
          private_key_id: '0f3c2b1a0f3c2b1a0f3c2b1a0f3c2b1a0f3c2b1a',
          client_email: 'firebase-adminsdk@tallywhale.iam.gserviceaccount.com',
          client_id: '104857600000000000001',
        },
        apns: { keyId: KID, teamId: TEAM, privateKey: pem },
      }),
      { keyId: KID, teamId: TEAM },
    ],
    [
      'Microsoft and OneSignal, whose IDs are UUIDs',
      `AZURE_ISSUER_ID=4f6b2f0e-0d0b-4e4e-9c66-6f8f1c2b3a4d\nONESIGNAL_KEY_ID=9c2d1e0f-4b3a-4c5d-8e7f-0a1b2c3d4e5f\nASC_ISSUER_ID=${ISS}\nASC_KEY_ID=${KID}\nASC_PRIVATE_KEY="${escaped}"\n`,
      { keyId: KID, issuerId: ISS },
    ],
    [
      'Android package names',
      `ANDROID_BUNDLE_ID=io.tallywhale.droid\nIOS_BUNDLE_ID=${BID}\nAPNS_KEY_ID=${KID}\nAPNS_TEAM_ID=${TEAM}\nAPNS_KEY="${escaped}"\n`,
      { keyId: KID, teamId: TEAM, bundleId: BID },
    ],
    [
      'a Kafka topic',
      `kafka:\n  topic: orders.v1.created\napns:\n  key-id: ${KID}\n  team-id: ${TEAM}\n  topic: ${BID}\n  signing-key: ${oneLine}\n`,
      { keyId: KID, teamId: TEAM, bundleId: BID },
    ],
  ])('%s', async (_, text, values) => {
    expect(identifiers((await read(text)).fields)).toEqual(values)
  })
})

describe('placeholders are not filled in', () => {
  const kid = [
    'String',
    'string',
    'null',
    'None',
    'nil',
    'undefined',
    'true',
    'YOUR_KEY_ID',
    'XXXXXXXXXX',
    '0000000000',
    '1234567890',
    'ABCDEFGHIJ',
    'ABC123DEFG…',
    '<KEY_ID>',
    '$KEY_ID',
    '${' + 'KEY_ID}',
    '${' + '{ secrets.KEY_ID }}',
    '{{ .Values.keyId }}',
    'process.env.KEY_ID',
    'os.environ["KEY_ID"]',
    'op://Mobile/asc/key id',
    'ENC[AES256_GCM,data:abc]',
    'apiKeyName',
    'APIKEYNAME',
    'SANDBOXKEY',
    'ABCD123456',
    'ABCDEF1234',
    'd383sf739a',
    'D383SF739',
  ]
  test.each(kid)('%s as a Key ID', async (value) => {
    for (const text of [
      `ASC_KEY_ID=${value}\nASC_ISSUER_ID=${ISS}\nASC_PRIVATE_KEY=${base64}\n`,
      `asc:\n  keyId: ${value}\n  issuerId: ${ISS}\n  privateKey: ${base64}\n`,
      `const asc = {\n  keyId: ${value},\n  issuerId: '${ISS}',\n  privateKey: '${base64}',\n}\n`,
    ]) {
      expect(identifiers((await read(text)).fields), text).toEqual({ issuerId: ISS })
    }
  })

  test.each([
    'https://appleid.apple.com',
    'my-issuer',
    '00000000-0000-0000-0000-000000000000',
    '57246542-96fe-1a63-e053',
    TEAM,
  ])('%s as an Issuer ID', async (value) => {
    const text = `ASC_KEY_ID=${KID}\nASC_ISSUER_ID=${value}\nASC_PRIVATE_KEY=${base64}\n`
    expect((await read(text)).fields?.issuerId).toBeUndefined()
  })
})

describe('each of several keys has its own identifiers', () => {
  test.each<[string, string, RegExp, Values]>([
    [
      '.env, the second',
      `ASC_KEY_ID=${OTHER_KID}\nASC_ISSUER_ID=${ISS}\nASC_PRIVATE_KEY="${otherEscaped}"\n\nAPNS_KEY_ID=${KID}\nAPNS_TEAM_ID=${TEAM}\nAPNS_PRIVATE_KEY="${escaped}"\n`,
      /APNS/,
      { keyId: KID, teamId: TEAM },
    ],
    [
      '.env, the first, in mixed order',
      `APNS_TEAM_ID=${TEAM}\nASC_PRIVATE_KEY="${escaped}"\nAPNS_PRIVATE_KEY="${otherEscaped}"\nASC_KEY_ID=${KID}\nAPNS_KEY_ID=${OTHER_KID}\nASC_ISSUER_ID=${ISS}\n`,
      /ASC/,
      { keyId: KID, issuerId: ISS, teamId: TEAM },
    ],
    [
      'JSON',
      JSON.stringify({
        siwa: { keyId: OTHER_KID, clientId: CID, privateKey: other.pem },
        weatherkit: { keyId: KID, teamId: TEAM, serviceId: 'io.tallywhale.weather', privateKey: pem },
      }),
      /privateKey|2nd|weatherkit/,
      {
        keyId: KID,
        teamId: TEAM,
        serviceId: 'io.tallywhale.weather',
        clientId: 'io.tallywhale.weather',
      },
    ],
    [
      'sandbox and production',
      `APNS_SANDBOX_KEY_ID=${OTHER_KID}\nAPNS_SANDBOX_KEY="${otherEscaped}"\nAPNS_PRODUCTION_KEY_ID=${KID}\nAPNS_PRODUCTION_KEY="${escaped}"\nAPNS_TEAM_ID=${TEAM}\n`,
      /PRODUCTION/,
      { keyId: KID, teamId: TEAM },
    ],
    [
      'TOML',
      `[apple.push]\nkey_id = "${KID}"\nteam_id = "${TEAM}"\nkey = """\n${pem}"""\n\n[apple.login]\nkey_id = "${OTHER_KID}"\nclient_id = "${CID}"\nkey = """\n${other.pem}"""\n`,
      /line 4|1st/,
      { keyId: KID, teamId: TEAM },
    ],
  ])('%s', async (_, text, label, values) => {
    const reading = await readKey(text)
    if (reading.status !== 'choose') throw new Error(JSON.stringify(reading).slice(0, 400))
    const mine: KeyReading[] = []
    for (const candidate of reading.candidates) {
      if (candidate.reading.status === 'read' && (await signsLike(candidate.reading.key, key))) {
        expect(candidate.label).toMatch(label)
        mine.push(candidate.reading)
      }
    }
    const [only] = mine
    expect(identifiers(only?.status === 'read' ? only.fields : undefined)).toEqual(values)
  })

  test('the wrong one of two Key IDs is never filled in', async () => {
    const { fields, notices } = await read(
      `KEY_ID=${KID}\nOLD_KEY_ID=${OTHER_KID}\nPRIVATE_KEY="${escaped}"\n`,
    )
    const unclear = notices.find((notice) => notice.id === 'key-several' && notice.case === 'values')
    expect(fields?.keyId === KID || unclear !== undefined).toBe(true)
    expect(fields?.keyId).not.toBe(OTHER_KID)
  })
})

describe('a duration counts only next to the key', () => {
  test.each<[string, string, number | undefined]>([
    ['fastlane', JSON.stringify({ key_id: KID, issuer_id: ISS, key: pem, duration: 600 }), 10],
    [
      'an action',
      `app_store_connect_api_key(key_id: "${KID}", issuer_id: "${ISS}", key_content: "${escaped}", duration: 1200)`,
      20,
    ],
    ['a session', `SESSION_DURATION=604800\nASC_KEY_ID=${KID}\nASC_PRIVATE_KEY="${escaped}"\n`, undefined],
    ['a cache', `cache:\n  duration: 3600\nasc:\n  key_id: ${KID}\n  private_key: ${base64}\n`, undefined],
    [
      'a cookie',
      `COOKIE_DURATION=86400\nJWT_DURATION=900\nAPNS_KEY_ID=${KID}\nAPNS_KEY="${escaped}"\n`,
      undefined,
    ],
    ['a timeout', `ASC_TIMEOUT_SECONDS=90\nASC_KEY_ID=${KID}\nASC_PRIVATE_KEY="${escaped}"\n`, undefined],
    ['an upload', JSON.stringify({ upload: { duration: 30 }, asc: { key_id: KID, key: pem } }), undefined],
  ])('%s', async (_, text, minutes) => {
    expect((await read(text)).fields?.lifetimeMinutes).toBe(minutes)
  })
})

describe('names of variables are replaced by their values', () => {
  test.each<[string, string, Values]>([
    [
      'a call in front of the constants',
      `sign(payload, apiKey, { header: { kid: keyName } })\nconst keyName = '${KID}'\nconst issuerId = '${ISS}'\nconst apiKey = \`${pem}\`\n`,
      { keyId: KID, issuerId: ISS },
    ],
    [
      'Python, capitals',
      `KEY_NAME = "${KID}"\nheaders = {"alg": "ES256", "kid": KEY_NAME}\nISSUER_ID = "${ISS}"\nPRIVATE_KEY = """${pem}"""\n`,
      { keyId: KID, issuerId: ISS },
    ],
    [
      'a shell',
      `NAME=${KID}\nexport ASC_KEY_ID=$NAME\nexport ASC_ISSUER_ID=${ISS}\nexport ASC_PRIVATE_KEY='${pem}'\n`,
      { keyId: KID, issuerId: ISS },
    ],
    [
      'Ruby',
      `kid_value = "${KID}"\nkey_pem = <<~PEM\n${pem}PEM\nJWT.encode(claims, key, 'ES256', { kid: kid_value })\n`,
      { keyId: KID },
    ],
    [
      'a name that is defined nowhere',
      `sign({ kid: apiKeyName, iss: '${ISS}', key: \`${pem}\` })\n`,
      { issuerId: ISS },
    ],
    [
      'Go',
      `const kidValue = "${KID}"\ntoken.Header["kid"] = kidValue\nvar issuerID = "${ISS}"\nvar privateKey = \`${pem}\`\n`,
      { keyId: KID, issuerId: ISS },
    ],
  ])('%s', async (_, text, values) => {
    expect(identifiers((await read(text)).fields)).toEqual(values)
  })
})

describe('keys that the developer created', () => {
  const ADS = 'SEARCHADS.9d3c5a17-52e4-4b0b-8f26-1a7c0e94d865'
  const ADS_KID = 'bacaebda-e219-41ee-a907-e2c25b24d1b2'
  test.each<[string, string, Values, string]>([
    [
      'Apple Ads, Python',
      `client_id = '${ADS}'\nteam_id = '${ADS}'\nkey_id = '${ADS_KID}'\nprivate_key = """${pem}"""\n`,
      { clientId: ADS, teamId: ADS, keyId: ADS_KID },
      'searchads',
    ],
    [
      'Apple Ads, .env',
      `ASA_CLIENT_ID=${ADS}\nASA_TEAM_ID=${ADS}\nASA_KEY_ID=${ADS_KID}\nASA_PRIVATE_KEY="${escaped}"\nASA_ORG_ID=40669820\n`,
      { clientId: ADS, teamId: ADS, keyId: ADS_KID },
      'searchads',
    ],
    [
      'Apple Business, .env',
      `AXM_CLIENT_ID=BUSINESSAPI.9d3c5a17-52e4-4b0b-8f26-1a7c0e94d865\nAXM_KEY_ID=${ADS_KID}\nAXM_KEY="${escaped}"\n`,
      { clientId: 'BUSINESSAPI.9d3c5a17-52e4-4b0b-8f26-1a7c0e94d865', keyId: ADS_KID },
      'businessapi',
    ],
    [
      'Apple School, JSON',
      JSON.stringify({
        client_id: 'SCHOOLAPI.9d3c5a17-52e4-4b0b-8f26-1a7c0e94d865',
        key_id: ADS_KID,
        private_key: pem,
      }),
      { clientId: 'SCHOOLAPI.9d3c5a17-52e4-4b0b-8f26-1a7c0e94d865', keyId: ADS_KID },
      'schoolapi',
    ],
    [
      'Apple Ads, YAML with an issuer of somebody else',
      `oidc:\n  issuer: 3fa1c7d2-84be-4c05-9e6a-b71d20f5c943\nads:\n  client_id: ${ADS}\n  key_id: ${ADS_KID}\n  private_key: ${base64}\n`,
      { clientId: ADS, keyId: ADS_KID },
      'searchads',
    ],
  ])('%s', async (_, text, values, sign) => {
    const { fields } = await read(text)
    expect(identifiers(fields)).toMatchObject(values)
    expect(fields?.issuerId).toBeUndefined()
    expect(fields?.signs?.[0]).toBe(sign)
  })
})

describe('base64 over several lines', () => {
  const wrapped = base64.match(/.{1,76}/g)?.join('\n') ?? ''
  const certutil = `-----BEGIN CERTIFICATE-----\n${base64.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`
  test.each<[string, string, Values]>([
    [
      'GNU base64 in a .env file',
      `APNS_KEY_ID=${KID}\nAPNS_KEY=${wrapped}\nAPNS_TEAM_ID=${TEAM}\n`,
      { keyId: KID, teamId: TEAM },
    ],
    [
      'GNU base64 in lines of 64',
      `APNS_TEAM_ID=${TEAM}\nAPNS_KEY_P8=${base64.match(/.{1,64}/g)?.join('\n')}\n\nAPNS_KEY_ID=${KID}\n`,
      { keyId: KID, teamId: TEAM },
    ],
    [
      'GNU base64 in YAML',
      `apns:\n  key_id: ${KID}\n  key: |\n${wrapped.replace(/^/gm, '    ')}\n`,
      { keyId: KID },
    ],
    ['GNU base64 last in the file', `ASC_KEY_ID=${KID}\nASC_PRIVATE_KEY=${wrapped}`, { keyId: KID }],
    ['GNU base64 in quotes', `ASC_KEY_ID="${KID}"\nASC_PRIVATE_KEY="${wrapped}"\n`, { keyId: KID }],
    ['certutil alone', certutil, {}],
    ['certutil, Windows newlines', certutil.replaceAll('\n', '\r\n'), {}],
    ['certutil in a .env file', `ASC_KEY_ID=${KID}\nASC_PRIVATE_KEY="${certutil}"\n`, { keyId: KID }],
    [
      'certutil of the DER',
      `-----BEGIN CERTIFICATE-----\n${body.join('\n')}\n-----END CERTIFICATE-----\n`,
      {},
    ],
    [
      'certutil of a file with Windows newlines',
      `-----BEGIN CERTIFICATE-----\n${Buffer.from(pem.replaceAll('\n', '\r\n')).toString('base64')}\n-----END CERTIFICATE-----\n`,
      {},
    ],
    ['backslashes eaten', pem.trimEnd().replaceAll('\n', 'n'), {}],
    ['backslashes eaten, at the end too', pem.replaceAll('\n', 'n'), {}],
    [
      'backslashes eaten in a .env file',
      `APNS_KEY_ID=${KID}\nAPNS_KEY="${pem.replaceAll('\n', 'n')}"\n`,
      { keyId: KID },
    ],
    [
      'backslashes eaten in JSON',
      JSON.stringify({ key_id: KID, key: pem.replaceAll('\n', 'n') }),
      { keyId: KID },
    ],
    ['Windows backslashes eaten', pem.trimEnd().replaceAll('\n', 'rn'), {}],
    ['slashes in place of backslashes', pem.trimEnd().replaceAll('\n', '/n'), {}],
    ['pluses turned into spaces', pem.replaceAll('+', ' '), {}],
    ['pluses turned into spaces, on one line', `${escaped}`.replaceAll('+', ' '), {}],
    ['quoted-printable', pem.replaceAll('=', '=3D').replace(/(.{40})/, '$1=\n'), {}],
    ['an e-mail quotation', pem.replace(/^/gm, '> '), {}],
    ['a bare body under another name', `SOME_VALUE=${oneLine}\nKEY_ID=${KID}\n`, { keyId: KID }],
  ])('%s', async (_, text, values) => {
    expect(identifiers((await read(text)).fields)).toEqual(values)
  })
})
