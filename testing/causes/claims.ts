import { SAMPLE_NOW, sampleKey } from '../sample-token'
import { signedText } from '../signed-text'
import { asc, ask, causes, error, info, no, POSSIBLE_CAUSES, paste, sample, warn } from './row'
import { APPS, rejected, requests } from './texts'

const HEADER = '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}'
/** A handwritten payload for App Store Connect. */
const payloadOf = (before = '', after = '') =>
  `{${before}"iss":"57246542-96fe-1a63-e053-0824d011072a","iat":${SAMPLE_NOW},"exp":${SAMPLE_NOW + 900},"aud":"appstoreconnect-v1"${after}}`
const FOR_APPS = asc({ claims: { scope: ['GET /v1/apps'] } })

/** Faults of the claims. */
export const claims = causes({
  'iss-team-id': [
    error('a team ID', asc({ claims: { iss: 'DEF123GHIJ' } }), { beside: ['ask portal-key-on-asc'] }),
    error('the key ID', asc({ claims: { iss: '2X9R4HXF34' } }), { beside: ['ask portal-key-on-asc'] }),
    error('for the App Store Server API', sample('app-store-server', { claims: { iss: 'DEF123GHIJ' } })),
    no('an issuer ID', asc()),
    no('APNs', sample('apns')),
    no('Sign in with Apple', sample('sign-in-with-apple')),
    no(
      'swapped with the Key ID, which has a cause of its own',
      asc({
        header: { kid: '57246542-96fe-1a63-e053-0824d011072a' },
        claims: { iss: '2X9R4HXF34' },
      }),
    ),
  ],
  'iss-missing': [
    error('neither issuer nor sub', asc({ claims: { iss: undefined } })),
    error('an empty issuer', asc({ claims: { iss: '' } })),
    error(
      'a misnamed issuer',
      asc({ claims: { iss: undefined, issuer: '57246542-96fe-1a63-e053-0824d011072a' } }),
    ),
    error(
      'APNs without a team',
      paste(
        sample('apns', { claims: { iss: undefined } }),
        requests('https://api.push.apple.com/3/device/abc'),
      ),
    ),
    no('a team token', asc()),
    no('an individual token', sample('asc-individual')),
  ],
  'iss-malformed': [
    error('a group too short', asc({ claims: { iss: '57246542-96fe-1a63-e053-0824d011072' } })),
    error('a hyphen too few', asc({ claims: { iss: '57246542-96fe-1a63e053-0824d011072a' } })),
    error('a newline', asc({ claims: { iss: '57246542-96fe-1a63-e053-0824d011072a\n' } })),
    error('braces', asc({ claims: { iss: '{57246542-96fe-1a63-e053-0824d011072a}' } })),
    error('a number', asc({ claims: { iss: 1234 } })),
    error('typographic dashes', asc({ claims: { iss: '57246542‐96fe‐1a63‐e053‐0824d011072a' } }), {
      says: /typographic dash U\+2010/u,
    }),
    info('capital letters', asc({ claims: { iss: '57246542-96FE-1A63-E053-0824D011072A' } })),
    no('a UUID', asc()),
    no('a team ID, which has a cause of its own', asc({ claims: { iss: 'DEF123GHIJ' } })),
    no('a team ID for APNs', sample('apns')),
    no('none', sample('asc-individual')),
  ],
  'iss-other-team': [
    ask('a rejected token without another fault', rejected(), { beside: [POSSIBLE_CAUSES] }),
    no('a good token without a response', asc()),
    no('a rejected individual token', paste(sample('asc-individual'), rejected())),
    no('a rejected token with a fault of its own', paste(asc({ claims: { aud: 'x' } }), rejected())),
  ],
  'iss-and-sub-both': [
    error('issuer and user', asc({ claims: { sub: 'user' } })),
    error('the same of an individual key', asc({ claims: { sub: 'user' } }), { kind: 'individual' }),
    no('issuer alone', asc()),
    no('user alone', sample('asc-individual')),
    no('Sign in with Apple, which has both', sample('sign-in-with-apple')),
  ],
  'individual-key-with-iss': [
    error('the person says that the key is an individual one', asc(), { kind: 'individual' }),
    warn('a file name of individual keys', asc(), { key: sampleKey, keyFileName: 'ApiKey_2X9R4HXF34.p8' }),
    ask('a rejected token, nothing known', rejected(), { beside: [POSSIBLE_CAUSES] }),
    no('nothing known, nothing rejected', asc()),
    no('a team key', rejected(), { kind: 'team' }),
    no('an individual token', paste(sample('asc-individual'), rejected()), { kind: 'individual' }),
  ],
  'team-key-with-sub': [
    error('the person says that it is a team key', sample('asc-individual'), { kind: 'team' }),
    ask('a rejected token, nothing known', paste(sample('asc-individual'), rejected()), {
      beside: [POSSIBLE_CAUSES],
    }),
    no('nothing known, nothing rejected', sample('asc-individual')),
    no('an individual key', paste(sample('asc-individual'), rejected()), { kind: 'individual' }),
    no('a team token', rejected(), { kind: 'team' }),
  ],
  'sub-not-user': [
    error('an address', sample('asc-individual', { claims: { sub: 'me@example.com' } })),
    error('User with a capital', sample('asc-individual', { claims: { sub: 'User' } })),
    error(
      'the issuer',
      sample('asc-individual', { claims: { sub: '57246542-96fe-1a63-e053-0824d011072a' } }),
    ),
    warn('beside an issuer', asc({ claims: { sub: 'com.example.app' } })),
    no('user', sample('asc-individual')),
    no('none', asc()),
    no('Sign in with Apple', sample('sign-in-with-apple')),
    no('Apple Ads', sample('apple-ads')),
  ],
  'aud-missing': [
    error('none', asc({ claims: { aud: undefined } })),
    error('an empty one', asc({ claims: { aud: '' } })),
    error('none for the App Store Server API', sample('app-store-server', { claims: { aud: undefined } })),
    no('the right one', asc()),
    no('APNs, which has none', sample('apns')),
    no('MusicKit, which has none', sample('apple-music')),
  ],
  'aud-wrong': [
    error('a misspelt one', asc({ claims: { aud: 'appstoreconnect-v2' } })),
    error('a space after', asc({ claims: { aud: 'appstoreconnect-v1 ' } })),
    error('the host', asc({ claims: { aud: 'https://api.appstoreconnect.apple.com' } })),
    error(
      'that of another service',
      paste(asc({ claims: { aud: 'https://appleid.apple.com' } }), requests(APPS)),
    ),
    error('weatherkit', paste(asc({ claims: { aud: 'weatherkit' } }), requests(APPS))),
    error(
      'the host for the App Store Server API',
      sample('app-store-server', { claims: { aud: 'https://api.storekit.itunes.apple.com' } }),
    ),
    no('the right one', asc()),
    no('Sign in with Apple', sample('sign-in-with-apple')),
    no('an array, which has a cause of its own', asc({ claims: { aud: ['appstoreconnect-v1'] } })),
  ],
  'aud-enterprise': [
    error('the Enterprise audience for App Store Connect', paste(sample('enterprise'), requests(APPS))),
    error('the reverse', requests('https://api.enterprise.developer.apple.com/v1/users')),
    no('each where it belongs', requests(APPS)),
    no(
      'Enterprise where it belongs',
      paste(sample('enterprise'), requests('https://api.enterprise.developer.apple.com/v1/users')),
    ),
  ],
  'aud-array': [
    warn('an array of the right one', asc({ claims: { aud: ['appstoreconnect-v1'] } })),
    error('an array of two', asc({ claims: { aud: ['appstoreconnect-v1', 'x'] } })),
    error('an array of the wrong one', asc({ claims: { aud: ['x'] } })),
    no('a string', asc()),
    no('none', sample('apns')),
  ],
  'bid-missing': [
    error(
      'an App Store Connect token for the App Store Server API',
      requests('https://api.storekit.apple.com/inApps/v1/notifications/test'),
    ),
    error('the older host', requests('https://api.storekit.itunes.apple.com/inApps/v1/subscriptions/1')),
    error(
      'a misnamed one',
      paste(
        sample('app-store-server', { claims: { bid: undefined, bundleId: 'com.example.app' } }),
        requests('https://api.storekit.apple.com/inApps/v1/notifications/test'),
      ),
    ),
    no(
      'with bid',
      paste(
        sample('app-store-server'),
        requests('https://api.storekit.apple.com/inApps/v1/notifications/test'),
      ),
    ),
    no('App Store Connect', requests(APPS)),
  ],
  'bid-wrong': [
    warn('what no bundle ID can be', sample('app-store-server', { claims: { bid: 'com.example.*' } })),
    ask(
      'Apple knows no such app',
      paste(
        sample('app-store-server'),
        (t) =>
          `${requests('https://api.storekit.apple.com/inApps/v1/notifications/test')(t)}\n{"errorCode":4040003,"errorMessage":"App not found."}`,
      ),
    ),
    ask(
      'a rejected token without another fault',
      paste(
        sample('app-store-server'),
        rejected(undefined, 'https://api.storekit-sandbox.apple.com/inApps/v1/notifications/test'),
      ),
      { beside: [POSSIBLE_CAUSES] },
    ),
    no('a good token', sample('app-store-server')),
    no('App Store Connect', rejected()),
    no(
      'another error',
      paste(
        sample('app-store-server'),
        (t) =>
          `${requests('https://api.storekit.apple.com/inApps/v1/notifications/test')(t)}\n{"errorCode":4040010,"errorMessage":"Transaction id not found."}`,
      ),
    ),
  ],
  'bid-on-asc': [
    warn(
      'an App Store Server token for App Store Connect',
      paste(sample('app-store-server'), requests(APPS)),
    ),
    no(
      'where it belongs',
      paste(
        sample('app-store-server'),
        requests('https://api.storekit.apple.com/inApps/v1/notifications/test'),
      ),
    ),
    no('without bid', requests(APPS)),
    no('no request', sample('app-store-server')),
  ],
  'scope-no-match': [
    error('another path', paste(FOR_APPS, requests('https://api.appstoreconnect.apple.com/v1/builds'))),
    error('another version', paste(FOR_APPS, requests('https://api.appstoreconnect.apple.com/v2/apps'))),
    error(
      'a parameter more',
      paste(FOR_APPS, requests('https://api.appstoreconnect.apple.com/v1/apps?filter[name]=A')),
    ),
    error(
      'another value',
      paste(
        asc({ claims: { scope: ['GET /v1/apps?filter[platform]=IOS'] } }),
        requests('https://api.appstoreconnect.apple.com/v1/apps?filter[platform]=MAC_OS'),
      ),
    ),
    no('the same request', paste(FOR_APPS, requests(APPS))),
    no(
      'limit, sort and cursor',
      paste(
        asc({ claims: { scope: ['GET /v1/apps?filter[platform]=IOS'] } }),
        requests(
          'https://api.appstoreconnect.apple.com/v1/apps?sort=name&filter%5Bplatform%5D=IOS&limit=5&cursor=x',
        ),
      ),
    ),
    no('no scope', requests('https://api.appstoreconnect.apple.com/v1/builds')),
    no('the scope of a map token', sample('maps')),
  ],
  'scope-other-endpoint': [
    error('a write', paste(FOR_APPS, requests(APPS, '-X POST '))),
    error(
      'a following page',
      paste(FOR_APPS, requests('https://api.appstoreconnect.apple.com/v1/apps/1/builds?cursor=abc')),
    ),
    error(
      'a second call after an allowed one',
      paste(
        FOR_APPS,
        (t) => `${requests(APPS)(t)}
{"data":[],"links":{}}
${requests('https://api.appstoreconnect.apple.com/v1/builds')(t)}
HTTP/2 401 

{"errors":[{"status":"401","code":"NOT_AUTHORIZED"}]}`,
      ),
    ),
    no('the same request', paste(FOR_APPS, requests(APPS))),
    no(
      'a first call elsewhere, which has a cause of its own',
      paste(FOR_APPS, requests('https://api.appstoreconnect.apple.com/v1/builds')),
    ),
    no(
      'a following page of an allowed request',
      paste(FOR_APPS, requests('https://api.appstoreconnect.apple.com/v1/apps?cursor=abc')),
    ),
  ],
  'scope-non-get': [
    warn('POST', asc({ claims: { scope: ['POST /v1/apps'] } })),
    warn('DELETE among reads', asc({ claims: { scope: ['GET /v1/apps', 'DELETE /v1/apps/1'] } })),
    no('GET', FOR_APPS),
    no('none', asc()),
    no('get in lower case, which is a matter of form', asc({ claims: { scope: ['get /v1/apps'] } })),
  ],
  'scope-shape': [
    error('a string', asc({ claims: { scope: 'GET /v1/apps' } })),
    error('no method', asc({ claims: { scope: ['/v1/apps'] } })),
    error('a whole URL', asc({ claims: { scope: ['GET https://api.appstoreconnect.apple.com/v1/apps'] } })),
    error('an empty list', asc({ claims: { scope: [] } })),
    error('a number in it', asc({ claims: { scope: ['GET /v1/apps', 1] } })),
    error('lower case', asc({ claims: { scope: ['get /v1/apps'] } })),
    error('no version', asc({ claims: { scope: ['GET /apps'] } })),
    no(
      'an array of entries',
      asc({ claims: { scope: ['GET /v1/apps?filter[platform]=IOS', 'GET /v1/builds'] } }),
    ),
    no('encoded brackets', asc({ claims: { scope: ['GET /v1/apps?filter%5Bplatform%5D=IOS'] } })),
    no('none', asc()),
    no('a map token, whose scope is a string', sample('maps')),
  ],
  'long-life-no-scope': [
    error('ten days', asc({ claims: { exp: SAMPLE_NOW + 864_000 } })),
    error('six months', asc({ claims: { exp: SAMPLE_NOW + 15_000_000 } })),
    no('a quarter of an hour', asc()),
    no('an hour, which has a cause of its own', asc({ claims: { exp: SAMPLE_NOW + 3600 } })),
    no(
      'six months with an arrayed scope',
      asc({ claims: { exp: SAMPLE_NOW + 15_000_000, scope: ['GET /v1/ciProducts'] } }),
    ),
    no('MusicKit', sample('apple-music')),
  ],
  'long-life-scope-not-listed': [
    error('apps', asc({ claims: { exp: SAMPLE_NOW + 15_000_000, scope: ['GET /v1/apps'] } })),
    error(
      'one of two',
      asc({
        claims: { exp: SAMPLE_NOW + 864_000, scope: ['GET /v1/ciProducts', 'GET /v1/customerReviews'] },
      }),
    ),
    warn(
      'an artifact, of which Apple’s pages differ',
      asc({ claims: { exp: SAMPLE_NOW + 864_000, scope: ['GET /v1/ciArtifacts/1'] } }),
    ),
    no('a short token for apps', FOR_APPS),
    no(
      'listed',
      asc({
        claims: {
          exp: SAMPLE_NOW + 15_000_000,
          scope: ['GET /v1/ciProducts', 'GET /v1/apps/1/perfPowerMetrics'],
        },
      }),
    ),
    no('no scope', asc({ claims: { exp: SAMPLE_NOW + 864_000 } })),
  ],
  'claims-extra': [
    info('jti', asc({ claims: { jti: 'x' } })),
    info('nonce and a claim of one’s own', asc({ claims: { nonce: 'x', app: 1 } })),
    info('a name of a prototype', signedText(HEADER, payloadOf('', ',"__proto__":1'))),
    warn('for WeatherKit, which warns', sample('weatherkit', { claims: { jti: 'x' } })),
    no('none', asc()),
    no('a scope', FOR_APPS),
    no('what has a cause of its own', asc({ claims: { sub: 'user' } })),
  ],
  'claims-duplicate': [
    warn(
      'in the payload',
      signedText(
        HEADER,
        `{"iss":"57246542-96fe-1a63-e053-0824d011072a","exp":1,"iat":${SAMPLE_NOW},"exp":${SAMPLE_NOW + 900},"aud":"appstoreconnect-v1"}`,
      ),
    ),
    warn(
      'in the header',
      signedText('{"alg":"ES256","kid":"2X9R4HXF34","kid":"2X9R4HXF34","typ":"JWT"}', payloadOf()),
    ),
    no('none', signedText(HEADER, payloadOf())),
    no('the same name in different parts', signedText(HEADER, payloadOf('"typ":"JWT",'))),
  ],
  'claims-not-object': [
    error('JSON in a string', signedText(HEADER, JSON.stringify(payloadOf()))),
    error('an array', signedText(HEADER, '[1,2]')),
    error('a number', signedText(HEADER, '1')),
    error('null', signedText(HEADER, 'null')),
    no('an object', signedText(HEADER, payloadOf())),
    no('no JSON, which has a cause of its own', signedText(HEADER, '{"iss":')),
  ],
})
