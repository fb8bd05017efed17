import type { CodeRow, CodeSample } from './row'

const openssl: CodeSample = {
  library: 'bash with openssl',
  text: `#!/bin/bash
b64() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
now=$(date +%s)
exp=$((now + 900))
h=$(printf '{"alg":"ES256","kid":"%s","typ":"JWT"}' "$ASC_KEY_ID" | b64)
p=$(printf '{"iss":"%s","iat":%d,"exp":%d,"aud":"appstoreconnect-v1"}' "$ASC_ISSUER_ID" "$now" "$exp" | b64)
s=$(printf '%s.%s' "$h" "$p" | openssl dgst -sha256 -sign "$ASC_KEY_FILE" |
  openssl asn1parse -inform DER | awk -F: '/INTEGER/ { printf "%64s", $NF }' | tr ' ' 0 | xxd -r -p | b64)
echo "$h.$p.$s"
`,
  broken: [
    [
      'DER',
      [
        [
          "openssl asn1parse -inform DER | awk -F: '/INTEGER/ { printf \"%64s\", $NF }' | tr ' ' 0 | xxd -r -p | b64",
          'b64',
        ],
      ],
      ['error sig-der 7'],
    ],
    [
      'lines',
      [[' -A |', ' |']],
      ['error token-wrapped 2'],
      "b64() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }",
    ],
    ['standard base64', [[" | tr '+/' '-_' | tr -d '='", '']], ['error b64-standard 2']],
    ['padding', [[" | tr -d '='", '']], ['warn b64-padded 2']],
    ['HS256', [['"ES256"', '"HS256"']], ['error alg-hs256 5']],
    ['no Key ID', [['"kid":"%s",', '']], ['error kid-missing 5']],
    ['no audience', [[',"aud":"appstoreconnect-v1"', '']], ['error aud-missing 6']],
    ['another audience', [['appstoreconnect-v1', 'appstoreconnect-v2']], ['error aud-wrong 6']],
    ['an HMAC', [['-sign "$ASC_KEY_FILE"', '-hmac "$(cat key)"']], ['error sig-hmac-under-es256 7']],
    ['a newline is signed', [[`printf '%s.%s' "$h" "$p"`, 'echo "$h.$p"']], ['error sig-no-verify 7']],
  ],
}

const variables: CodeSample = {
  library: 'bash with variables in JSON',
  text: `# App Store Connect
iat=$(date +%s)
exp=$(( iat + 15 * 60 ))
header="{\\"alg\\":\\"ES256\\",\\"kid\\":\\"\${KEY_ID}\\",\\"typ\\":\\"JWT\\"}"
payload="{\\"iss\\":\\"\${ISSUER_ID}\\",\\"iat\\":\${iat},\\"exp\\":\${exp},\\"aud\\":\\"appstoreconnect-v1\\"}"
enc() { base64 -w 0 | tr '+/' '-_' | tr -d '='; }
input="$(printf '%s' "$header" | enc).$(printf '%s' "$payload" | enc)"
sig=$(printf '%s' "$input" | openssl dgst -sha256 -binary -sign AuthKey.p8 | python3 der2raw.py | enc)
`,
  broken: [
    ['an hour', [['15 * 60', '60 * 60']], ['error exp-too-far 3'], 'exp=$(($(date +%s) + 15 * 60))'],
    ['milliseconds', [['date +%s', 'date +%s000']], ['error time-ms 2'], 'iat=$(date +%s)'],
    ['twenty minutes', [['$(( iat + 15 * 60 ))', "$(date -d '+20 minutes' +%s)"]], ['warn exp-exactly-20 3']],
    ['twenty minutes on a Mac', [['$(( iat + 15 * 60 ))', '$(date -v+20M +%s)']], ['warn exp-exactly-20 3']],
    ['in quotes', [['\\"exp\\":\u0024{exp}', '\\"exp\\":\\"\u0024{exp}\\"']], ['warn time-string 5']],
    ['DER', [['python3 der2raw.py | ', '']], ['error sig-der 8']],
  ],
}

export const shellSamples = [openssl, variables]

export const shellPublic: readonly CodeRow[] = [
  {
    name: 'bash from a forum: DER and base64 in lines',
    text: `HEADER=$(echo -n '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}' | base64 | tr -d '=' | tr '/+' '_-')
PAYLOAD=$(echo -n '{"iss":"69a6de70-03db-47e3-e053-5b8c7c11a4d1","exp":'$(($(date +%s) + 1200))',"aud":"appstoreconnect-v1"}' | base64 | tr -d '=' | tr '/+' '_-')
SIGN=$(echo -n "$HEADER.$PAYLOAD" | openssl dgst -sha256 -sign AuthKey_2X9R4HXF34.p8 | base64 | tr -d '=' | tr '/+' '_-')
curl -H "Authorization: Bearer $HEADER.$PAYLOAD.$SIGN" https://api.appstoreconnect.apple.com/v1/apps`,
    findings: ['warn exp-exactly-20 2', 'error sig-der 3', 'error token-wrapped 1'],
    after: `"exp":'$(($(date +%s) + 15 * 60))',"aud"`,
  },
  {
    name: 'bash with variables between single quotes',
    text: `header='{"alg":"ES256"}'
now=$(date +%s)
payload='{"iss":"'"$ASC_ISSUER_ID"'","iat":'$now',"exp":'$((now + 600))',"aud":"appstoreconnect-v1"}'
enc() { openssl base64 -e -A | tr '+/' '-_' | tr -d '='; }
unsigned=$(echo -n "$header" | enc).$(echo -n "$payload" | enc)
signature=$(echo -n "$unsigned" | openssl dgst -sha256 -sign AuthKey.p8 | python3 raw.py | enc)`,
    findings: ['error kid-missing 1'],
    after: `header='{"kid":"'"$ASC_KEY_ID"'","alg":"ES256"}'`,
  },
  {
    name: 'Apple’s recipe for push, DER and all',
    text: `JWT_ISSUE_TIME=$(date +%s)
JWT_HEADER=$(printf '{ "alg": "ES256", "kid": "%s" }' "\${AUTH_KEY_ID}" | openssl base64 -e -A | tr -- '+/' '-_' | tr -d =)
JWT_CLAIMS=$(printf '{ "iss": "%s", "iat": %d }' "\${TEAM_ID}" "\${JWT_ISSUE_TIME}" | openssl base64 -e -A | tr -- '+/' '-_' | tr -d =)
JWT_SIGNED=$(printf "\${JWT_HEADER}.\${JWT_CLAIMS}" | openssl dgst -binary -sha256 -sign "\${TOKEN_KEY_FILE_NAME}" | openssl base64 -e -A | tr -- '+/' '-_' | tr -d =)
curl -v --header "authorization: bearer \${JWT_HEADER}.\${JWT_CLAIMS}.\${JWT_SIGNED}" --http2 https://api.push.apple.com/3/device/\${DEVICE_TOKEN}`,
    findings: ['warn sig-der 4'],
  },
]
