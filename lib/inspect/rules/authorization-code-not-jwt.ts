import { defineRule, found, notApplicable } from '../rule'

/** Apple's authorization codes and refresh tokens: a letter and hexadecimal digits, a number, and two more parts. */
const CODE = /^([cr])[0-9a-f]{24,40}\.\d{1,2}\.[a-z]{2,8}\.[\w-]{10,80}$/u

export const authorizationCodeNotJwt = defineRule({
  id: 'authorization-code-not-jwt',
  section: 'signature',
  severity: 'error',
  at: { part: 'token' },
  needs: ['token'],
  likelihood: 'foremost',
  explains: ['token-part-count', 'json-bad', 'sig-length', 'token-truncated', 'b64-standard', 'kid-missing'],
  title: 'This is an authorization code, not a JWT',
  check: ({ token }) => {
    const kind = CODE.exec(token.found.text)?.[1]
    return kind === undefined ? notApplicable : found({ refresh: kind === 'r' })
  },
  seen: ({ refresh }) =>
    `It looks like ${refresh ? 'a refresh token' : 'an authorization code'} of Sign in with Apple: a letter and hexadecimal digits, a number, and two more parts. None of its parts is JSON.`,
  why: 'A code can’t be decoded. You exchange it at Apple’s token endpoint, together with a client secret. The client secret is the JWT.',
  fix: ({ refresh }) =>
    refresh
      ? 'Send it as “refresh_token” with grant_type=refresh_token to https://appleid.apple.com/auth/token. Paste the client secret here to check it.'
      : 'Send it as “code” with grant_type=authorization_code to https://appleid.apple.com/auth/token once, within five minutes. Paste the client secret here to check it.',
  symptom: 'A JWT decoder says that the token is invalid.',
  proof: 'The value has four parts, and none of them begins with eyJ.',
  remedy:
    'Exchange the code at https://appleid.apple.com/auth/token for tokens. The id_token of the response is a JWT.',
  sources: [
    'aboutyou/dart_packages#303',
    'https://developer.apple.com/documentation/signinwithapplerestapi/generate-and-validate-tokens',
  ],
})
