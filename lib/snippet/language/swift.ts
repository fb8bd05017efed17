import { type CodeTarget, earlier, type Grammar, heading, lifetime, members, quoted } from '../target'
import { KEY_FILE_VARIABLE, type TokenCode } from '../token-code'

/** Writes Swift with CryptoKit, or with swift-crypto on platforms without CryptoKit. */
export const swift = {
  id: 'cryptokit',
  name: 'Swift, CryptoKit',
  group: 'Other languages',
  fileName: 'token.swift',
  run: 'swift token.swift',
  highlight: 'swift',
  tested: 'no',
  notes: [
    'This is for a script on a Mac or a server. An app that contains the key gives it to everybody who has the app.',
  ],
  write: (code) =>
    [
      ...heading('//', code),
      'import CryptoKit // on Linux: import Crypto, of swift-crypto',
      'import Foundation',
      '',
      'func encode(_ data: Data) -> String {',
      '    data.base64EncodedString().replacingOccurrences(of: "+", with: "-")',
      '        .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")',
      '}',
      '',
      `let file = ProcessInfo.processInfo.environment["${KEY_FILE_VARIABLE}"] ?? "${code.keyFile}"`,
      'let key = try P256.Signing.PrivateKey(pemRepresentation: String(contentsOfFile: file, encoding: .utf8))',
      `// ${earlier(code)}`,
      `let issuedAt = Int(Date().timeIntervalSince1970) - ${code.backdate}`,
      `let header: [String: Any] = [${members(code.header, code, grammar(code)).map(pair).join(', ')}]`,
      'let payload: [String: Any] = [',
      ...members(code.claims, code, grammar(code)).map((member) => `    ${pair(member)},`),
      ']',
      'let input = try [header, payload].map { encode(try JSONSerialization.data(withJSONObject: $0)) }.joined(separator: ".")',
      '// derRepresentation would be DER, which Apple rejects.',
      'let signature = try key.signature(for: Data(input.utf8)).rawRepresentation',
      'print(input + "." + encode(signature))',
      '',
    ].join('\n'),
} as const satisfies CodeTarget<'cryptokit'>

/**
 * Returns a string literal (The Swift Programming Language, "String Literals"). Every backslash is escaped, because a
 * backslash before a parenthesis would begin an interpolation.
 */
const text = quoted('"', /["\\]/gu, (code) => `\\u{${code}}`)

const pair = ([name, value]: readonly [string, string]): string => `${text(name)}: ${value}`

const grammar = ({ seconds }: TokenCode): Grammar => ({
  text,
  list: (items) => `[${items.join(', ')}]`,
  made: {
    'issued-at': 'issuedAt',
    'issued-at-in-ms': 'issuedAt * 1000',
    'expires-at': `issuedAt + ${lifetime(seconds)}`,
    uuid: 'UUID().uuidString.lowercased()',
  },
})
