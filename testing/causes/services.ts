import { SAMPLE_NOW } from '../sample-token'
import { asc, ask, causes, error, info, no, POSSIBLE_CAUSES, passed, paste, sample, warn } from './row'
import { APPS, curl, pushResponds, responds, response, unauthenticated } from './texts'

const APPLE_ID_TOKEN = sample('sign-in-with-apple', {
  header: { alg: 'RS256', kid: 'fh6Bs8C' },
  claims: { iss: 'https://appleid.apple.com', aud: 'com.example.web', sub: '001999.fa.1' },
})
const MAPS_ON_PAGES = sample('maps', { claims: { scope: 'mapkit_js', origin: 'example.com' } })
const MESSAGES = sample('apns', { header: { alg: 'HS256', kid: undefined } })

const NOTARYTOOL =
  'xcrun notarytool submit App.zip --key k.p8 --key-id 2X9R4HXF34 --issuer 57246542-96fe-1a63-e053-0824d011072a'

/** A push notification of one type to one topic. */
const push = (topic: string, type: string) => (token: string) =>
  `curl --http2 -H "apns-topic: ${topic}" -H "apns-push-type: ${type}" -H "authorization: bearer ${token}" -d '{"aps":{}}' https://api.push.apple.com/3/device/abc`

/** Faults that concern one service. */
export const services = causes({
  'iap-key-on-asc': [
    warn(
      'a command that names the file',
      (t) => `ruby token.rb SubscriptionKey_2X9R4HXF34.p8
curl -H "Authorization: Bearer ${t}" ${APPS}`,
    ),
    ask('a rejected token and nothing about the file', responds(401, 'NOT_AUTHORIZED'), {
      beside: [POSSIBLE_CAUSES],
    }),
    no(
      'a file of another kind',
      (t) => `ruby token.rb AuthKey_2X9R4HXF34.p8
curl -H "Authorization: Bearer ${t}" ${APPS}`,
    ),
    no(
      'the service that accepts this key',
      paste(
        sample('app-store-server'),
        (t) => `ruby token.rb SubscriptionKey_2X9R4HXF34.p8
curl -H "Authorization: Bearer ${t}" https://api.storekit.apple.com/inApps/v1/transactions/1`,
      ),
    ),
    no('a token alone', asc()),
  ],
  'asc-key-on-store-server': [
    ask(
      'a command that names the file',
      paste(
        sample('app-store-server'),
        (t) => `ruby token.rb AuthKey_2X9R4HXF34.p8
curl -H "Authorization: Bearer ${t}" https://api.storekit-sandbox.apple.com/inApps/v1/transactions/1`,
      ),
    ),
    ask(
      'a rejected token and nothing about the file',
      paste(
        sample('app-store-server'),
        unauthenticated('https://api.storekit.itunes.apple.com/inApps/v1/subscriptions/2000000123456789'),
      ),
      { beside: [POSSIBLE_CAUSES] },
    ),
    no(
      'the right file',
      paste(
        sample('app-store-server'),
        (t) => `ruby token.rb SubscriptionKey_2X9R4HXF34.p8
curl -i -H "Authorization: Bearer ${t}" "https://api.storekit.itunes.apple.com/inApps/v1/subscriptions/2000000123456789"
${response('1.1 401 Unauthorized', 'Unauthenticated\n\nRequest ID: ABCDEFG.0.0\n', 'content-type: text/plain')}`,
      ),
    ),
    no(
      'another service',
      (t) => `ruby token.rb AuthKey_2X9R4HXF34.p8
curl -H "Authorization: Bearer ${t}" ${APPS}`,
    ),
    no('a token alone', sample('app-store-server')),
  ],
  'portal-key-on-asc': [
    ask('a team ID as issuer', paste(asc({ claims: { iss: 'DEF123GHIJ' } }), curl(APPS)), {
      beside: ['error iss-team-id'],
    }),
    ask('a rejected token', responds(401, 'NOT_AUTHORIZED'), { beside: [POSSIBLE_CAUSES] }),
    no(
      'a file of another kind',
      (t) => `ruby token.rb ApiKey_2X9R4HXF34.p8
curl -i -H "Authorization: Bearer ${t}" "${APPS}"
${response('2 401', '{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"Title.","detail":"Detail."}]}', 'content-type: application/json')}`,
    ),
    no('a token alone', asc()),
    no(
      'a push token for APNs',
      paste(
        sample('apns'),
        (t) => `curl --http2 -H "authorization: bearer ${t}" https://api.push.apple.com/3/device/abc`,
      ),
    ),
  ],
  'asc-key-on-devicecheck': [
    error('an App Store Connect token', curl('https://api.devicecheck.apple.com/v1/query_two_bits')),
    error(
      'an audience',
      paste(
        sample('devicecheck', { claims: { aud: 'devicecheck' } }),
        curl('https://api.devicecheck.apple.com/v1/query_two_bits'),
      ),
      { beside: ['info claims-extra'] },
    ),
    no(
      'a DeviceCheck token',
      paste(sample('devicecheck'), curl('https://api.devicecheck.apple.com/v1/query_two_bits')),
    ),
    no('an App Store Connect token at home', curl(APPS)),
  ],
  'apns-token-on-asc': [
    error('a push token', paste(sample('apns'), curl(APPS))),
    no(
      'a push token at home',
      paste(
        sample('apns'),
        (t) => `curl --http2 -H "authorization: bearer ${t}" https://api.push.apple.com/3/device/abc`,
      ),
    ),
    no(
      'an App Store Connect token with a team ID as issuer',
      paste(asc({ claims: { iss: 'DEF123GHIJ' } }), curl(APPS)),
    ),
    no('a push token alone', sample('apns')),
  ],
  'siwa-token-on-asc': [
    error('a client secret', paste(sample('sign-in-with-apple'), curl(APPS))),
    no(
      'an App Store Connect token with that audience',
      paste(asc({ claims: { aud: 'https://appleid.apple.com' } }), curl(APPS)),
    ),
    no(
      'a client secret at home',
      paste(
        sample('sign-in-with-apple'),
        (t) => `curl -d client_id=com.example.web -d client_secret=${t} https://appleid.apple.com/auth/token`,
      ),
    ),
  ],
  'apple-id-token': [
    error('an identity token', APPLE_ID_TOKEN, { first: true, says: /identity token/u }),
    error(
      'sent as client secret',
      paste(
        APPLE_ID_TOKEN,
        (t) => `curl -d client_id=com.example.web -d client_secret=${t} https://appleid.apple.com/auth/token`,
      ),
    ),
    no('a client secret', sample('sign-in-with-apple')),
    no(
      'issuer and audience swapped, signed with ES256',
      sample('sign-in-with-apple', { claims: { iss: 'https://appleid.apple.com' } }),
    ),
  ],
  'token-not-exchanged': [
    error('a Maps token', paste(sample('maps'), curl('"https://maps-api.apple.com/v1/geocode?q=x"')), {
      first: true,
      fix: /GET https:\/\/maps-api\.apple\.com\/v1\/token first/u,
    }),
    error(
      'a rejected Maps token, without the causes that only Apple knows',
      paste(
        sample('maps'),
        (t) => `curl -i -H "Authorization: Bearer ${t}" "https://maps-api.apple.com/v1/geocode?q=x"
${response('1.1 401 Unauthorized', '{"error":{"message":"Not Authorized","details":[]}}')}`,
      ),
    ),
    error(
      'an assertion of Apple Business',
      paste(sample('apple-business'), curl('https://api-business.apple.com/v1/orgDevices')),
      { fix: /POST https:\/\/account\.apple\.com\/auth\/oauth2\/token/u },
    ),
    error(
      'a secret of Apple Ads',
      paste(sample('apple-ads'), curl('https://api.searchads.apple.com/api/v5/acls')),
      { fix: /access_token/u },
    ),
    no('the exchange itself', paste(sample('maps'), curl('https://maps-api.apple.com/v1/token'))),
    no(
      'an access token, which Apple may make as a JWT',
      paste(
        sample('maps', { claims: { maps_tier: 'x' } }),
        curl('https://maps-api.apple.com/v1/geocode?q=x'),
      ),
    ),
    no('a service without an exchange', curl(APPS)),
  ],
  'apns-kid-team-swapped': [
    ask('InvalidProviderToken', paste(sample('apns'), pushResponds(403, 'InvalidProviderToken')), {
      beside: [POSSIBLE_CAUSES],
    }),
    error(
      'the name of the file',
      paste(
        sample('apns'),
        (t) => `openssl … AuthKey_DEF123GHIJ.p8
curl --http2 -H "authorization: bearer ${t}" https://api.push.apple.com/3/device/abc`,
      ),
    ),
    no('another reason', paste(sample('apns'), pushResponds(403, 'ExpiredProviderToken'))),
    no(
      'no response',
      paste(
        sample('apns'),
        (t) => `curl --http2 -H "authorization: bearer ${t}" https://api.push.apple.com/3/device/abc`,
      ),
    ),
    no(
      'a file that fits',
      paste(
        sample('apns'),
        (t) => `openssl … AuthKey_ABC123DEFG.p8
curl --http2 -H "authorization: bearer ${t}" https://api.push.apple.com/3/device/abc`,
      ),
    ),
  ],
  'apns-topic-suffix': [
    ...(
      [
        ['liveactivity', 'com.example.app', 'com.example.app.push-type.liveactivity'],
        ['voip', 'com.example.app', 'com.example.app.voip'],
        ['pushtotalk', 'com.example.app.voip', 'com.example.app.voip-ptt'],
        ['controls', 'com.example.app.push-type.widgets', 'com.example.app.push-type.controls'],
        ['fileprovider', 'com.example.app', 'com.example.app.pushkit.fileprovider'],
      ] as const
    ).map(([type, topic, right]) =>
      error(`${type} with ${topic}`, paste(sample('apns'), push(topic, type)), {
        fix: new RegExp(right.replaceAll('.', '\\.')),
      }),
    ),
    passed(
      'the ending of a live activity',
      paste(sample('apns'), push('com.example.app.push-type.liveactivity', 'liveactivity')),
    ),
    no('an alert', paste(sample('apns'), push('com.example.app', 'alert'))),
    no('management of devices', paste(sample('apns'), push('com.apple.mgmt.External.57246542', 'mdm'))),
    no('a topic that is a variable', paste(sample('apns'), push('$TOPIC', 'voip'))),
    no(
      'no push type',
      paste(
        sample('apns'),
        (t) =>
          `curl --http2 -H "apns-topic: com.example.app" -H "authorization: bearer ${t}" https://api.push.apple.com/3/device/abc`,
      ),
    ),
  ],
  'apns-old-iat': [
    error('an hour and a second', sample('apns', { claims: { iat: SAMPLE_NOW - 3601 } })),
    warn(
      'for DeviceCheck, where the limit is presumed',
      paste(
        sample('apns', { claims: { iat: SAMPLE_NOW - 3601 } }),
        curl('https://api.devicecheck.apple.com/v1/query_two_bits'),
      ),
    ),
    error(
      'by the date of the response',
      paste(
        sample('apns', { claims: { iat: SAMPLE_NOW - 3601 } }),
        pushResponds(403, 'ExpiredProviderToken'),
      ),
    ),
    no('an hour', sample('apns', { claims: { iat: SAMPLE_NOW - 3600 } })),
    no(
      'a date of the response within the hour',
      paste(
        sample('apns', { claims: { iat: SAMPLE_NOW - 3601 } }),
        (t) => `curl --http2 -i -H "authorization: bearer ${t}" https://api.push.apple.com/3/device/abc
HTTP/2 200
date: Mon, 21 Sep 2026 13:30:00 GMT

`,
      ),
    ),
    no('a token with a limit of its own', asc({ claims: { iat: SAMPLE_NOW - 4000 } })),
    no('milliseconds, a cause of its own', sample('apns', { claims: { iat: SAMPLE_NOW * 1000 } })),
  ],
  'apns-too-many': [
    error('the reason', paste(sample('apns'), pushResponds(429, 'TooManyProviderTokenUpdates'))),
    error('the body alone', `{"reason":"TooManyProviderTokenUpdates"}`),
    no('another reason', paste(sample('apns'), pushResponds(429, 'TooManyRequests'))),
  ],
  'apns-environment': [
    error('the spelling of the server', paste(sample('apns'), pushResponds(403, 'BadEnvironmentKeyInToken'))),
    error(
      'the spelling of Apple’s page',
      paste(sample('apns'), pushResponds(403, 'BadEnvironmentKeyIdInToken')),
    ),
    warn(
      'a device token of the other environment',
      paste(sample('apns'), pushResponds(400, 'BadDeviceToken')),
    ),
    no('another reason', paste(sample('apns'), pushResponds(403, 'InvalidProviderToken'))),
  ],
  'siwa-content-type': [
    error(
      'the header',
      `curl -H "Content-Type: application/json" -d "{}" https://appleid.apple.com/auth/token`,
    ),
    error(
      'a JSON body',
      `curl -d '{"client_id":"com.example.web","client_secret":"x"}' https://appleid.apple.com/auth/token`,
    ),
    no(
      'a form',
      `curl -H "Content-Type: application/x-www-form-urlencoded" -d client_id=com.example.web https://appleid.apple.com/auth/token`,
    ),
    no('a form without a header', `curl -d client_id=com.example.web https://appleid.apple.com/auth/token`),
    no(
      'another host',
      (t) => `curl -H "Content-Type: application/json" -H "Authorization: Bearer ${t}" ${APPS}`,
    ),
  ],
  'apns-http1': [
    error(
      'curl at HTTP/1.1',
      paste(
        sample('apns'),
        (t) =>
          `curl --http1.1 -H "authorization: bearer ${t}" -H "apns-topic: com.example.app" -d '{}' https://api.push.apple.com/3/device/abc`,
      ),
      { says: /--http1\.1/u, fix: /HTTP\/2/u, first: true },
    ),
    error(
      'HTTPie',
      paste(
        sample('apns'),
        (t) =>
          `http POST https://api.push.apple.com/3/device/abc "Authorization:Bearer ${t}" apns-topic:com.example.app`,
      ),
      { says: /HTTPie/u },
    ),
    error(
      'the words of the server',
      "('Connection aborted.', BadStatusLine('\\x00\\x00\\x01HTTP/2 client preface string missing or corrupt.'))",
      { first: true },
    ),
    error(
      'a parser that names the address',
      'malformed HTTP response "\\x00\\x00\\x12\\x04" for POST https://api.sandbox.push.apple.com/3/device/abc',
    ),
    ask('a parser, and no address', 'Error: Parse Error: Expected HTTP/, RTSP/ or ICE/', { first: true }),
    no(
      'another host',
      'GET https://registry.example.com/v2/\nError: Parse Error: Expected HTTP/, RTSP/ or ICE/',
    ),
    no('a response of APNs', paste(sample('apns'), pushResponds(400, 'BadDeviceToken'))),
    no('HTTP/1.1 to another service', (t) => `curl --http1.1 -H "Authorization: Bearer ${t}" ${APPS}`),
  ],
  'oauth-field-name': [
    error(
      'the assertion’s name for a secret',
      paste(
        sample('sign-in-with-apple'),
        (t) =>
          `curl -d client_id=com.example.web -d client_assertion=${t} -d grant_type=authorization_code https://appleid.apple.com/auth/token`,
      ),
      { says: /client_assertion/u, fix: /client_secret/u },
    ),
    error(
      'the secret’s name for an assertion',
      paste(
        sample('apple-business'),
        (t) =>
          `curl -d grant_type=client_credentials -d client_secret=${t} -d scope=business.api https://account.apple.com/auth/oauth2/token`,
      ),
      { says: /client_secret/u, fix: /client_assertion/u },
    ),
    error(
      'camel case',
      paste(
        sample('sign-in-with-apple'),
        (t) =>
          `curl -d clientId=com.example.web -d client_secret=${t} -d grant_type=authorization_code https://appleid.apple.com/auth/token`,
      ),
      { says: /clientId/u, fix: /client_id/u },
    ),
    passed(
      'the right names',
      paste(
        sample('sign-in-with-apple'),
        (t) =>
          `curl -d client_id=com.example.web -d client_secret=${t} -d grant_type=authorization_code -d code=c0 -d state=x https://appleid.apple.com/auth/token`,
      ),
    ),
    no(
      'a field of another service',
      (t) => `curl -H "Authorization: Bearer ${t}" -d client_assertion=x ${APPS}`,
    ),
  ],
  'siwa-sub': [
    error(
      'another client',
      paste(
        sample('sign-in-with-apple'),
        (t) => `curl -d client_id=com.example.app -d client_secret=${t} https://appleid.apple.com/auth/token`,
      ),
    ),
    error(
      'another case',
      paste(
        sample('sign-in-with-apple'),
        (t) => `curl -d "client_id=com.example.Web&client_secret=${t}" https://appleid.apple.com/auth/token`,
      ),
    ),
    no(
      'the same',
      paste(
        sample('sign-in-with-apple'),
        (t) => `curl -d client_id=com.example.web -d client_secret=${t} https://appleid.apple.com/auth/token`,
      ),
    ),
    no(
      'no client_id',
      paste(
        sample('sign-in-with-apple'),
        (t) => `curl -d client_secret=${t} https://appleid.apple.com/auth/token`,
      ),
    ),
    no(
      'a variable',
      paste(
        sample('sign-in-with-apple'),
        (t) => `curl -d "client_id=$CLIENT_ID&client_secret=${t}" https://appleid.apple.com/auth/token`,
      ),
    ),
  ],
  'musickit-life': [
    warn('the documented maximum', sample('apple-music', { seconds: 15_777_000 })),
    warn('a second over 182 days', sample('apple-music', { seconds: 15_724_801 })),
    no('182 days', sample('apple-music', { seconds: 15_724_800 })),
    no('another service of that length', sample('sign-in-with-apple', { seconds: 15_777_000 })),
  ],
  'weatherkit-service-id': [
    warn('a name', sample('weatherkit', { claims: { sub: 'TideWeatherKit' } }), {
      beside: ['error weatherkit-incomplete'],
    }),
    no('an identifier', sample('weatherkit')),
  ],
  'weatherkit-incomplete': [
    error(
      'no id in the header',
      paste(
        sample('weatherkit', { header: { id: undefined } }),
        curl('"https://weatherkit.apple.com/api/v1/availability/37.323/122.032?country=US"'),
      ),
    ),
    error(
      'no sub',
      paste(
        sample('weatherkit', { claims: { sub: undefined } }),
        curl('"https://weatherkit.apple.com/api/v1/availability/37.323/122.032?country=US"'),
      ),
    ),
    error(
      'the name of the key as issuer',
      paste(
        sample('weatherkit', { claims: { iss: 'My weather key' } }),
        curl('"https://weatherkit.apple.com/api/v1/availability/37.323/122.032?country=US"'),
      ),
    ),
    warn(
      'an audience',
      paste(
        sample('weatherkit', { claims: { aud: 'weatherkit' } }),
        curl('"https://weatherkit.apple.com/api/v1/availability/37.323/122.032?country=US"'),
      ),
    ),
    error(
      'an id that is of another service',
      paste(
        sample('weatherkit', { header: { id: 'DEF123GHIJ.com.example.other' } }),
        curl('"https://weatherkit.apple.com/api/v1/availability/37.323/122.032?country=US"'),
      ),
    ),
    no(
      'a complete token',
      paste(
        sample('weatherkit'),
        curl('"https://weatherkit.apple.com/api/v1/availability/37.323/122.032?country=US"'),
      ),
    ),
    no(
      'an incomplete token of another service',
      paste(sample('apns'), curl('https://api.push.apple.com/3/device/abc')),
    ),
  ],
  'apns-topic-not-allowed': [
    ask('TopicDisallowed', paste(sample('apns'), pushResponds(400, 'TopicDisallowed')), { first: true }),
    ask('BadTopic', paste(sample('apns'), pushResponds(400, 'BadTopic'))),
    no('another reason', paste(sample('apns'), pushResponds(400, 'BadDeviceToken'))),
  ],
  'apns-connection-shared': [
    ask('UnrelatedKeyIdInToken', paste(sample('apns'), pushResponds(403, 'UnrelatedKeyIdInToken')), {
      beside: [POSSIBLE_CAUSES],
    }),
    ask('InvalidProviderToken', paste(sample('apns'), pushResponds(403, 'InvalidProviderToken')), {
      beside: [POSSIBLE_CAUSES],
    }),
    no('an old token', paste(sample('apns'), pushResponds(403, 'ExpiredProviderToken'))),
  ],
  'oauth-content-type': [
    error(
      'a content type',
      paste(
        sample('apple-business'),
        (t) =>
          `curl -X POST -H "Content-Type: application/json" -d '{"grant_type":"client_credentials","client_assertion":"${t}"}' https://account.apple.com/auth/oauth2/token`,
      ),
    ),
    no(
      'a form',
      paste(
        sample('apple-business'),
        (t) =>
          `curl -X POST -d grant_type=client_credentials -d client_assertion=${t} https://account.apple.com/auth/oauth2/token`,
      ),
    ),
    no(
      'JSON for an API',
      (t) =>
        `curl -X POST -H "Content-Type: application/json" -H "Authorization: Bearer ${t}" -d '{"data":{}}' ${APPS}`,
    ),
  ],
  'access-token-in-exchange': [
    error(
      'an access token as secret',
      `curl -X POST -d grant_type=client_credentials -d client_secret=${'ab12'.repeat(20)} https://appleid.apple.com/auth/oauth2/token`,
    ),
    no(
      'the signed secret',
      paste(
        sample('sign-in-with-apple'),
        (t) => `curl -d client_id=com.example.web -d client_secret=${t} https://appleid.apple.com/auth/token`,
      ),
    ),
    no('a variable', 'curl -d client_secret=$SECRET https://appleid.apple.com/auth/token'),
  ],
  'asm-scope-mismatch': [
    warn(
      'the scope of the other service',
      paste(
        sample('apple-business'),
        (t) =>
          `curl -d grant_type=client_credentials -d client_assertion=${t} -d scope=school.api https://account.apple.com/auth/oauth2/token`,
      ),
      { says: /scope is “school\.api”, and the client ID begins with BUSINESSAPI/u, fix: /business\.api/u },
    ),
    warn(
      'the client ID of the form, beside an assertion that is masked',
      'curl -d grant_type=client_credentials -d client_id=SCHOOLAPI.9703f56c-10ce-4876-8f59-e78e5e23a152 -d "client_assertion=***" -d scope=business.api https://account.apple.com/auth/oauth2/token',
      { says: /scope is “business\.api”, and the client ID begins with SCHOOLAPI/u, fix: /school\.api/u },
    ),
    passed(
      'the scope of its own service',
      paste(
        sample('apple-business'),
        (t) =>
          `curl -d grant_type=client_credentials -d client_assertion=${t} -d scope=business.api https://account.apple.com/auth/oauth2/token`,
      ),
    ),
    no(
      'a variable',
      paste(
        sample('apple-business'),
        (t) =>
          `curl -d grant_type=client_credentials -d client_assertion=${t} -d scope=$SCOPE https://account.apple.com/auth/oauth2/token`,
      ),
    ),
    no('another service', paste(sample('apns'), push('com.example.app', 'alert'))),
  ],
  'music-origin-missing': [
    error(
      'no Origin',
      paste(sample('apple-music'), curl('https://api.music.apple.com/v1/catalog/us/genres')),
      {
        says: /“https:\/\/www\.example\.com”, and the request has no “Origin” header/u,
        code: /bash: .*-H "Origin: https:\/\/example\.com"/u,
      },
    ),
    error(
      'the origin of another page, and the allowed one without its scheme',
      paste(
        sample('apple-music', { claims: { origin: ['example.com'] } }),
        (t) =>
          `curl -H "Authorization: Bearer ${t}" -H "Origin: https://example.com" https://api.music.apple.com/v1/test`,
      ),
      { says: /sends “https:\/\/example\.com”/u },
    ),
    passed(
      'an origin from the list',
      paste(
        sample('apple-music', { claims: { origin: ['https://a.example', 'https://example.com'] } }),
        (t) =>
          `curl -H "Authorization: Bearer ${t}" -H "origin: https://example.com" https://api.music.apple.com/v1/test`,
      ),
    ),
    no(
      'a token for every origin',
      paste(
        sample('apple-music', { claims: { origin: undefined } }),
        curl('https://api.music.apple.com/v1/catalog/us/genres'),
      ),
    ),
    no(
      'a variable that may hold an allowed origin',
      paste(
        sample('apple-music'),
        (t) =>
          `curl -H "Authorization: Bearer ${t}" -H "Origin: $ORIGIN" https://api.music.apple.com/v1/test`,
      ),
    ),
    no(
      'code that may run in a browser',
      paste(
        sample('apple-music'),
        (t) => `fetch('https://api.music.apple.com/v1/test', { headers: { Authorization: 'Bearer ${t}' } })`,
      ),
    ),
  ],
  'music-user-token-missing': [
    error(
      'a library',
      paste(
        sample('apple-music', { claims: { origin: undefined } }),
        curl('https://api.music.apple.com/v1/me/library/songs'),
      ),
    ),
    no(
      'both tokens',
      paste(
        sample('apple-music'),
        (t) =>
          `curl -H "Authorization: Bearer ${t}" -H "Music-User-Token: abc" https://api.music.apple.com/v1/me/library/songs`,
      ),
    ),
    no('the catalog', paste(sample('apple-music'), curl('https://api.music.apple.com/v1/catalog/us/genres'))),
  ],
  'maps-origin-mismatch': [
    ask(
      'a message of MapKit JS',
      paste(
        MAPS_ON_PAGES,
        (t) => `mapkit.init({ authorizationCallback: done => done("${t}") })
[MapKit] Initialization failed because the authorization token is invalid.`,
      ),
      { beside: [POSSIBLE_CAUSES] },
    ),
    no('no message', MAPS_ON_PAGES),
  ],
  'devicecheck-never-set': [
    info(
      'the text',
      paste(
        sample('devicecheck'),
        (t) => `curl -i -H "Authorization: Bearer ${t}" https://api.devicecheck.apple.com/v1/query_two_bits
${response('2 200', 'Failed to find bit state')}`,
      ),
    ),
    no(
      'bits',
      paste(
        sample('devicecheck'),
        (t) => `curl -i -H "Authorization: Bearer ${t}" https://api.devicecheck.apple.com/v1/query_two_bits
${response('2 200', '{"bit0":false,"bit1":true,"last_update_time":"2026-09"}')}`,
      ),
    ),
  ],
  'devicecheck-environment': [
    ask(
      'the text',
      paste(
        sample('devicecheck'),
        (t) => `curl -i -H "Authorization: Bearer ${t}" https://api.devicecheck.apple.com/v1/query_two_bits
${response('2 400', 'Missing or incorrectly formatted device token payload')}`,
      ),
    ),
    no(
      'the authorization token',
      paste(
        sample('devicecheck'),
        (t) => `curl -i -H "Authorization: Bearer ${t}" https://api.devicecheck.apple.com/v1/query_two_bits
${response('2 400', 'Missing or badly formatted authorization token')}`,
      ),
    ),
  ],
  'store-server-no-notification-url': [
    info('the number', '{"errorCode":4040007,"errorMessage":"Words."}'),
    no('another number', '{"errorCode":4040003,"errorMessage":"Words."}'),
  ],
  'store-server-other-environment': [
    ask('a transaction', '{"errorCode":4040010,"errorMessage":"Words."}'),
    ask(
      'an original transaction in production',
      paste(
        sample('app-store-server'),
        (
          t,
        ) => `curl -i -H "Authorization: Bearer ${t}" https://api.storekit.apple.com/inApps/v1/subscriptions/1
${response('1.1 404 Not Found', '{"errorCode":4040005,"errorMessage":"Words."}')}`,
      ),
      { fix: /the sandbox host/u },
    ),
    no('another number', '{"errorCode":4040003,"errorMessage":"Words."}'),
  ],
  'not-an-apple-token': [
    info('Firebase', asc({ header: { alg: 'RS256' }, claims: { iss: 'https://securetoken.google.com/x' } }), {
      beside: [],
    }),
    no('App Store Connect', asc()),
    no('an unknown issuer', asc({ claims: { iss: 'https://example.com' } })),
  ],
  'weatherkit-not-enabled': [
    ask(
      'the reason',
      paste(
        sample('weatherkit'),
        (t) => `curl -i -H "Authorization: Bearer ${t}" https://weatherkit.apple.com/api/v1/availability/1/2
${response('2 401', '{"reason":"NOT_ENABLED"}')}`,
      ),
      { first: true, beside: [] },
    ),
    ask('the body alone', '{"reason":"NOT_ENABLED"}', { first: true }),
    no(
      'another rejection',
      paste(
        sample('weatherkit'),
        (t) => `curl -i -H "Authorization: Bearer ${t}" https://weatherkit.apple.com/api/v1/availability/1/2
${response('2 401', '{"reason":"UNAUTHORIZED"}')}`,
      ),
    ),
  ],
  'not-es256-service': [
    info('the host', paste(MESSAGES, curl('https://mspgw.push.apple.com/v1/message')), { beside: [] }),
    info('the shape of the token', MESSAGES, { beside: [] }),
    no('HS256 with a Key ID', asc({ header: { alg: 'HS256' } })),
    no('HS256 for another service', paste(MESSAGES, curl(APPS))),
  ],
  'notary-issuer': [
    error(
      'notarytool with the file of an individual key',
      `xcrun notarytool submit App.zip --key ApiKey_2X9R4HXF34.p8 --key-id 2X9R4HXF34 --issuer 57246542-96fe-1a63-e053-0824d011072a`,
    ),
    error(
      'a token with both',
      paste(
        asc({ claims: { sub: 'user' } }),
        curl('https://appstoreconnect.apple.com/notary/v2/submissions'),
      ),
      { beside: ['info claims-extra', 'info individual-key-unsupported'], says: /^The token/u },
    ),
    no(
      'notarytool with a team key',
      `xcrun notarytool submit App.zip --key AuthKey_2X9R4HXF34.p8 --key-id 2X9R4HXF34 --issuer 57246542-96fe-1a63-e053-0824d011072a`,
    ),
    no(
      'notarytool without an issuer',
      `xcrun notarytool submit App.zip --key ApiKey_2X9R4HXF34.p8 --key-id 2X9R4HXF34`,
    ),
    no('a token with both at another host', paste(asc({ claims: { sub: 'user' } }), curl(APPS))),
    no(
      'curl -i with the token of an individual key',
      paste(
        sample('notary-individual'),
        (t) =>
          `curl -i -H "Authorization: Bearer ${t}" https://appstoreconnect.apple.com/notary/v2/submissions`,
      ),
      { beside: ['info individual-key-unsupported'] },
    ),
    error('notarytool, and the person says that the key is individual', NOTARYTOOL, {
      kind: 'individual',
    }),
    no('notarytool, and the person says that it is a team key', NOTARYTOOL, { kind: 'team' }),
  ],
  'ads-clock': [
    error(
      'a date of the response before iat',
      paste(
        sample('apple-ads', { claims: { iat: SAMPLE_NOW + 30 } }),
        (
          t,
        ) => `curl -i -X POST -d grant_type=client_credentials -d client_secret=${t} https://appleid.apple.com/auth/oauth2/token
${response('1.1 400 Bad Request', '{"error":"invalid_client"}')}`,
      ),
    ),
    no(
      'a date of the response after iat',
      paste(
        sample('apple-ads'),
        (
          t,
        ) => `curl -i -X POST -d grant_type=client_credentials -d client_secret=${t} https://appleid.apple.com/auth/oauth2/token
${response('1.1 400 Bad Request', '{"error":"invalid_client"}')}`,
      ),
    ),
    no('no response', sample('apple-ads', { claims: { iat: SAMPLE_NOW + 30 } })),
    no(
      'another service',
      paste(
        asc({ claims: { iat: SAMPLE_NOW + 30 } }),
        (t) => `curl -i -H "Authorization: Bearer ${t}" ${APPS}
${response('2 401', '{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"Title.","detail":"Detail."}]}', 'content-type: application/json')}`,
      ),
    ),
    error(
      'a secret alone before the response',
      paste(
        sample('apple-ads', { claims: { iat: SAMPLE_NOW + 30 } }),
        (t) => `client_secret=${t}\n${response('1.1 400 Bad Request', '{"error":"invalid_client"}')}`,
      ),
    ),
  ],
})
