/**
 * What people wrote when an Apple service rejected them, in the shape of public reports and with invented values. Each
 * case says what an expert reads from the text. `testing/recordings` holds what clients print; these are the parts of
 * it that people paste.
 */
export interface FieldReport {
  readonly source: string
  readonly text: string
  readonly service: string | null
  readonly status: number | null
  /** The first finding is one of these. If the list is empty, no finding is more severe than `info`. */
  readonly lead: readonly string[]
}

const TITLE = 'Authentication credentials are missing or invalid.'
const DETAIL =
  'Provide a properly configured and signed bearer token, and make sure that it has not expired. Learn more about Generating Tokens for API Requests https://developer.apple.com/go/?id=api-generating-tokens'
const SIGNATURE = 'q3Zt0v9WnB5xkYd1LrJ7uPcGmS2eHaTf4oXiVbNs6RzKwQyDjM8lUgEhCpAoIt3FvBnXkZqWsRdTyUiOpLmKjH'
const token = (header: object, claims: object): string =>
  `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${SIGNATURE.slice(0, 86)}`
const music = token(
  { alg: 'ES256', kid: 'K3YTEST9AB' },
  { iss: 'T3AMTEST01', iat: 1_795_831_000, exp: 1_795_834_600 },
)
const weather = token(
  { alg: 'ES256', kid: 'K3YTEST9AB', id: 'T3AMTEST01.com.example.weather', typ: 'JWT' },
  { iss: 'T3AMTEST01', iat: 1_795_831_000, exp: 1_795_834_600, sub: 'com.example.weather' },
)
const ads = token(
  { alg: 'ES256', kid: '1b6d2f70-3a5e-4c1d-9f88-0a2b3c4d5e6f' },
  {
    sub: 'SEARCHADS.11111111-2222-4333-8444-555555555555',
    aud: 'https://appleid.apple.com',
    iat: 1_795_831_000,
    exp: 1_811_383_000,
    iss: 'SEARCHADS.11111111-2222-4333-8444-555555555555',
  },
)

