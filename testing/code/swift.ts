import type { CodeRow, CodeSample } from './row'

const cryptoKit: CodeSample = {
  library: 'CryptoKit',
  text: `import CryptoKit
import Foundation
let env = ProcessInfo.processInfo.environment
let key = try P256.Signing.PrivateKey(pemRepresentation: String(contentsOfFile: env["ASC_KEY_FILE"]!, encoding: .utf8))
func b64(_ d: Data) -> String { d.base64EncodedString().replacingOccurrences(of: "+", with: "-")
    .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "") }
let now = Int(Date().timeIntervalSince1970)
let h = try JSONSerialization.data(withJSONObject: ["alg": "ES256", "kid": env["ASC_KEY_ID"]!, "typ": "JWT"])
let p = try JSONSerialization.data(withJSONObject: ["iss": env["ASC_ISSUER_ID"]!, "iat": now, "exp": now + 15 * 60, "aud": "appstoreconnect-v1"] as [String: Any])
let input = b64(h) + "." + b64(p)
let token = input + "." + b64(try key.signature(for: Data(input.utf8)).rawRepresentation)
`,
  broken: [
    [
      'DER',
      [['rawRepresentation)', 'derRepresentation)']],
      ['error sig-der 11'],
      'let token = input + "." + b64(try key.signature(for: Data(input.utf8)).rawRepresentation)',
    ],
    [
      'standard base64',
      [
        [
          '.replacingOccurrences(of: "+", with: "-")\n    .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")',
          '',
        ],
      ],
      ['error b64-standard 5'],
    ],
    ['padding', [['.replacingOccurrences(of: "=", with: "")', '']], ['warn b64-padded 5']],
    [
      'no Key ID',
      [['"kid": env["ASC_KEY_ID"]!, ', '']],
      ['error kid-missing 8'],
      '["kid": env["ASC_KEY_ID"]!, "alg"',
    ],
    ['HS256', [['"ES256"', '"HS256"']], ['error alg-hs256 8']],
    [
      'milliseconds',
      [['Int(Date().timeIntervalSince1970)', 'Int(Date().timeIntervalSince1970 * 1000)']],
      ['error time-ms 7'],
      'let now = Int(Date().timeIntervalSince1970)',
    ],
    ['an hour', [['15 * 60', '3600']], ['error exp-too-far 9'], '"exp": now + 15 * 60,'],
    [
      'counted from 2001',
      [['Int(Date().timeIntervalSince1970)', 'Int(Date().timeIntervalSinceReferenceDate)']],
      ['error time-cocoa-epoch 7'],
      'let now = Int(Date().timeIntervalSince1970)',
    ],
    ['no audience', [[', "aud": "appstoreconnect-v1"', '']], ['error aud-missing 9']],
    ['another audience', [['appstoreconnect-v1', 'appstoreconnect-v1 ']], ['error aud-wrong 9']],
    ['a Team ID', [['env["ASC_ISSUER_ID"]!', '"9B7XQ2KD4M"']], ['error iss-team-id 9']],
  ],
}

const swiftJwt: CodeSample = {
  library: 'Swift-JWT',
  text: `import SwiftJWT
let header = Header(kid: keyID)
let claims = AppStoreClaims(iss: issuerID, iat: Date(), exp: Date().addingTimeInterval(15 * 60), aud: "appstoreconnect-v1")
var jwt = JWT(header: header, claims: claims)
let token = try jwt.sign(using: .es256(privateKey: Data(pem.utf8)))
`,
  broken: [
    ['no Key ID', [['Header(kid: keyID)', 'Header()']], ['error kid-missing 2'], 'let header = Header(kid: '],
    ['HS256', [['.es256(privateKey', '.hs256(key']], ['error alg-hs256 5'], '.es256('],
    [
      'an hour',
      [['15 * 60', '60 * 60']],
      ['error exp-too-far 3'],
      'exp: Date().addingTimeInterval(15 * 60),',
    ],
    ['another audience', [['"appstoreconnect-v1"', '"appstoreconnect"']], ['error aud-wrong 3']],
  ],
}

const jwtKit: CodeSample = {
  library: 'JWTKit',
  text: `import JWTKit
struct Payload: JWTPayload { var iss: IssuerClaim; var iat: IssuedAtClaim; var exp: ExpirationClaim; var aud: AudienceClaim }
let signers = JWTSigners()
try signers.use(.es256(key: .private(pem: pem)))
let payload = Payload(iss: .init(value: issuerID), iat: .init(value: Date()), exp: .init(value: Date().addingTimeInterval(900)), aud: .init(value: "appstoreconnect-v1"))
let token = try signers.sign(payload, kid: "2X9R4HXF34")
`,
  broken: [
    [
      'no Key ID',
      [[', kid: "2X9R4HXF34"', '']],
      ['error kid-missing 6'],
      'let token = try signers.sign(payload, kid: ',
    ],
    ['HS256', [['.es256(key: .private(pem: pem))', '.hs256(key: pem)']], ['error alg-hs256 4']],
    [
      'an hour',
      [['addingTimeInterval(900)', 'addingTimeInterval(3600)']],
      ['error exp-too-far 5'],
      'exp: .init(value: Date().addingTimeInterval(15 * 60)),',
    ],
    [
      'another audience',
      [['"appstoreconnect-v1"', '"https://appstoreconnect.apple.com"']],
      ['error aud-wrong 5'],
    ],
  ],
}

const appStoreConnectSwiftSdk: CodeSample = {
  library: 'App Store Connect Swift SDK',
  text: `import AppStoreConnect_Swift_SDK
let configuration = try APIConfiguration(
    issuerID: issuerID,
    privateKeyID: keyID,
    privateKey: key,
    expirationDuration: 15 * 60
)
let provider = APIProvider(configuration: configuration)
`,
  broken: [
    ['an hour', [['15 * 60', '60 * 60']], ['error exp-too-far 6'], 'expirationDuration: 15 * 60'],
    ['a Team ID', [['issuerID: issuerID', 'issuerID: "9B7XQ2KD4M"']], ['error iss-team-id 3']],
  ],
}

export const swiftSamples = [cryptoKit, swiftJwt, jwtKit, appStoreConnectSwiftSdk]

export const swiftPublic: readonly CodeRow[] = [
  {
    name: 'Swift with SecKey for MusicKit',
    text: `// MusicKit developer token
let header = ["alg": "ES256", "kid": keyID]
let payload: [String: Any] = ["iss": teamID, "iat": Int(Date().timeIntervalSince1970), "exp": Int(Date().timeIntervalSince1970) + 86400 * 30]
let signature = SecKeyCreateSignature(key, .ecdsaSignatureMessageX962SHA256, data as CFData, &error)`,
    findings: ['error sig-der 4'],
  },
  {
    name: 'two hours in an older App Store Connect Swift SDK',
    text: `init(apiConfiguration: APIConfiguration) {
    self.apiConfiguration = apiConfiguration
    self.jwtCreator = JWT(keyIdentifier: apiConfiguration.privateKeyID, issuerIdentifier: apiConfiguration.issuerID, expireDuration: 120 * 60)
}`,
    findings: ['error exp-too-far 3'],
    after: 'expireDuration: 15 * 60',
  },
]
