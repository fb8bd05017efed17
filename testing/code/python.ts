import type { CodeRow, CodeSample } from './row'

const PYJWT = `# pip install "pyjwt[crypto]"
import os, time, jwt

now = int(time.time())
payload = {
    "iss": os.environ["ASC_ISSUER_ID"],
    "iat": now,
    "exp": now + 15 * 60,
    "aud": "appstoreconnect-v1",
}
with open(os.environ["ASC_KEY_FILE"]) as f:
    key = f.read()
token = jwt.encode(payload, key, algorithm="ES256", headers={"kid": os.environ["ASC_KEY_ID"]})
`

const pyjwt: CodeSample = {
  library: 'PyJWT',
  text: PYJWT,
  broken: [
    ['no algorithm', [[', algorithm="ES256"', '']], ['error alg-hs256 13']],
    [
      'a month for a scope that doesn’t allow it',
      [
        ['15 * 60', '30 * 86400'],
        ['    "aud"', '    "scope": ["GET /v1/apps"],\n    "aud"'],
      ],
      ['error long-life-scope-not-listed 8'],
    ],
    [
      'a scope with another method than GET',
      [['    "aud"', '    "scope": ["POST /v1/apps"],\n    "aud"']],
      ['warn scope-non-get 9'],
    ],
    [
      'a month for a scope that allows it',
      [
        ['15 * 60', '30 * 86400'],
        ['    "aud"', '    "scope": ["GET /v1/ciProducts"],\n    "aud"'],
      ],
      [],
    ],
    ['EC256', [['"ES256"', '"EC256"']], ['error alg-other 13']],
    [
      'no Key ID',
      [[', headers={"kid": os.environ["ASC_KEY_ID"]}', '']],
      ['error kid-missing 13'],
      'token = jwt.encode(payload, key, algorithm="ES256", headers={"kid": os.environ["ASC_KEY_ID"]})',
    ],
    [
      'the Key ID among the claims',
      [
        ['"iat": now', '"kid": "2X9R4HXF34",\n    "iat": now'],
        [', headers={"kid": os.environ["ASC_KEY_ID"]}', ''],
      ],
      ['error kid-in-payload 7'],
    ],
    [
      'milliseconds',
      [['int(time.time())', 'int(time.time() * 1000)']],
      ['error time-ms 4'],
      'now = int(time.time())',
    ],
    ['an hour', [['15 * 60', '3600']], ['error exp-too-far 8'], '"exp": now + 15 * 60,'],
    [
      'a duration',
      [['now + 15 * 60', '1200']],
      ['error time-relative 8'],
      '"exp": int(time.time()) + 15 * 60,',
    ],
    [
      'local time',
      [
        ['"iat": now', '"iat": datetime.datetime.now()'],
        ['now + 15 * 60', 'datetime.datetime.now() + datetime.timedelta(minutes=15)'],
      ],
      ['warn time-zone-shift 7'],
    ],
    [
      'utcnow().timestamp()',
      [['int(time.time())', 'int(datetime.utcnow().timestamp())']],
      ['warn time-zone-shift 4'],
    ],
    ['text', [['"iat": now', '"iat": str(int(time.time()))']], ['warn time-string 7']],
    [
      'another audience',
      [['appstoreconnect-v1', 'appstoreconnect-v1/']],
      ['error aud-wrong 9'],
      '"aud": "appstoreconnect-v1",',
    ],
    [
      'no audience',
      [['    "aud": "appstoreconnect-v1",\n', '    # App Store Connect\n']],
      ['error aud-missing 6'],
    ],
    [
      'a Team ID',
      [['os.environ["ASC_ISSUER_ID"]', '"9B7XQ2KD4M"']],
      ['error iss-team-id 6'],
      '"iss": os.environ["ASC_ISSUER_ID"],',
    ],
    ['a path as key', [['payload, key,', 'payload, "AuthKey_2X9R4HXF34.p8",']], ['error key-not-content 13']],
  ],
}

const authlib: CodeSample = {
  library: 'Authlib',
  text: `import requests, time, os
from authlib.jose import jwt

header = {"alg": "ES256", "kid": KEY_ID, "typ": "JWT"}
payload = {"iss": ISSUER_ID, "iat": int(time.time()), "exp": int(time.time()) + 900, "aud": "appstoreconnect-v1"}
token = jwt.encode(header, payload, PRIVATE_KEY).decode()
r = requests.get("https://api.appstoreconnect.apple.com/v1/apps", headers={"Authorization": f"Bearer {token}"})
`,
  broken: [
    [
      'bytes',
      [['.decode()', '']],
      ['error token-bytes-repr 6'],
      'token = jwt.encode(header, payload, PRIVATE_KEY).decode()',
    ],
    ['HS256', [['"ES256"', '"HS256"']], ['error alg-hs256 4']],
    [
      'no Key ID',
      [['"kid": KEY_ID, ', '']],
      ['error kid-missing 4'],
      'header = {"kid": os.environ["ASC_KEY_ID"], "alg": "ES256", "typ": "JWT"}',
    ],
    ['half an hour', [['+ 900', '+ 30 * 60']], ['error exp-too-far 5']],
    [
      'no Bearer',
      [['f"Bearer {token}"', 'token']],
      ['error bearer-missing 7'],
      'headers={"Authorization": f"Bearer {token}"}',
    ],
  ],
}