export const fieldReports: readonly FieldReport[] = [
  {
    source: 'alexalok/dotAPNS#128',
    text: 'Since the update we get TooManyProviderTokenUpdates or InvalidProviderToken or Unregistered for some pushes.',
    service: 'apns',
    status: null,
    lead: ['token-not-here'],
  },
  {
    source: 'a display that shows the weather',
    text: '[11:20:07] openweathermap request 1: http status 401 Unauthorized',
    service: null,
    status: 401,
    lead: [],
  },
  {
    source: 'microsoft/asconnect#8',
    text: `  File "/usr/lib/python3.11/site-packages/asconnect/httpclient.py", line 301, in extract_data
    raise AppStoreConnectErrors(response)
asconnect.exceptions.AppStoreConnectError: [401] ${TITLE} (NOT_AUTHORIZED): ${DETAIL}`,
    service: 'asc-team',
    status: 401,
    lead: ['token-not-here'],
  },
  {
    source: 'tryzealot/zealot#1484',
    text: `*填写信息后显示后台错误。*
\`Check errors(1) from response: 1. [401:NOT_AUTHORIZED] ${TITLE}: ${DETAIL}\``,
    service: 'asc-team',
    status: 401,
    lead: ['token-not-here'],
  },
  {
    source: 'Ponytech/appstoreconnectapi#14',
    text: `Traceback (most recent call last):
  File "C:\\scripts\\list.py", line 26, in <module>
    for app in apps:
  File "C:\\scripts\\appstoreconnect\\api.py", line 135, in _api_call
    raise APIError(payload.get('errors', [])[0].get('detail', 'Unknown error'))
appstoreconnect.api.APIError: ${DETAIL}`,
    service: 'asc-team',
    status: null,
    lead: ['token-not-here'],
  },
  {
    source: 'ittybittyapps/appstoreconnect-cli#234',
    text: `$ asc users list --api-issuer 11111111-2222-4333-8444-555555555555 --api-key-id K3YTEST9AB
Error: Request failed with status code 401 and response {
"errors": [{
"status": "401",
"code": "NOT_AUTHORIZED",
"title": "${TITLE}",
"detail": "${DETAIL}"
}]
}).`,
    service: 'asc-team',
    status: 401,
    lead: ['token-not-here'],
  },
  {
    source: 'microsoft/app-store-vsts-extension#223',
    text: `2026-03-11T16:49:12.6818930Z [command]/usr/local/lib/ruby/gems/2.7.0/bin/fastlane pilot upload --api_key_path /Users/runner/work/_temp/api_keyK3YTEST9AB.json -i /Users/runner/work/r1/a/App.ipa
2026-03-11T16:49:40.1187640Z [16:49:40]: Creating authorization token for App Store Connect API
2026-03-11T16:49:47.9015530Z /usr/local/lib/ruby/gems/2.7.0/gems/fastlane-2.177.0/spaceship/lib/spaceship/connect_api/api_client.rb:226:in \`handle_error': [!] ${TITLE} - ${DETAIL} (Spaceship::UnauthorizedAccessError)
2026-03-11T16:49:48.0331300Z ##[error]Error: The process '/usr/local/lib/ruby/gems/2.7.0/bin/fastlane' failed with exit code 1`,
    service: 'asc-team',
    status: 401,
    lead: ['token-not-here'],
  },
  {
    source: 'axios/axios#4392',
    text: `axios.get(
    'https://api.appstoreconnect.apple.com/v1/apps', {
        headers: {
            "Content-Type": "application/json",
            'Authorization': 'Bearer ' + bearerToken,
        }
    }
).catch(error => {
    console.error("错误信息: " + error)
})
错误信息: Error: Request failed with status code 401`,
    service: 'asc-team',
    status: 401,
    lead: ['token-not-here'],
  },
  {
    source: 'parse-community/node-apn#144',
    text: `{
  "sent": [],
  "failed": [
    {
      "device": "5f1c9b7a2e4d60838a1b3c5d7e9f00112233445566778899aabbccddeeff0011",
      "status": 403,
      "response": {
        "reason": "InvalidProviderToken"
      }
    }
  ]
}`,
    service: 'apns',
    status: 403,
    lead: ['token-not-here', 'apns-kid-team-swapped'],
  },
  {
    source: 'node-apn/node-apn#496',
    text: `apnProvider.send(note, token).then( (result) => {
{ sent: [],
  failed:
   [ { device: '750A3D35163C0801E28FF979E35F65313093078A721C769096F06ED9CDA09AA6',
       status: '403',
       response: [Object] } ] }`,
    service: 'apns',
    status: 403,
    lead: ['token-not-here'],
  },
  {
    source: 'vapor/apns#47',
    text: `{
	"error": true,
	"reason": "badRequest(APNSwift.APNSError.ResponseErrorMessage.invalidProviderToken)"
}`,
    service: 'apns',
    status: null,
    lead: ['token-not-here', 'apns-kid-team-swapped'],
  },
  {
    source: 'firebase/firebase-ios-sdk#4042',
    text: `* Using HTTP2, server supports multi-use
> POST /3/device/5f1c9b7a2e4d60838a1b3c5d7e9f00112233445566778899aabbccddeeff0011 HTTP/2
> Host: api.push.apple.com
> User-Agent: curl/7.64.1
> Accept: */*
> apns-topic: com.example.app
> authorization: bearer [removed]
> Content-Length: 29
>
* We are completely uploaded and fine
< HTTP/2 403
< apns-id: 0F6D8C1E-6A2B-4E77-9C11-2B3C4D5E6F70
<
* Connection #0 to host api.push.apple.com left intact
{"reason":"InvalidProviderToken"}* Closing connection 0`,
    service: 'apns',
    status: 403,
    lead: ['token-not-here', 'token-masked', 'apns-kid-team-swapped'],
  },
  {
    source: 'mikebronner/laravel-sign-in-with-apple#9',
    text: `"Client error: \`POST https://appleid.apple.com/auth/token\` resulted in a \`400 Bad Request\` response:\\n{\\"error\\":\\"invalid_client\\"}\\n"`,
    service: 'sign-in-with-apple',
    status: 400,
    lead: ['token-not-here'],
  },
  {
    source: 'nov/apple_id#20',
    text: `12:07:12 web.1  | #<AppleID::Client:0x00000001100a4518 @identifier="com.example.web", @team_id="T3AMTEST01.com.example", @key_id="K3YTEST9AB", @private_key=#<OpenSSL::PKey::EC:0x00000001100a46f8 oid=id-ecPublicKey>, @secret=nil, @token_endpoint="https://appleid.apple.com/auth/token">
12:07:13 web.1  | Completed 500 Internal Server Error in 465ms (ActiveRecord: 6.0ms | Allocations: 14572)
12:07:13 web.1  |
12:07:13 web.1  | AppleID::Client::Error (invalid_client):
12:07:13 web.1  |
12:07:13 web.1  | app/controllers/apple_signin_controller.rb:41:in \`apple_callback'`,
    service: 'sign-in-with-apple',
    status: null,
    lead: ['token-not-here'],
  },
  {
    source: 'iMerica/dj-rest-auth#311',
    text: `Internal Server Error: /api/v1/user/auth/apple/
  File "/usr/local/lib/python3.9/site-packages/allauth/socialaccount/providers/apple/client.py", line 76, in get_access_token
    raise OAuth2Error("Error retrieving access token: %s" % resp.content)
allauth.socialaccount.providers.oauth2.client.OAuth2Error: Error retrieving access token: b'{"error":"invalid_client"}'`,
    service: 'sign-in-with-apple',
    status: null,
    lead: ['token-not-here'],
  },
  {
    source: 'aboutyou/dart_packages#303',
    text: `I call https://appleid.apple.com/auth/token and get the "invalid_client" error. The code is
\`c5f1c9b7a2e4d60838a1b3c5d7e9f0011.0.rsy.Pccg6U9TpmqAcdluAKck_g\``,
    service: 'sign-in-with-apple',
    status: null,
    lead: ['token-not-here', 'authorization-code-not-jwt'],
  },
  {
    source: 'ethanhuang13/CupertinoJWT#13',
    text: `curl -v -H 'Authorization: Bearer ${music}' "https://api.music.apple.com/v1/catalog/us/songs/203709340"
...
< HTTP/2 401
< content-type: application/json; charset=utf-8
< access-control-allow-origin: *
< date: Sat, 28 Nov 2026 02:00:00 GMT
<
* Connection #0 to host api.music.apple.com left intact`,
    service: 'apple-music',
    status: 401,
    lead: ['kid-wrong', 'iss-other-team', 'key-revoked', 'persistent-unexplained', 'key-too-new'],
  },
  {
    source: 'pelauimagineering/apple-music-token-generator#14',
    text: `* Connection state changed (MAX_CONCURRENT_STREAMS == 100)!
< HTTP/2 401
< content-type: application/json; charset=utf-8
< access-control-allow-origin: *
< strict-transport-security: max-age=31536000; includeSubDomains
< date: Thu, 19 Mar 2026 12:14:41 GMT
< x-cache: TCP_MISS from a104-96-169-92.deploy.akamaitechnologies.com (AkamaiGHost/9.9.2.3-28842850) (-)
<
* Connection #0 to host api.music.apple.com left intact
* Closing connection 0`,
    service: 'apple-music',
    status: 401,
    lead: ['token-not-here'],
  },
  {
    source: 'rryam/MusadoraKit#44',
    text: `MusicCatalogResourcesRequest error: Failed to parse body of response with status code Unauthorized (401).
try await MCatalog.song(id: id)   // import MusadoraKit, MusicKit`,
    service: 'apple-music',
    status: 401,
    lead: ['token-not-here'],
  },
  {
    source: 'https://developer.apple.com/forums/thread/766701',
    text: `const payload = {
"iss": "T3AMTEST01",
"iat": Date.now(),
"exp": Date.now() + (1000 * 30 * 60),
};
let token = jwt.sign(payload, JWT_SECRET, { algorithm: 'ES256', header: header});
const response = await fetch('https://maps-api.apple.com/v1/token', {
method: 'GET',
headers: {
'Authorization': "Bearer " + token
},
});
console.log(response);
Response { status: 401, statusText: 'Unauthorized', url: 'https://maps-api.apple.com/v1/token' }`,
    service: 'maps',
    status: 401,
    lead: ['time-ms', 'token-not-here'],
  },
  {
    source: 'https://developer.apple.com/forums/thread/806113',
    text: `GET https://api.storekit-sandbox.itunes.apple.com/inApps/v1/transactions/appTransactions/{transactionId}
JWT Header: { "alg": "ES256", "kid": "K3YTEST9AB" }
JWT Payload: { "iss": "11111111-2222-4333-8444-555555555555", "iat": 1795831200, "exp": 1795831500, "aud": "appstoreconnect-v1", "bid": "com.example.app" }
All requests return: { "errorCode": "NOT_AUTHORIZED" }`,
    service: 'app-store-server',
    status: null,
    lead: [
      'asc-key-on-store-server',
      'kid-wrong',
      'key-revoked',
      'iss-other-team',
      'store-server-not-released',
      'token-not-here',
    ],
  },
  {
    source: 'https://developer.apple.com/forums/tags/app-store-server-api',
    text: `// production: 401, sandbox: 200
[2026-11-28 02:00:00] production.ERROR: App Store Server API error {"url":"https://api.storekit.itunes.apple.com/inApps/v1/transactions/2000000123456789","status":401,"body":"Unauthenticated\\n\\nRequest ID: 3HQ6ZB5WJ4XKM7TNR2VYDCPALE.0.0\\n"}`,
    service: 'app-store-server',
    status: 401,
    lead: ['token-not-here', 'store-server-not-released'],
  },
  {
    source: 'https://developer.apple.com/forums/tags/devicecheck',
    text: `we can get token but when send to verify: {"responseCode":"400","responseMessage":"Missing or incorrectly formatted device token payload"}
POST https://api.development.devicecheck.apple.com/v1/query_two_bits`,
    service: 'devicecheck',
    status: 400,
    lead: [],
  },
  {
    source: 'electron/notarize#110',
    text: `2026-11-28T02:00:00.1234567Z ##[group]Run xcrun notarytool submit App.zip --key "$KEY_PATH" --key-id K3YTEST9AB --issuer 11111111-2222-4333-8444-555555555555 --wait
2026-11-28T02:00:04.7654321Z Error: HTTP status code: 401. Unauthenticated. Ensure that all authentication arguments are correct.
2026-11-28T02:00:04.8000000Z ##[error]Process completed with exit code 69.`,
    service: 'notary',
    status: 401,
    lead: ['token-not-here', 'notary-issuer'],
  },
  {
    source: 'home-assistant/core#101434',
    text: `2026-11-28 02:00:00.512 ERROR (MainThread) [homeassistant.components.weatherkit] Unexpected exception
  File "/usr/local/lib/python3.11/site-packages/apple_weatherkit/client.py", line 133, in _generate_jwt
    return jwt.encode(
  File "/usr/local/lib/python3.11/site-packages/jwt/algorithms.py", line 388, in prepare_key
    raise ValueError("Could not deserialize key data. The data may be in an incorrect format or it may be encrypted with an unsupported algorithm.")`,
    service: 'weatherkit',
    status: null,
    lead: ['key-unreadable'],
  },
  {
    source: 'jwt/ruby-jwt#498',
    text: `curl -i "https://weatherkit.apple.com/api/v1/availability/51.5081/0.1248?country=GB" -H "Authorization: Bearer ${weather}"
HTTP/2 401
date: Sat, 28 Nov 2026 02:00:00 GMT
content-type: application/json

{"reason": "NOT_ENABLED"}`,
    service: 'weatherkit',
    status: 401,
    lead: ['weatherkit-not-enabled'],
  },
  {
    source: 'firebase/firebase-admin-node#3215',
    text: `{"error":{"code":401,"message":"Auth error from APNS or Web Push Service","status":"UNAUTHENTICATED","details":[{"@type":"type.googleapis.com/google.firebase.fcm.v1.FcmError","errorCode":"THIRD_PARTY_AUTH_ERROR"},{"@type":"type.googleapis.com/google.firebase.fcm.v1.ApnsError","statusCode":403,"reason":"InvalidProviderToken"}]}}`,
    service: 'apns',
    status: 403,
    lead: ['token-not-here', 'apns-kid-team-swapped'],
  },
  {
    source: 'expo/eas-cli#3462',
    text: `[logs] Submission failed
[logs] EAS_UPLOAD_TO_ASC_INVALID_AUTH: Apple 401 detected. NOT_AUTHORIZED - ${TITLE}
✖ Something went wrong when submitting your app to Apple App Store Connect.`,
    service: 'asc-team',
    status: 401,
    lead: ['token-not-here'],
  },
  {
    source: 'reown-com/push-server#347',
    text: `2026-11-28T02:00:00.123456Z ERROR push_server::handlers::push_message: error=Apns(ResponseError(Response { error: Some(ErrorBody { reason: InvalidProviderToken, timestamp: None }), apns_id: Some("0f6d8c1e-6a2b-4e77-9c11-2b3c4d5e6f70"), code: 403 }))`,
    service: 'apns',
    status: 403,
    lead: ['token-not-here', 'apns-kid-team-swapped'],
  },
  {
    source: 'sideshow/apns2#102',
    text: `2026/11/28 02:00:00 main.go:41: 403 0F6D8C1E-6A2B-4E77-9C11-2B3C4D5E6F70 InvalidProviderToken`,
    service: 'apns',
    status: 403,
    lead: ['token-not-here', 'apns-kid-team-swapped'],
  },
  {
    source: 'rorkai/App-Store-Connect-CLI#2093',
    text: `curl -X POST \\
-H 'Host: appleid.apple.com' \\
-H 'Content-Type: application/x-www-form-urlencoded' \\
'https://appleid.apple.com/auth/oauth2/token?grant_type=client_credentials&client_id=SEARCHADS.11111111-2222-4333-8444-555555555555&client_secret=${ads}&scope=searchadsorg'
{"error":"invalid_client"}`,
    service: 'apple-ads',
    status: null,
    lead: [
      'kid-wrong',
      'iss-missing',
      'key-revoked',
      'exp-too-far',
      'ads-clock',
      'iss-other-team',
      'key-too-new',
      'persistent-unexplained',
    ],
  },
  {
    source: 'laravel-notification-channels/apn#96',
    text: `[2026-11-28 02:00:00] production.INFO: push response {"statusCode":403,"reason":"ExpiredProviderToken","error":"The provider token is stale and a new token should be generated"}`,
    service: 'apns',
    status: 403,
    lead: ['apns-old-iat', 'token-not-here'],
  },
  {
    source: 'apple/app-store-server-library-java#131',
    text: 'Failed to call API with httpStatusCode=401',
    service: 'app-store-server',
    status: 401,
    lead: ['token-not-here'],
  },
  {
    source: 'miraclx/freyr-js#14',
    text: `Obtaining album metadata...(failed: [Error: Request failed with status code 401
    at ResourceClient.<anonymous> (/home/git/freyr-js/node_modules/@yujinakayama/apple-music/dist/resourceClient.js:53:23)
    at Generator.next (<anonymous>)
    at processTicksAndRejections (internal/process/task_queues.js:93:5)])`,
    service: 'apple-music',
    status: 401,
    lead: ['token-not-here'],
  },
  {
    source: 'pelauimagineering/apple-music-token-generator#15',
    text: 'Error Domain=SKErrorDomain Code=7 "(null)" UserInfo={NSUnderlyingError=0x2804f08d0 {Error Domain=SSErrorDomain Code=109 "(null)" UserInfo={NSUnderlyingError=0x2804f0390 {Error Domain=SSErrorDomain Code=109 "Cannot connect to iTunes Store" UserInfo={NSLocalizedDescription=Cannot connect to iTunes Store, SSErrorHTTPStatusCodeKey=401}}}}}',
    service: null,
    status: 401,
    lead: ['token-not-here'],
  },
  {
    source: 'Kylmakalle/devicecheck#5',
    text: 'device_check.validate_device_token\nIt returns "400 Missing or badly formatted authorization token"',
    service: 'devicecheck',
    status: 400,
    lead: ['token-not-here', 'asc-key-on-devicecheck'],
  },
  {
    source: 'lionheart/openradar-mirror#20989',
    text: `payload: {"iss"=>"[REDACTED]", "iat"=>1549826566}
header: {"alg"=>"ES256", "kid"=>"[REDACTED]"}
It returned a 401 response with the text "Unable to verify authorization token".`,
    service: 'devicecheck',
    status: 401,
    lead: ['apns-old-iat', 'kid-wrong'],
  },
  {
    source: 'codemagic-ci-cd/cli-tools#251',
    text: `app-store-connect get-latest-testflight-build-number '\${app_id}' --platform=IOS

GET https://api.appstoreconnect.apple.com/v1/preReleaseVersions?limit=100&include=builds&filter%5Bapp%5D=\${app_id}&filter%5Bplatform%5D=IOS returned 401: ${TITLE} - Provide a properly configured and signed bearer token, and make sure that it has not expired.`,
    service: 'asc-team',
    status: 401,
    lead: ['var-not-expanded'],
  },
  {
    source: 'the console of Postman',
    text: `GET https://api.appstoreconnect.apple.com/v1/apps 401 212 ms
Authorization: Bearer {{token}}`,
    service: 'asc-team',
    status: 401,
    lead: ['var-not-expanded'],
  },
]
