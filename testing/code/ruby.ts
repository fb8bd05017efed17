import type { CodeRow, CodeSample } from './row'

const rubyJwt: CodeSample = {
  library: 'ruby-jwt',
  text: `# gem install jwt
require 'jwt'
now = Time.now.to_i
payload = {
  iss: ENV['ASC_ISSUER_ID'],
  iat: now,
  exp: now + 15 * 60,
  aud: 'appstoreconnect-v1'
}
key = OpenSSL::PKey.read(File.read(ENV['ASC_KEY_FILE']))
token = JWT.encode(payload, key, 'ES256', { kid: ENV['ASC_KEY_ID'], typ: 'JWT' })
`,
  broken: [
    [
      'no algorithm',
      [[", 'ES256', { kid: ENV['ASC_KEY_ID'], typ: 'JWT' }", '']],
      ['error alg-hs256 11', 'error kid-missing 11'],
      "token = JWT.encode(payload, key, 'ES256')",
    ],
    ['lower case', [["'ES256'", "'es256'"]], ['error alg-other 11'], "'ES256', {"],
    [
      'no header',
      [[", { kid: ENV['ASC_KEY_ID'], typ: 'JWT' }", '']],
      ['error kid-missing 11'],
      "'ES256', { kid: ENV['ASC_KEY_ID'] })",
    ],
    [
      'the Key ID among the claims',
      [
        ['  iat: now', '  kid: KEY_ID,\n  iat: now'],
        ["kid: ENV['ASC_KEY_ID'], ", ''],
      ],
      ['error kid-in-payload 6'],
    ],
    ['an hour', [['15 * 60', '3600']], ['error exp-too-far 7'], 'exp: now + 15 * 60,'],
    ['ActiveSupport', [['now + 15 * 60', '1.hour.from_now.to_i']], ['error exp-too-far 7']],
    [
      'milliseconds',
      [['Time.now.to_i', '(Time.now.to_f * 1000).to_i']],
      ['error time-ms 3'],
      'now = Time.now.to_i',
    ],
    [
      'a duration',
      [['now + 15 * 60', '20.minutes.to_i']],
      ['error time-relative 7'],
      'exp: Time.now.to_i + 15 * 60,',
    ],
    [
      'another audience',
      [['appstoreconnect-v1', 'AppStoreConnect-v1']],
      ['error aud-wrong 8'],
      "aud: 'appstoreconnect-v1'",
    ],
    ['no audience', [[",\n  aud: 'appstoreconnect-v1'", ' # App Store Connect']], ['error aud-missing 5']],
    [
      'a path',
      [["OpenSSL::PKey.read(File.read(ENV['ASC_KEY_FILE']))", "'AuthKey_2X9R4HXF34.p8'"]],
      ['error key-not-content 11'],
    ],
  ],
}

export const rubySamples = [rubyJwt]

export const rubyPublic: readonly CodeRow[] = [
  {
    name: 'Ruby without parentheses, in the style of a README',
    text: `require "jwt"
ISSUER_ID = "69a6de70-03db-47e3-e053-5b8c7c11a4d1"
KEY_ID = "2X9R4HXF34"
private_key = OpenSSL::PKey.read(File.read("AuthKey_2X9R4HXF34.p8"))
token = JWT.encode(
  {
    iss: ISSUER_ID,
    exp: Time.now.to_i + 20 * 60,
    aud: "appstoreconnect-v1"
  },
  private_key,
  "ES256",
  header_fields = { kid: KEY_ID })
puts token`,
    findings: ['warn exp-exactly-20 8'],
  },
  {
    name: 'ruby-jwt with trailing keywords and strings as keys',
    text: `# Sign in with Apple
claims = { 'iss' => team_id, 'iat' => Time.now.to_i, 'exp' => Time.now.to_i + 86400 * 180, 'aud' => 'https://appleid.apple.com', 'sub' => client_id }
JWT.encode claims, ecdsa_key, 'ES256', kid: key_id`,
    findings: [],
  },
  {
    name: 'Ruby, signed with OpenSSL by hand',
    text: `header = { alg: 'ES256', kid: key_id, typ: 'JWT' }
claims = { iss: issuer_id, iat: Time.now.to_i, exp: Time.now.to_i + 600, aud: 'appstoreconnect-v1' }
input = [header, claims].map { |part| Base64.strict_encode64(part.to_json) }.join('.')
signature = ec_key.sign('SHA256', input)
token = "#{input}.#{Base64.strict_encode64(signature)}"`,
    findings: ['error sig-der 4', 'error b64-standard 3'],
  },
]
