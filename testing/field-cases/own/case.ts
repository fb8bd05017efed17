import type { FieldCase } from '..'

/** The page's clock in these cases: 2026-11-27 23:04:23 UTC. */
export const NOW = 1_795_820_663

/** Sixty-four bytes, as many as an ES256 signature has. No key made them. */
export const SIGNATURE =
  'bHVQStrdry0WKU6oPW2XYvkC4TFmPwQqZpckK2HooQJPZnxXMcAzrjgbN_7KRP8Nl-hIf7P-jGGxKFwCuJpgEw'
export const KID = 'K7M2Q9X4TB'
export const TEAM = 'H3V8N5R2LD'
export const ISSUER = '3f6c1d2e-8a47-4b19-9e05-c1d7a2b86f40'

type Members = Readonly<Record<string, unknown>>

export const part = (members: Members): string => Buffer.from(JSON.stringify(members)).toString('base64url')
const jwt = (header: Members, claims: Members): string => `${part(header)}.${part(claims)}.${SIGNATURE}`

const HEADER = { alg: 'ES256', kid: KID, typ: 'JWT' }

/** A correct token for App Store Connect, or one with changes; `undefined` removes a header parameter or claim. */
export const asc = (claims: Members = {}, header: Members = {}): string =>
  jwt(
    { ...HEADER, ...header },
    { iss: ISSUER, iat: NOW - 5, exp: NOW + 895, aud: 'appstoreconnect-v1', ...claims },
  )
/** A token of a key from the developer portal. */
export const portal = (claims: Members = {}, header: Members = {}): string =>
  jwt({ ...HEADER, ...header }, { iss: TEAM, iat: NOW - 5, ...claims })

export const APPS = 'https://api.appstoreconnect.apple.com/v1/apps'
export const TITLE = 'Authentication credentials are missing or invalid.'
export const DETAIL =
  'Provide a properly configured and signed bearer token, and make sure that it has not expired. Learn more about Generating Tokens for API Requests https://developer.apple.com/go/?id=api-generating-tokens'
export const BODY_401 = `{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"${TITLE}","detail":"${DETAIL}"}]}`
export const BODY_401_LINES = `{
\t"errors": [{
\t\t"status": "401",
\t\t"code": "NOT_AUTHORIZED",
\t\t"title": "${TITLE}",
\t\t"detail": "${DETAIL}"
\t}]
}`

/** The usual causes of a rejection if the token is not in the pasted text. */
export const MIXED_UP = ['kid-wrong', 'iss-other-team', 'key-revoked'] as const
/** The possible causes of a rejection of a correct token. */
export const ONLY_APPLE_KNOWS = ['apple-transient', 'key-revoked', 'kid-wrong'] as const
/** Without a request, no check of a request may pass. */
export const OF_A_REQUEST = [
  'bearer-missing',
  'bearer-twice',
  'bearer-other-scheme',
  'var-empty',
  'header-newline',
  'header-name',
  'token-quoted-or-bracketed',
] as const

type Expect = FieldCase['expect']

/** A case of one kind; its lines are joined. */
export const fieldCase = (
  id: string,
  title: string,
  source: string,
  truth: string,
  input: readonly string[],
  expect: Expect,
): FieldCase => ({ id, title, source, truth, now: NOW, input: input.join('\n'), expect })
