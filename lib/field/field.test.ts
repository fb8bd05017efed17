import { assert, constantFrom, property, string, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../diagnostic/diagnostic'
import { checkAdNetworkId } from './ad-network-id'
import { bundleIdField } from './bundle-id'
import { clientIdField } from './client-id'
import { checkCommerceRequest } from './commerce-request'
import { checkIssuerId } from './issuer-id'
import { checkItemId } from './item-id'
import { checkKeyId } from './key-id'
import { checkMapsOrigin } from './maps-origin'
import { mapsScopeField, needsOrigin } from './maps-scope'
import { opaqueIdField } from './opaque-id'
import { checkPrefixedUuid } from './prefixed-uuid'
import { offerIdentifierField, productIdField } from './product-id'
import { serviceIdField } from './service-id'
import { checkTeamId } from './team-id'
import { transactionIdField } from './transaction-id'
import { checkUuid } from './uuid'
import { checkOrigins } from './web-origin'

const UUID = '57246542-96fe-1a63-e053-0824d011072a'
const VALUES = { keyId: '2X9R4HXF34', productId: 'com.example.monthly' }

type Check = (value: string) => Diagnostic | undefined
const checks: Record<string, Check> = {
  'Key ID': checkKeyId,
  'Issuer ID': (value) => checkIssuerId(value, VALUES),
  'Team ID': (value) => checkTeamId(value, VALUES),
  'Bundle ID': (value) => bundleIdField('').check?.(value, VALUES),
  'Client ID': (value) => clientIdField('').check?.(value, VALUES),
  'Service ID': (value) => serviceIdField('').check?.(value, VALUES),
  UUID: (value) => checkUuid('Key ID', value),
  Ads: (value) => checkPrefixedUuid('Client ID', ['SEARCHADS'], value),
  Business: (value) => checkPrefixedUuid('Client ID', ['BUSINESSAPI', 'SCHOOLAPI'], value),
  'Apple ID': (value) => checkItemId('Apple ID', value),
  'Product ID': (value) => productIdField.check?.(value, VALUES),
  Offer: (value) => offerIdentifierField.check?.(value, VALUES),
  Transaction: (value) => transactionIdField(true).check?.(value, VALUES),
  'Web origin': checkOrigins,
  'Maps origin': checkMapsOrigin,
  'Maps scope': (value) => mapsScopeField.check?.(value, VALUES),
  'Ad network': checkAdNetworkId,
  Request: checkCommerceRequest,
  Opaque: (value) => opaqueIdField('brandId', 'Brand ID', '').check?.(value, VALUES),
}

const rows: readonly (readonly [
  field: string,
  value: string,
  severity: Diagnostic['severity'] | 'good',
  says?: string,
  instead?: string,
])[] = [
  ['Key ID', '2X9R4HXF34', 'good'],
  ['Key ID', 'AuthKey_2X9R4HXF34.p8', 'error', 'file name', '2X9R4HXF34'],
  ['Key ID', '/Users/me/SubscriptionKey_2X9R4HXF34.p8', 'error', 'file name', '2X9R4HXF34'],
  ['Key ID', UUID, 'error', 'Issuer ID'],
  ['Key ID', '<YOUR_KEY_ID>', 'error', 'placeholder'],
  ['Key ID', '2X9R 4HXF34', 'error', 'Character 5'],
  ['Key ID', 'short', 'info', '5 characters'],

  ['Issuer ID', UUID, 'good'],
  ['Issuer ID', UUID.toUpperCase(), 'info', 'lower case'],
  ['Issuer ID', '2X9R4HXF34', 'error', 'your Key ID'],
  ['Issuer ID', 'DEF123GHIJ', 'error', 'Team ID or a Key ID'],
  ['Issuer ID', '57246542-96fe-1a63e053-0824d011072a', 'error', '4 groups'],
  ['Issuer ID', '57246542-96fe-1a63-e053-0824d011072', 'error', 'group 5 has 11'],
  ['Issuer ID', 'g7246542-96fe-1a63-e053-0824d011072a', 'error', 'position 1'],

  ['Team ID', 'DEF123GHIJ', 'good'],
  ['Team ID', UUID, 'error', 'Issuer ID'],
  ['Team ID', '2X9R4HXF34', 'error', 'same as your Key ID'],
  ['Team ID', 'AuthKey_ABCDE12345.p8', 'error', 'key file'],
  ['Team ID', 'DEF123GHIJ.com.example.app', 'error', 'App ID', 'DEF123GHIJ'],
  ['Team ID', 'com.example.app', 'error', 'Bundle ID'],
  ['Team ID', `SEARCHADS.${UUID}`, 'error', 'Apple Ads'],
  ['Team ID', 'def123ghij', 'warn', 'capitals', 'DEF123GHIJ'],
  ['Team ID', 'DEF123', 'warn', 'has 6'],
  ['Team ID', 'DEF-123GHI', 'error', 'Character 4'],

  ['Bundle ID', 'com.example.app-2', 'good'],
  ['Bundle ID', 'com.findyour.app', 'good'],
  ['Bundle ID', 'DEF123GHIJ.com.example.app', 'error', 'This begins with the Team ID', 'com.example.app'],
  ['Bundle ID', '1234567890', 'error', 'Apple ID'],
  ['Bundle ID', UUID, 'error', 'UUID'],
  ['Bundle ID', 'com.example.*', 'error', 'wildcard'],
  ['Bundle ID', 'com.example app', 'error', 'space'],
  ['Bundle ID', 'com.example.my_app', 'warn', 'unusual'],
  ['Bundle ID', 'app', 'warn', 'dots'],
  ['Bundle ID', '<bundle id>', 'error', 'placeholder'],
  ['Client ID', 'DEF123GHIJ.com.example.web', 'error', 'This begins with the Team ID', 'com.example.web'],
  ['Service ID', 'com.example.weatherkit-client', 'good'],
  ['Service ID', 'DEF123GHIJ.com.example.w', 'error', 'This begins with the Team ID', 'com.example.w'],

  ['UUID', UUID, 'good'],
  ['UUID', UUID.toUpperCase(), 'info', 'lower case', UUID],
  ['UUID', '2X9R4HXF34', 'error', 'ten characters'],
  ['UUID', UUID.slice(1), 'error', 'group 1'],

  ['Ads', `SEARCHADS.${UUID}`, 'good'],
  ['Ads', UUID, 'error', 'beginning is missing', `SEARCHADS.${UUID}`],
  ['Ads', `searchads.${UUID}`, 'warn', 'capitals', `SEARCHADS.${UUID}`],
  ['Ads', `BUSINESSAPI.${UUID}`, 'error', 'begins with SEARCHADS.'],
  ['Ads', 'SEARCHADS.1234', 'error', 'not a complete UUID'],
  ['Ads', 'DEF123GHIJ', 'error', 'begins with SEARCHADS.'],
  ['Business', `BUSINESSAPI.${UUID}`, 'good'],
  ['Business', `SCHOOLAPI.${UUID}`, 'good'],
  ['Business', UUID, 'error', 'BUSINESSAPI. or SCHOOLAPI.'],
  ['Business', `SEARCHADS.${UUID}`, 'error', 'BUSINESSAPI. or SCHOOLAPI.'],

  ['Apple ID', '1234567890', 'good'],
  ['Apple ID', '0', 'good'],
  ['Apple ID', 'id1234567890', 'error', 'Enter only the digits', '1234567890'],
  ['Apple ID', 'com.example.app', 'error', 'Enter only digits'],
  ['Apple ID', '1'.repeat(16), 'error', 'too many digits'],

  ['Product ID', 'com.example.monthly_1', 'good'],
  ['Product ID', 'com.example/monthly', 'warn', 'unusual'],
  ['Product ID', '{{product}}', 'error', 'placeholder'],
  ['Offer', 'spring', 'good'],
  ['Offer', 'com.example.monthly', 'warn', 'Product ID again'],
  ['Transaction', '2000000123456789', 'good'],
  ['Transaction', UUID, 'error', 'digits only'],
  ['Transaction', 'abc', 'warn', 'digits'],

  ['Web origin', 'https://example.com', 'good'],
  ['Web origin', 'https://example.com\nhttp://localhost:3000', 'good'],
  ['Web origin', 'example.com', 'error', 'has no scheme', 'https://example.com'],
  ['Web origin', 'https://example.com/', 'error', 'nothing after them', 'https://example.com'],
  ['Web origin', 'https://a.com\nexample.com', 'error', 'example.com', 'https://a.com\nhttps://example.com'],
  ['Web origin', 'https://*.example.com', 'error', 'wildcard'],
  ['Web origin', 'https://exa mple.com', 'error', 'not an origin'],

  ['Maps origin', 'example.com', 'good'],
  ['Maps origin', '*.example.com', 'good'],
  ['Maps origin', 'example.com,*.sub.example.com', 'good'],
  ['Maps origin', 'https://example.com', 'warn', 'Try the host without the scheme first', 'example.com'],
  ['Maps origin', 'https://example.com/map', 'warn', 'Try the host without the scheme first', 'example.com'],
  ['Maps origin', 'example.com, *.example.com', 'warn', 'no spaces', 'example.com,*.example.com'],
  ['Maps origin', 'example.com,', 'error', 'comma'],
  ['Maps origin', 'ex_ample', 'error', 'not a host'],
  ['Maps scope', 'server_api', 'good'],
  ['Maps scope', 'server_api mapkit_js', 'info', 'one token for each'],
  ['Maps scope', 'server_api\nmapkit_js\n', 'info', 'one token for each'],
  ['Maps scope', 'server_api,embed_api', 'error', 'not a Maps scope', 'server_api\nembed_api'],
  ['Maps scope', 'everything', 'error', 'not a Maps scope'],

  ['Ad network', 'example123.adattributionkit', 'good'],
  ['Ad network', 'example123.skadnetwork', 'good'],
  ['Ad network', 'example123', 'error', 'end is missing', 'example123.adattributionkit'],
  ['Ad network', 'Example123.skadnetwork', 'warn', 'in lowercase', 'example123.skadnetwork'],
  ['Ad network', 'example.com', 'error', 'ends in'],

  [
    'Request',
    `{"operation":"CREATE_ONE_TIME_CHARGE","version":"1","requestInfo":{"requestReferenceId":"${UUID}"}}`,
    'good',
  ],
  ['Request', '{', 'error', 'not valid JSON'],
  ['Request', '[]', 'error', 'JSON object'],
  ['Request', '{}', 'warn', 'operation'],
  ['Request', '{"operation":"X","version":1}', 'warn', 'version'],
  ['Request', '{"operation":"X","version":"1"}', 'warn', 'requestReferenceId'],
  [
    'Request',
    `{"operation":"X","version":"1","requestInfo":{"requestReferenceId":"${UUID}"}}`,
    'info',
    'not one that Assay knows',
  ],

  ['Opaque', 'anything-1', 'good'],
  ['Opaque', 'two words', 'error', 'space'],
  ['Opaque', '{{brand}}', 'error', 'placeholder'],
]

describe('the note beside a field', () => {
  test.each(rows)('%s: %s is %s', (field, value, severity, says, instead) => {
    const diagnostic = checks[String(field)]?.(String(value))
    if (severity === 'good') return expect(diagnostic).toBeUndefined()
    expect(diagnostic).toMatchObject({ severity, seen: expect.stringContaining(says ?? '') })
    expect(diagnostic?.instead).toBe(instead)
  })

  test('a suggested value passes the check itself', () => {
    for (const [field, , , , instead] of rows) {
      if (instead !== undefined) expect(checks[field]?.(instead)?.severity ?? 'good').not.toBe('error')
    }
  })

  test('any string gets a sentence or no note, and nothing throws', () => {
    const field = constantFrom(...Object.keys(checks))
    assert(
      property(tuple(field, string({ unit: 'grapheme', maxLength: 200 })), ([name, text]) => {
        const diagnostic = checks[name]?.(text)
        return diagnostic === undefined || diagnostic.seen.length > 10
      }),
      { numRuns: 500 },
    )
  }, 30_000)

  test('128 KiB of any one character are judged in linear time', () => {
    for (const unit of ['/', 'a', '.', '\n', ',', '{', '-', '1', '_', ' ', '/\n', ':1', '*.', 'a,', '<']) {
      const text = unit.repeat(2 ** 17 / unit.length)
      for (const [name, check] of Object.entries(checks)) {
        const started = performance.now()
        check(text)
        expect(performance.now() - started, `${name} with ${JSON.stringify(unit)}`).toBeLessThan(2000)
      }
    }
  }, 60_000)

  test('only Maps tokens for web pages need an origin', () => {
    expect(
      ['server_api', 'mapkit_js', 'web_snapshots', 'embed_api', 'server_api embed_api'].map(needsOrigin),
    ).toEqual([false, true, true, true, true])
  })
})
