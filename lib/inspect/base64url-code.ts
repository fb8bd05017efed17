import type { CodeFix } from '../diagnostic/diagnostic'

/**
 * Base64url without padding and newlines (RFC 7515 section 2), in languages where standard base64 is the easier choice.
 */
export const base64urlCode: readonly CodeFix[] = [
  {
    language: 'bash',
    before: 'base64',
    after: "openssl base64 -A | tr '+/' '-_' | tr -d =",
  },
  {
    language: 'Node.js',
    before: "buffer.toString('base64')",
    after: "buffer.toString('base64url')",
  },
  {
    language: 'Python',
    before: 'base64.b64encode(data)',
    after: "base64.urlsafe_b64encode(data).rstrip(b'=')",
  },
  {
    language: 'PHP',
    before: 'base64_encode($data)',
    after: "rtrim(strtr(base64_encode($data), '+/', '-_'), '=')",
  },
  {
    language: 'Java, Kotlin',
    before: 'Base64.getEncoder()',
    after: 'Base64.getUrlEncoder().withoutPadding()',
  },
  {
    language: 'Swift',
    before: 'data.base64EncodedString()',
    after:
      'data.base64EncodedString().replacingOccurrences(of: "+", with: "-")\n  .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")',
  },
]