const joserfc: CodeSample = {
  library: 'joserfc',
  text: `from joserfc import jwt
from joserfc.jwk import ECKey
import time
key = ECKey.import_key(open(path).read())
now = int(time.time())
token = jwt.encode({"alg": "ES256", "kid": key_id}, {"iss": issuer_id, "iat": now, "exp": now + 600, "aud": "appstoreconnect-v1"}, key)
`,
  broken: [
    ['no Key ID', [[', "kid": key_id', '']], ['error kid-missing 6']],
    ['an hour', [['+ 600', '+ 3600']], ['error exp-too-far 6']],
  ],
}

const pythonJose: CodeSample = {
  library: 'python-jose',
  text: `from jose import jwt
import time
claims = dict_of_nothing = {"iss": issuer_id, "iat": int(time.time()), "exp": int(time.time()) + 600, "aud": "appstoreconnect-v1"}
token = jwt.encode(claims, pem, algorithm='ES256', headers={'kid': key_id})
`,
  broken: [
    ['default algorithm', [[", algorithm='ES256'", '']], ['error alg-hs256 4']],
    [
      'minutes as a timedelta',
      [['int(time.time()) + 600', 'datetime.now(timezone.utc) + timedelta(hours=1)']],
      ['error exp-too-far 3'],
      'claims = dict_of_nothing = {"iss": issuer_id, "iat": int(time.time()), "exp": datetime.now(timezone.utc) + timedelta(minutes=15), "aud": "appstoreconnect-v1"}',
    ],
  ],
}

export const pythonSamples = [pyjwt, authlib, joserfc, pythonJose]

export const pythonPublic: readonly CodeRow[] = [
  {
    name: 'a function with parameters, for the App Store Server API',
    text: `def make_jwt(team_id, key_id, private_key):
    headers = {'alg': 'ES256', 'kid': key_id}
    payload = {
        'iss': team_id,
        'iat': int(time.time()),
        'exp': int(time.time()) + 3600
    }
    return jwt.encode(payload, private_key, algorithm='ES256', headers=headers)

url = "https://api.storekit.itunes.apple.com/inApps/v1/transactions/2000000398761234"
r = requests.get(url, headers={'Authorization': f'Bearer {make_jwt(TEAM, KID, KEY)}'})`,
    findings: ['error aud-missing 4', 'error bid-missing 4', 'warn exp-exactly-20 6'],
  },
  {
    name: 'Django style with timezone.now and a class',
    text: `class AppleAuth:
    def get_client_secret(self):
        headers = {'kid': settings.SOCIAL_AUTH_APPLE_ID_KEY}
        payload = {
            'iss': settings.SOCIAL_AUTH_APPLE_ID_TEAM,
            'iat': timezone.now(),
            'exp': timezone.now() + timedelta(days=180),
            'aud': 'https://appleid.apple.com',
            'sub': settings.CLIENT_ID,
        }
        return jwt.encode(payload, settings.SOCIAL_AUTH_APPLE_ID_SECRET, algorithm='ES256', headers=headers)`,
    findings: [],
  },
  {
    name: 'PyJWT 1 with a decoded token and an epoch from a naive date',
    text: `import jwt
from datetime import datetime, timedelta
token = jwt.encode({
  'iss': issuer,
  'exp': int((datetime.utcnow() + timedelta(minutes=19)).timestamp()),
  'aud': 'appstoreconnect-v1'
}, private_key, algorithm='ES256', headers={'kid': kid, 'typ': 'JWT'}).decode('utf-8')`,
    findings: ['warn time-zone-shift 5'],
  },
  {
    name: 'the round of a sum with floats',
    text: `from authlib.jose import jwt
EXPIRATION_TIME = int(round(time.time() + (20.0 * 60.0))) # 20 minutes timestamp
header = { "alg": "ES256", "kid": KEY_ID, "typ": "JWT" }
payload = { "iss": ISSUER_ID, "exp": EXPIRATION_TIME, "aud": "appstoreconnect-v1" }
token = jwt.encode(header, payload, PRIVATE_KEY)
decoded = token.decode()`,
    findings: ['warn exp-exactly-20 2'],
  },
  {
    name: 'APNs',
    text: `# apns
token = jwt.encode({'iss': TEAM_ID, 'iat': time.time()}, secret_p8, algorithm='ES256', headers={'alg': 'ES256', 'kid': APNS_KEY_ID})
conn = HTTP20Connection('api.push.apple.com:443')`,
    findings: [],
  },
]
