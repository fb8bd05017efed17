import { APPS, asc, BODY_401, fieldCase, ISSUER, KID, NOW, part, portal, SIGNATURE, TEAM } from './case'

const pieces = (token: string, length = 76): string[] => token.match(new RegExp(`.{1,${length}}`, 'gu')) ?? []
const long = asc({ exp: NOW + 3595 })

/** Tokens put together from pieces, and texts that are not tokens. */
export const joinedTokens = [
  fieldCase(
    'J01',
    'pieces joined by + in Go, over lines',
    'written after Go sources',
    'an hour is too long; the token is whole',
    [
      'var token = ""',
      ...pieces(long).map((piece) => `\ttoken += "${piece}"`),
      `req, _ := http.NewRequest("GET", "${APPS}", nil)`,
    ],
    {
      lead: ['exp-too-far'],
      not: ['token-part-count', 'token-truncated', 'sig-length'],
      service: 'asc-team',
    },
  ),
  fieldCase(
    'J02',
    'literals side by side in parentheses in Python',
    'written after Python sources',
    'an hour is too long; the token is whole',
    [
      'TOKEN = (',
      ...pieces(long).map((piece) => `    "${piece}"`),
      ')',
      `requests.get("${APPS}", headers={"Authorization": f"Bearer {TOKEN}"})`,
    ],
    { lead: ['exp-too-far'], not: ['token-part-count', 'token-wrapped', 'sig-length'], service: 'asc-team' },
  ),
  fieldCase(
    'J03',
    'an assignment of bash continued with backslashes',
    'written after shell scripts',
    'an hour is too long; the token is whole',
    [`TOKEN=${pieces(long).join('\\\n')}`, `curl -H "Authorization: Bearer $TOKEN" "${APPS}"`],
    { lead: ['exp-too-far'], not: ['token-part-count', 'token-wrapped', 'sig-length'], service: 'asc-team' },
  ),
  fieldCase(
    'J04',
    'the three parts in variables, put together by a template',
    'written after scripts of Postman',
    'an hour is too long; the parts belong together',
    [
      `const header = '${part({ alg: 'ES256', kid: KID, typ: 'JWT' })}'`,
      `const payload = '${part({ iss: ISSUER, iat: NOW - 5, exp: NOW + 3595, aud: 'appstoreconnect-v1' })}'`,
      `const signature = '${SIGNATURE}'`,
      'const token = [header, payload, signature].join(".")',
    ],
    { lead: ['exp-too-far'], not: ['token-part-count'], service: 'asc-team' },
  ),
  fieldCase(
    'J05',
    'a refresh token where a JWT is looked for',
    'written after reports of Sign in with Apple',
    'a refresh token is no JWT; invalid_grant is no matter of the client secret',
    [
      'POST https://appleid.apple.com/auth/token',
      'grant_type=refresh_token&refresh_token=r7e1a9524fdeeb41e19ca284cda1fb0eb.0.mrts.Pbbh7V8UqnrBddmvBLdl_h&client_id=net.willowbrook.tide',
      '{"error":"invalid_grant","error_description":"The code has expired or has been revoked."}',
    ],
    {
      not: ['token-part-count', 'json-bad', 'siwa-sub', 'exp-too-far', 'alg-missing'],
      service: 'sign-in-with-apple',
      ok: true,
    },
  ),
  fieldCase(
    'J06',
    'tokens of AWS, Google and Firebase beside the refusal of APNs',
    'written after logs of push services',
    'none of them is the provider token, which is not here',
    [
      'AWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjEJr//////////wEaCXVzLWVhc3QtMSJHMEUCIQDtide7M2Q9X4TB',
      'google access token: ya29.a0AfH6SMBtide7M2Q9X4TB-H3V8N5R2LDx9x9x9x9x9x9x9x9x9x9x9x9x9x9',
      'device fcm token: dXk2bHVQSt:APA91bHVQStrdry0WKU6oPW2XYvkC4TFmPwQqZpckK2HooQJPZnxXMcAzrjgbN_7KRP8Nl-hIf7P',
      'apns: status=403 reason=InvalidProviderToken',
    ],
    {
      must: [['apns-kid-team-swapped']],
      not: ['token-part-count', 'json-bad', 'alg-missing', 'token-truncated', 'sig-length'],
      service: 'apns',
      notLead: ['apple-outage'],
    },
  ),
  fieldCase(
    'J07',
    'a Key ID and a secret that a build masks',
    'written after logs of GitLab',
    'a mask tells nothing; the token is not here',
    [
      '$ echo "kid $ASC_KEY_ID" && curl -sS -H "Authorization: Bearer $ASC_TOKEN" "$ASC_URL/v1/apps"',
      'kid [MASKED]',
      BODY_401,
      'ERROR: Job failed: exit code 1',
    ],
    {
      lead: ['token-not-here'],
      not: ['token-masked', 'kid-odd-shape', 'var-not-expanded', 'token-part-count'],
      service: 'asc-team',
    },
  ),
  fieldCase(
    'J08',
    'pieces joined by a dot in PHP',
    'written after PHP sources',
    'the token ran out; MapKit JS',
    [
      '$token = ' +
        pieces(portal({ iat: NOW - 9000, exp: NOW - 5400 }))
          .map((piece) => `'${piece}'`)
          .join(' .\n    ') +
        ';',
      `// team ${TEAM}`,
      "curl_setopt($ch, CURLOPT_URL, 'https://maps-api.apple.com/v1/token');",
    ],
    { lead: ['exp-passed'], not: ['token-part-count', 'sig-length'], service: 'maps' },
  ),
  fieldCase(
    'J09',
    'a text of several lines in Swift, joined by backslashes',
    'written after Swift sources',
    'an hour is too long; the token is whole',
    [
      'let token = """',
      ...pieces(long).map((piece, at, all) => `  ${piece}${at < all.length - 1 ? '\\' : ''}`),
      '  """',
    ],
    { lead: ['exp-too-far'], not: ['token-part-count', 'sig-length'], service: 'asc-team' },
  ),
  fieldCase(
    'J10',
    'verbatim strings of C#, joined by +',
    'written after C# sources',
    'an hour is too long; the token is whole',
    [
      'var token =',
      `${pieces(long)
        .map((piece) => `    @"${piece}"`)
        .join(' +\n')};`,
    ],
    { lead: ['exp-too-far'], not: ['token-part-count', 'token-wrapped', 'sig-length'], service: 'asc-team' },
  ),
  fieldCase(
    'J11',
    'an optional string in the console of Xcode',
    'written after a console of Xcode',
    'an hour is too long; the quotes are those of the print',
    [`token: Optional("${long}")`],
    { lead: ['exp-too-far'], not: ['token-quoted-or-bracketed', 'bearer-not-a-token'], service: 'asc-team' },
  ),
  fieldCase(
    'J12',
    'a form in an access log, percent-encoded',
    'written after logs of a web server',
    'the client secret ran out',
    [
      `POST https://appleid.apple.com/auth/token`,
      `client_id=net.willowbrook.tide.web&client_secret=${portal({ iat: NOW - 20_000_000, exp: NOW - 5_000_000, aud: 'https://appleid.apple.com', sub: 'net.willowbrook.tide.web' })}&code=c7e1a9524fdeeb41e19ca284cda1fb0eb.0.rsy.Pbbh7V8UqnrBddmvBLdl_h&grant_type=authorization_code`,
      '{"error":"invalid_client"}',
    ],
    {
      lead: ['exp-passed'],
      not: ['token-not-here', 'token-part-count', 'authorization-code-not-jwt'],
      service: 'sign-in-with-apple',
    },
  ),
  fieldCase(
    'J13',
    'a property list',
    'written after an Info.plist',
    'the token ran out',
    [
      '<key>AppleMusicToken</key>',
      `<string>${portal({ iat: NOW - 9000, exp: NOW - 5400 })}</string>`,
      'https://api.music.apple.com/v1/catalog/us/songs/203709340',
    ],
    { lead: ['exp-passed'], not: ['token-quoted-or-bracketed', 'token-part-count'], service: 'apple-music' },
  ),
  fieldCase(
    'J14',
    'environment of a compose file, in quotes',
    'written after a compose file',
    'an hour is too long',
    ['services:', '  web:', '    environment:', `      - "ASC_TOKEN=${long}"`, `      - ASC_URL=${APPS}`],
    { lead: ['exp-too-far'], not: ['token-quoted-or-bracketed', 'token-part-count'], service: 'asc-team' },
  ),
  fieldCase(
    'J15',
    'a token cut by a logger',
    'written after logs of services',
    'what is here ends with an ellipsis: no more than header and payload can be judged',
    [
      `sending Authorization: Bearer ${asc({ exp: NOW + 3595 }).slice(0, 230)}... (truncated)`,
      `GET ${APPS}`,
      'status 401',
    ],
    {
      must: [['token-truncated'], ['exp-too-far']],
      not: ['token-part-count', 'sig-length', 'token-not-here'],
      service: 'asc-team',
    },
  ),
]
