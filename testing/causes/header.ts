import { createHmac } from 'node:crypto'
import { sampleKey, signedToken } from '../sample-token'
import { withRejection } from '../with-rejection'
import { signingInput, unsigned, withSignature } from './resigned'
import { asc, ask, causes, error, info, no, POSSIBLE_CAUSES, paste, sample, warn } from './row'
import { APPS, rejected, requests } from './texts'

/** Faults of the protected header. */
export const header = causes({
  'alg-hs256': [
    error('HS256', asc({ header: { alg: 'HS256' } })),
    error(
      'HS512 with an HMAC',
      paste(asc({ header: { alg: 'HS512' } }), (t) =>
        withSignature(t, createHmac('sha512', 'the text of the key').update(signingInput(t)).digest()),
      ),
    ),
    error('lower case', asc({ header: { alg: 'hs256' } })),
    no('ES256', asc()),
    no('RS256', asc({ header: { alg: 'RS256' } })),
  ],
  'alg-other': [
    error('RS256', asc({ header: { alg: 'RS256' } })),
    error('lower case', asc({ header: { alg: 'es256' } })),
    error('ES256K', asc({ header: { alg: 'ES256K' } })),
    error('a space after', asc({ header: { alg: 'ES256 ' } })),
    error('a number', asc({ header: { alg: 256 } })),
    no('ES256', asc()),
    no('HS256, which has a cause of its own', asc({ header: { alg: 'HS256' } })),
    no('none', asc({ header: { alg: 'none' } })),
  ],
  'alg-none': [
    error('“none” and nothing after the dot', paste(asc({ header: { alg: 'none' } }), unsigned)),
    error('“None” although something is after the dot', asc({ header: { alg: 'None' } })),
    error('ES256 without a signature', unsigned),
    no('a signed token', asc()),
  ],
  'alg-missing': [
    error('no alg', asc({ header: { alg: undefined } })),
    error('an empty alg', asc({ header: { alg: '' } })),
    no('a good token', asc()),
    no('another alg', asc({ header: { alg: 'RS256' } })),
  ],
  'kid-missing': [
    error('no kid', asc({ header: { kid: undefined } })),
    error('an empty kid', asc({ header: { kid: '' } })),
    error('no kid for APNs', sample('apns', { header: { kid: undefined } })),
    no('a good token', asc()),
    no('a marketplace token, which has none', sample('marketplace')),
    no(
      'a kid among the claims, which has a cause of its own',
      asc({ header: { kid: undefined }, claims: { kid: '2X9R4HXF34' } }),
    ),
  ],
  'kid-in-payload': [
    error('kid among the claims', asc({ header: { kid: undefined }, claims: { kid: '2X9R4HXF34' } })),
    error('keyId among the claims', asc({ header: { kid: undefined }, claims: { keyId: '2X9R4HXF34' } })),
    no('kid in both places', asc({ claims: { kid: '2X9R4HXF34' } })),
    no('kid nowhere', asc({ header: { kid: undefined } })),
  ],
  'kid-decorated': [
    error('prefix and suffix', asc({ header: { kid: 'AuthKey_2X9R4HXF34.p8' } })),
    error('prefix alone', asc({ header: { kid: 'AuthKey_2X9R4HXF34' } })),
    error('suffix alone', asc({ header: { kid: '2X9R4HXF34.p8' } })),
    error('a path', asc({ header: { kid: './keys/AuthKey_2X9R4HXF34.p8' } })),
    error('an In-App Purchase key', asc({ header: { kid: 'SubscriptionKey_2X9R4HXF34' } })),
    no('the bare ID', asc()),
    no('a short ID', asc({ header: { kid: 'abc' } })),
  ],
  'kid-whitespace': [
    error('a newline', asc({ header: { kid: '2X9R4HXF34\n' } })),
    error('a space before', asc({ header: { kid: ' 2X9R4HXF34' } })),
    error('a tab', asc({ header: { kid: '2X9R4HXF34\t' } })),
    error('a no-break space', asc({ header: { kid: '2X9R4HXF34\u00a0' } })),
    error('a zero-width space inside', asc({ header: { kid: '2X9R4\u200bHXF34' } })),
    error('a newline written out', asc({ header: { kid: '2X9R4HXF34\\n' } })),
    no('the bare ID', asc()),
    no('an ID in lower case', asc({ header: { kid: '2x9r4hxf34' } })),
  ],
  'kid-quoted': [
    error('double quotes', asc({ header: { kid: '"2X9R4HXF34"' } })),
    error('curly quotes', asc({ header: { kid: '\u201c2X9R4HXF34\u201d' } })),
    error('only one quote', asc({ header: { kid: "2X9R4HXF34'" } })),
    error('the issuer', asc({ claims: { iss: '"57246542-96fe-1a63-e053-0824d011072a"' } })),
    no('bare values', asc()),
    no('a quote inside', asc({ header: { kid: '2X9R4"HXF3' } })),
  ],
  'kid-is-uuid': [
    error('an issuer ID as kid', asc({ header: { kid: '57246542-96fe-1a63-e053-0824d011072a' } })),
    error(
      'both swapped',
      asc({
        header: { kid: '57246542-96fe-1a63-e053-0824d011072a' },
        claims: { iss: '2X9R4HXF34' },
      }),
    ),
    no('a good token', asc()),
    no('Apple Ads, whose Key IDs are UUIDs', sample('apple-ads')),
  ],
  'kid-placeholder': [
    error('a template', asc({ header: { kid: 'YOUR_KEY_ID' } })),
    error('X only', asc({ header: { kid: 'XXXXXXXXXX' } })),
    error('angle brackets', asc({ header: { kid: '<key id>' } })),
    error('a variable', asc({ header: { kid: `\${KEY_ID}` } })),
    error('another variable', asc({ header: { kid: '$KEY_ID' } })),
    error('the issuer', asc({ claims: { iss: 'YOUR_ISSUER_ID' } })),
    error('the issuer as a variable', asc({ claims: { iss: '{{issuer}}' } })),
    no('a good token', asc()),
    no('an ID with some X and 0', asc({ header: { kid: 'X0X0XX0YX0' } })),
  ],
  'kid-wrong': [
    ask('a rejected token without another fault', rejected(), { beside: [POSSIBLE_CAUSES] }),
    ask('the same, verified', rejected(), { beside: [POSSIBLE_CAUSES], key: sampleKey }),
    no('a good token without a response', asc()),
    no('a rejected token with a fault of its own', paste(asc({ claims: { aud: 'x' } }), rejected())),
    no('a forbidden request', (t) =>
      withRejection(t).replaceAll('401', '403').replace('NOT_AUTHORIZED', 'FORBIDDEN_ERROR'),
    ),
    no('a verified token whose file name agrees', rejected(), {
      key: sampleKey,
      keyFileName: 'AuthKey_2X9R4HXF34.p8',
    }),
  ],
  'kid-odd-shape': [
    info('short', asc({ header: { kid: 'abc' } })),
    info('lower case', asc({ header: { kid: '2x9r4hxf34' } })),
    info('a number', asc({ header: { kid: 1234567890 } })),
    no('ten characters', asc()),
    no('all digits', asc({ header: { kid: '1234567890' } })),
    no('a UUID for Apple Ads', sample('apple-ads')),
  ],
  'typ-missing': [
    info('no typ', asc({ header: { typ: undefined } })),
    no('typ', asc()),
    no('APNs, which lists none', sample('apns')),
    no('type instead', asc({ header: { typ: undefined, type: 'JWT' } })),
  ],
  'typ-misnamed': [
    info('type', asc({ header: { typ: undefined, type: 'JWT' } })),
    info('another value', asc({ header: { typ: 'JWS' } })),
    no('JWT', asc()),
    no('jwt', asc({ header: { typ: 'jwt' } })),
    no('none', asc({ header: { typ: undefined } })),
  ],
  'header-embedded-key': [
    info('a key', asc({ header: { jwk: { kty: 'EC' } } })),
    info('an address', asc({ header: { jku: 'https://example.com/keys' } }), { says: /“jku”/u }),
    no('the usual header', asc()),
  ],
  'nested-token': [
    warn('a token in a token', asc({ header: { cty: 'JWT' } })),
    no('another content type', asc({ header: { cty: 'application/json' } })),
    no('none', asc()),
  ],
  'header-crit': [
    error('an extension', asc({ header: { crit: ['b64'], b64: false } }), {
      place: { part: 'header', name: 'crit' },
    }),
    warn('b64 alone', asc({ header: { b64: true } })),
    no('a header of the usual parameters', asc()),
  ],
  'header-x5c': [
    error(
      'a transaction from the App Store',
      signedToken(
        { alg: 'ES256', x5c: ['MIIE', 'MIID', 'MIIC'] },
        { transactionId: '2000000123456789', bundleId: 'com.example.app' },
      ),
    ),
    error(
      'the same sent as Bearer',
      requests('https://api.storekit.apple.com/inApps/v1/notifications/test')(
        signedToken({ alg: 'ES256', x5c: ['MIIE'] }, { transactionId: '2000000123456789' }),
      ),
    ),
    no('a token', asc()),
    no(
      'a transaction beside the token that was sent',
      (t) => `${signedToken({ alg: 'ES256', x5c: ['MIIE'] }, { transactionId: '1' })}\n${requests(APPS)(t)}`,
    ),
  ],
  'header-weatherkit-id': [
    error('a WeatherKit token for App Store Connect', paste(sample('weatherkit'), requests(APPS))),
    error(
      'its header in an App Store Connect token',
      paste(asc({ header: { id: 'DEF123GHIJ.com.example.weather' } }), requests(APPS)),
    ),
    no(
      'a WeatherKit token for WeatherKit',
      paste(sample('weatherkit'), requests('https://weatherkit.apple.com/api/v1/availability/37.3/-122.0')),
    ),
    no('an id without a dot', paste(asc({ header: { id: 'x' } }), requests(APPS))),
  ],
})
