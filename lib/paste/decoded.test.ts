import { describe, expect, test } from 'vitest'
import { readPaste } from './read-paste'

const HEADER = { alg: 'ES256', kid: 'K7M2Q9X4TB', typ: 'JWT' }
const CLAIMS = { iss: '3f6c1d2e-8a47-4b19-9e05-c1d7a2b86f40', iat: 1795820658, exp: 1795821558 }

const decoded = (text: string) =>
  readPaste(text).decoded.map(({ header, payload }) => ({
    header: header && JSON.parse(header),
    payload: JSON.parse(payload),
  }))

describe('a token that is shown only in decoded form is found', () => {
  test.each([
    [
      'panes of a debugger',
      `HEADER: ALGORITHM & TOKEN TYPE\n${JSON.stringify(HEADER, null, 2)}\nPAYLOAD: DATA\n${JSON.stringify(CLAIMS, null, 2)}`,
    ],
    [
      'util.inspect',
      `{\n  header: { alg: 'ES256', kid: 'K7M2Q9X4TB', typ: 'JWT' },\n  payload: {\n    iss: '${CLAIMS.iss}',\n    iat: 1795820658,\n    exp: 1795821558\n  },\n  signature: 'abc'\n}`,
    ],
    [
      'Python',
      `{'alg': 'ES256', 'kid': 'K7M2Q9X4TB', 'typ': 'JWT'}\n{'iss': '${CLAIMS.iss}', 'iat': 1795820658, 'exp': 1795821558}`,
    ],
    [
      'Ruby',
      `[{"iss"=>"${CLAIMS.iss}", "iat"=>1795820658, "exp"=>1795821558}, {"alg"=>"ES256", "kid"=>"K7M2Q9X4TB", "typ"=>"JWT"}]`,
    ],
    ['Go', `map[alg:ES256 kid:K7M2Q9X4TB typ:JWT] map[exp:1795821558 iat:1795820658 iss:${CLAIMS.iss}]`],
    [
      'a table',
      `| alg | ES256 |\n| kid | K7M2Q9X4TB |\n| typ | JWT |\n| iss | ${CLAIMS.iss} |\n| iat | 1795820658 |\n| exp | 1795821558 |`,
    ],
    [
      'lines',
      `alg: ES256\nkid: K7M2Q9X4TB\ntyp: JWT\n\niss: ${CLAIMS.iss}\niat: 1795820658 (Fri Nov 27 2026)\nexp: 1795821558`,
    ],
    ['a quoted mail', `> ${JSON.stringify(HEADER)}\n> ${JSON.stringify(CLAIMS)}`],
  ])('%s', (_, text) => {
    expect(decoded(text)).toEqual([{ header: HEADER, payload: CLAIMS }])
  })

  test('claims without a header', () => {
    expect(decoded(JSON.stringify(CLAIMS))).toEqual([{ header: undefined, payload: CLAIMS }])
  })

  test.each([
    [
      'source code',
      "payload = {\n  'iss': team_id,\n  'iat': int(time.time()),\n  'exp': int(time.time()) + 3600\n}",
    ],
    ['a public key', '{"kty":"EC","alg":"ES256","kid":"a","crv":"P-256"}'],
    ['an error', '{"error":"invalid_client"}'],
  ])('%s is not a token', (_, text) => {
    expect(decoded(text)).toEqual([])
  })
})
