import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Arrival, type StandIn, startStandIn } from '../../testing/apple-stand-in'
import { listedOperations } from '../../testing/listed-operations'
import { serviceValues } from '../../testing/minted'
import { runCommand } from '../../testing/run-command'
import { command, exchangeCommand } from '../../testing/written'
import { profiles } from './all'
import { operationHosts, serviceRequest } from './service-request'

const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl'
const ACCESS = 'a1b2.access-token_3'
const DEVICE = '00fc13adff785122b4ad28809a3420982341241421348097878e577c991de8f0'
const UUID = '4ab1c1f8-5b4c-4f0a-9a6e-1f4b1d3b9c55'

/** The request that has to arrive, written by hand from Apple's pages. */
interface Wanted {
  readonly typed?: Readonly<Record<string, string>>
  /** `METHOD host target`, the target as it is sent. */
  readonly arrives: string
  /**
   * The expected value of `Authorization` if it isn’t our token with the Bearer scheme; `none` if the header must be
   * missing.
   */
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly text?: string
  /** The request that has to arrive before this one, with its form-encoded body. */
  readonly before?: { readonly arrives: string; readonly form?: Readonly<Record<string, string>> }
}

/** The content of a file in the directory where the commands run. */
const IMAGE = 'PNG\r\nIEND\n'
const store = 'api.storekit.apple.com'
const formerStore = 'api.storekit.itunes.apple.com'
const transaction = { transactionId: '2000000123456789' }
const secret = { client_id: 'com.example.web', client_secret: TOKEN }
const sharing = { client_id: 'com.example.app', client_secret: TOKEN }
const adsForm = {
  grant_type: 'client_credentials',
  scope: 'searchadsorg',
  client_id: 'SEARCHADS.aeb3ef5f-0c5a-4f2a-99c8-fca83f25b955',
  client_secret: TOKEN,
}
const businessForm = (scope: string) => ({
  grant_type: 'client_credentials',
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  scope,
  client_id: 'BUSINESSAPI.9703f56c-10ce-4876-8f59-e78e5e23a152',
  client_assertion: TOKEN,
})
const moreOf = (kind: 'business' | 'school'): Readonly<Record<string, Wanted>> => {
  const of = (id: string, path: string) => ({ ...business(kind, path), typed: { id } })
  const activity = (id: string, activityType: string): Readonly<Record<string, Wanted>> => {
    const json = { data: { type: 'orgDeviceActivities', attributes: { activityType } } }
    return {
      [`${kind}-${id}`]: {
        ...business(kind, '/v1/orgDeviceActivities'),
        typed: { Body: JSON.stringify(json) },
        arrives: `POST api-${kind}.apple.com /v1/orgDeviceActivities`,
        json,
      },
    }
  }
  return {
    [`${kind}-device`]: of('X1', '/v1/orgDevices/X1'),
    [`${kind}-device-coverage`]: of('X1', '/v1/orgDevices/X1/appleCareCoverage'),
    [`${kind}-device-server`]: of('X1', '/v1/orgDevices/X1/assignedServer'),
    [`${kind}-device-server-id`]: of('X1', '/v1/orgDevices/X1/relationships/assignedServer'),
    [`${kind}-server-devices`]: of('S1', '/v1/mdmServers/S1/relationships/devices'),
    [`${kind}-activity`]: of('A1', '/v1/orgDeviceActivities/A1'),
    ...activity('begin-activity', 'ASSIGN_DEVICES'),
    ...activity('begin-migration', 'ASSIGN_DEVICES_WITH_MDM_MIGRATION_DEADLINE'),
    ...activity('update-migration', 'UPDATE_MDM_MIGRATION_DEADLINE'),
    ...activity('cancel-migration', 'CANCEL_MDM_MIGRATION'),
    ...(kind === 'business' ? activity('release', 'RELEASE_DEVICES') : {}),
  }
}
const advanced = (path: string): Wanted => ({
  typed: {
    ...transaction,
    Body: `{"requestInfo":{"requestReferenceId":"${UUID}"},"storefront":"DEU größer"}`,
  },
  arrives: `POST ${formerStore} /advancedCommerce/v1/${path}/2000000123456789`,
  json: { requestInfo: { requestReferenceId: UUID }, storefront: 'DEU größer' },
})
const migrationForm = { ...secret, grant_type: 'client_credentials', scope: 'user.migration' }
const migration = (typed: Readonly<Record<string, string>>): Wanted => ({
  typed,
  arrives: 'POST appleid.apple.com /auth/usermigrationinfo',
  token: `Bearer ${ACCESS}`,
  form: { ...secret, ...typed },
  before: { arrives: 'POST appleid.apple.com /auth/token', form: migrationForm },
})
const maps = (typed: Readonly<Record<string, string>>, target: string): Wanted => ({
  typed,
  arrives: `GET maps-api.apple.com ${target}`,
  token: `Bearer ${ACCESS}`,
  before: { arrives: 'GET maps-api.apple.com /v1/token' },
})
const ads = (host: string, target: string, more: Partial<Wanted> = {}): Wanted => ({
  arrives: `GET ${host} ${target}`,
  token: `Bearer ${ACCESS}`,
  before: { arrives: 'POST appleid.apple.com /auth/oauth2/token', form: adsForm },
  ...more,
})
const business = (kind: string, target: string): Wanted => ({
  arrives: `GET api-${kind}.apple.com ${target}`,
  token: `Bearer ${ACCESS}`,
  headers: { accept: 'application/json' },
  before: { arrives: 'POST account.apple.com /auth/oauth2/token', form: businessForm(`${kind}.api`) },
})
const enterprise = (resource: string): Wanted => ({
  arrives: `GET api.enterprise.developer.apple.com /v1/${resource}`,
})
const twoBits = { device_token: 'AgAAAE', transaction_id: UUID, timestamp: 1_800_000_000_000 }

const notarySubmissions: Readonly<Record<string, Wanted>> = {
  'list-submissions': { arrives: 'GET appstoreconnect.apple.com /notary/v2/submissions' },
  'get-submission': {
    typed: { submissionId: UUID },
    arrives: `GET appstoreconnect.apple.com /notary/v2/submissions/${UUID}`,
  },
  'get-submission-log': {
    typed: { submissionId: UUID },
    arrives: `GET appstoreconnect.apple.com /notary/v2/submissions/${UUID}/logs`,
  },
  submit: {
    typed: { Body: '{"submissionName":"App.zip","sha256":"68d561c5"}' },
    arrives: 'POST appstoreconnect.apple.com /notary/v2/submissions',
    json: { submissionName: 'App.zip', sha256: '68d561c5' },
  },
}

const wanted: Readonly<Record<string, Readonly<Record<string, Wanted>>>> = {
  notary: notarySubmissions,
  'notary-individual': notarySubmissions,
  enterprise: {
    'list-users': enterprise('users'),
    'list-bundleIds': enterprise('bundleIds'),
    'list-certificates': enterprise('certificates'),
    'list-devices': { typed: { limit: '5' }, ...enterprise('devices?limit=5') },
    'list-profiles': enterprise('profiles'),
    'list-passTypeIds': enterprise('passTypeIds'),
    'list-userInvitations': enterprise('userInvitations'),
  },
  'app-store-server': {
    'Request-a-Test-Notification': { arrives: `POST ${store} /inApps/v1/notifications/test` },
    'Get-Transaction-Info': {
      typed: transaction,
      arrives: `GET ${store} /inApps/v1/transactions/2000000123456789`,
    },
    'Get-All-Subscription-Statuses': {
      typed: { ...transaction, status: '1, 4' },
      arrives: `GET ${store} /inApps/v1/subscriptions/2000000123456789?status=1&status=4`,
    },
    'Get-Transaction-History': {
      typed: { ...transaction, productType: 'AUTO_RENEWABLE', sort: 'DESCENDING' },
      arrives: `GET ${store} /inApps/v2/history/2000000123456789?productType=AUTO_RENEWABLE&sort=DESCENDING`,
    },
    'Look-Up-Order-ID': {
      typed: { orderId: 'MK5TTTVWJH' },
      arrives: `GET ${store} /inApps/v1/lookup/MK5TTTVWJH`,
    },
    'Get-Refund-History': {
      typed: transaction,
      arrives: `GET ${store} /inApps/v2/refund/lookup/2000000123456789`,
    },
    'Get-Notification-History': {
      typed: { Body: '{"startDate":1767225600000,"endDate":1769904000000}' },
      arrives: `POST ${store} /inApps/v1/notifications/history`,
      json: { startDate: 1_767_225_600_000, endDate: 1_769_904_000_000 },
    },
    'Get-Test-Notification-Status': {
      typed: { testNotificationToken: 'abc_1' },
      arrives: `GET ${store} /inApps/v1/notifications/test/abc_1`,
    },
    'Retrieve-External-Purchase-Report': {
      typed: { requestIdentifier: UUID },
      arrives: `GET ${store} /externalPurchase/v1/reports/${UUID}`,
    },
    'Send-External-Purchase-Report': {
      typed: { Body: `{"requestIdentifier":"${UUID}"}` },
      arrives: `PUT ${store} /externalPurchase/v1/reports`,
      json: { requestIdentifier: UUID },
    },
    'advanced-commerce-cancel': advanced('subscription/cancel'),
    'advanced-commerce-revoke': advanced('subscription/revoke'),
    'advanced-commerce-changeMetadata': advanced('subscription/changeMetadata'),
    'advanced-commerce-changePrice': advanced('subscription/changePrice'),
    'advanced-commerce-migrate': advanced('subscription/migrate'),
    'advanced-commerce-requestRefund': advanced('transaction/requestRefund'),
    'Get-Message-List': { arrives: `GET ${store} /inApps/v1/messaging/message/list` },
    'Upload-Image': {
      typed: { imageIdentifier: UUID, File: 'image.png', imageSize: 'FULL_SIZE' },
      arrives: `PUT ${store} /inApps/v1/messaging/image/${UUID}?imageSize=FULL_SIZE`,
      headers: { 'content-type': 'image/png' },
      text: IMAGE,
    },
    'Get-Image-List': { arrives: `GET ${store} /inApps/v1/messaging/image/list` },
    'Get-Realtime-URL': { arrives: `GET ${store} /inApps/v1/messaging/realtime/url` },
  },
  apns: {
    'send-notification': {
      typed: { deviceToken: DEVICE, 'apns-topic': 'com.example.app', 'apns-priority': '10' },
      arrives: `POST api.push.apple.com /3/device/${DEVICE}`,
      token: `bearer ${TOKEN}`,
      headers: { 'apns-topic': 'com.example.app', 'apns-push-type': 'alert', 'apns-priority': '10' },
      json: { aps: { alert: 'Hello' } },
    },
    'send-broadcast': {
      typed: {
        bundleId: 'com.example.app',
        'apns-channel-id': 'dHN0LXNyY2gtY2hubA==',
        Body: '{"aps":{"event":"update"}}',
      },
      arrives: 'POST api.push.apple.com /4/broadcasts/apps/com.example.app',
      token: `bearer ${TOKEN}`,
      headers: {
        'apns-channel-id': 'dHN0LXNyY2gtY2hubA==',
        'apns-push-type': 'liveactivity',
        'apns-expiration': '0',
      },
      json: { aps: { event: 'update' } },
    },
    'create-channel': {
      typed: { bundleId: 'com.example.app' },
      arrives: 'POST api-manage-broadcast.push.apple.com:2196 /1/apps/com.example.app/channels',
      token: `bearer ${TOKEN}`,
      json: { 'message-storage-policy': 1, 'push-type': 'LiveActivity' },
    },
    'read-channel': {
      typed: { bundleId: 'com.example.app', 'apns-channel-id': 'dHN0LXNyY2gtY2hubA==' },
      arrives: 'GET api-manage-broadcast.push.apple.com:2196 /1/apps/com.example.app/channels',
      token: `bearer ${TOKEN}`,
      headers: { 'apns-channel-id': 'dHN0LXNyY2gtY2hubA==' },
    },
    'delete-channel': {
      typed: { bundleId: 'com.example.app', 'apns-channel-id': 'dHN0LXNyY2gtY2hubA==' },
      arrives: 'DELETE api-manage-broadcast.push.apple.com:2196 /1/apps/com.example.app/channels',
      token: `bearer ${TOKEN}`,
      headers: { 'apns-channel-id': 'dHN0LXNyY2gtY2hubA==' },
    },
    'read-all-channels': {
      typed: { bundleId: 'com.example.app' },
      arrives: 'GET api-manage-broadcast.push.apple.com:2196 /1/apps/com.example.app/all-channels',
      token: `bearer ${TOKEN}`,
    },
  },
  'sign-in-with-apple': {
    'exchange-code': {
      typed: { code: 'c1+2/3=&x', redirect_uri: 'https://example.com/back?a=1&b=2' },
      arrives: 'POST appleid.apple.com /auth/token',
      form: {
        ...secret,
        grant_type: 'authorization_code',
        code: 'c1+2/3=&x',
        redirect_uri: 'https://example.com/back?a=1&b=2',
      },
    },
    'refresh-token': {
      typed: { refresh_token: 'r.1' },
      arrives: 'POST appleid.apple.com /auth/token',
      form: { ...secret, grant_type: 'refresh_token', refresh_token: 'r.1' },
    },
    'revoke-token': {
      typed: { token: 't.1', token_type_hint: 'refresh_token' },
      arrives: 'POST appleid.apple.com /auth/revoke',
      form: { ...secret, token: 't.1', token_type_hint: 'refresh_token' },
    },
    'get-public-keys': { arrives: 'GET appleid.apple.com /auth/keys', token: 'none' },
    'migration-token': { arrives: 'POST appleid.apple.com /auth/token', form: migrationForm },
    'create-transfer-identifier': migration({ sub: '001234.0a1b2c.1234', target: 'A1B2C3D4E5' }),
    'exchange-transfer-identifier': migration({ transfer_sub: '760417.ebbf12acbc78.0219' }),
  },
  devicecheck: {
    'query-two-bits': {
      typed: { Body: JSON.stringify(twoBits) },
      arrives: 'POST api.devicecheck.apple.com /v1/query_two_bits',
      json: twoBits,
    },
    'update-two-bits': {
      typed: { Body: JSON.stringify({ ...twoBits, bit0: true, bit1: false }) },
      arrives: 'POST api.devicecheck.apple.com /v1/update_two_bits',
      json: { ...twoBits, bit0: true, bit1: false },
    },
    'validate-device-token': {
      typed: { Body: JSON.stringify(twoBits) },
      arrives: 'POST api.devicecheck.apple.com /v1/validate_device_token',
      json: twoBits,
    },
    'attestation-data': {
      typed: { Body: 'MIAGCSqGSIb3DQEHAqCAMIACAQEx+/w==' },
      arrives: 'POST data.appattest.apple.com /v1/attestationData',
      token: TOKEN,
      text: 'MIAGCSqGSIb3DQEHAqCAMIACAQEx+/w==',
    },
  },
  'data-sharing': {
    'exchange-code': {
      typed: { code: 'c1', redirect_uri: 'https://example.com/back' },
      arrives: 'POST appleid.apple.com /auth/oauth2/v2/token',
      form: {
        ...sharing,
        grant_type: 'authorization_code',
        code: 'c1',
        redirect_uri: 'https://example.com/back',
      },
    },
    'refresh-access-token': {
      typed: { refresh_token: 'r.1' },
      arrives: 'POST appleid.apple.com /auth/oauth2/v2/token',
      form: { ...sharing, grant_type: 'refresh_token', refresh_token: 'r.1' },
    },
    'revoke-token': {
      typed: { token: 't.1' },
      arrives: 'POST appleid.apple.com /auth/oauth2/v2/revoke',
      form: { ...sharing, token: 't.1' },
    },
    'roster-users': {
      typed: { refresh_token: 'r.1' },
      arrives: 'GET api-school.apple.com /rosterapi/v1/users?limit=10',
      token: `Bearer ${ACCESS}`,
      before: {
        arrives: 'POST appleid.apple.com /auth/oauth2/v2/token',
        form: { ...sharing, grant_type: 'refresh_token', refresh_token: 'r.1' },
      },
    },
  },
  'apple-music': {
    test: { arrives: 'GET api.music.apple.com /v1/test', headers: { origin: 'https://example.com' } },
    'search-catalog': {
      typed: { term: 'sigur rós & co', limit: '5' },
      arrives:
        'GET api.music.apple.com /v1/catalog/us/search?term=sigur%20r%C3%B3s%20%26%20co&types=songs&limit=5',
    },
    'get-song': {
      typed: { id: '203709340' },
      arrives: 'GET api.music.apple.com /v1/catalog/us/songs/203709340',
    },
    'recently-played': {
      typed: { 'Music-User-Token': 'u.1' },
      arrives: 'GET api.music.apple.com /v1/me/recent/played',
      headers: { 'music-user-token': 'u.1', origin: 'https://example.com' },
    },
    'feed-latest': { arrives: 'GET api.media.apple.com /v1/feed/album/latest' },
  },
  maps: {
    'get-token': { arrives: 'GET maps-api.apple.com /v1/token' },
    geocode: maps(
      { q: '1 Apple Park', limitToCountries: 'US,CA' },
      '/v1/geocode?q=1%20Apple%20Park&limitToCountries=US,CA',
    ),
    'reverse-geocode': maps({ loc: '37.33,-122.03' }, '/v1/reverseGeocode?loc=37.33,-122.03'),
    search: maps({ q: 'coffee' }, '/v1/search?q=coffee'),
    directions: maps(
      { origin: '37.78,-122.40', destination: 'City Hall' },
      '/v1/directions?origin=37.78,-122.40&destination=City%20Hall',
    ),
    etas: maps(
      { origin: '37.33,-122.03', destinations: '37.3,-122|37.4,-122' },
      '/v1/etas?origin=37.33,-122.03&destinations=37.3,-122%7C37.4,-122',
    ),
  },
  weatherkit: {
    availability: { arrives: 'GET weatherkit.apple.com /api/v1/availability/37.323/122.032?country=US' },
    weather: {
      typed: { dataSets: 'currentWeather,forecastDaily', timezone: 'Europe/Berlin' },
      arrives:
        'GET weatherkit.apple.com /api/v1/weather/en/37.323/122.032?dataSets=currentWeather,forecastDaily&timezone=Europe%2FBerlin',
    },
  },
  'apple-tv-feed': { test: { arrives: 'GET api-feeds.tv.apple.com /v1/test' } },
  'apple-ads': {
    'get-access-token': { arrives: 'POST appleid.apple.com /auth/oauth2/token', form: adsForm },
    'platform-me': ads('api.ads.apple.com', '/v1/me'),
    'platform-acls': ads('api.ads.apple.com', '/v1/acls'),
    'campaigns-acls': ads('api.searchads.apple.com', '/api/v5/acls'),
    'campaigns-list': ads('api.searchads.apple.com', '/api/v5/campaigns?limit=20', {
      typed: { 'X-AP-Context': 'orgId=1234567' },
      headers: { 'x-ap-context': 'orgId=1234567' },
    }),
  },
  'apple-business': {
    'get-access-token-business.api': {
      arrives: 'POST account.apple.com /auth/oauth2/token',
      form: businessForm('business.api'),
    },
    'get-access-token-school.api': {
      arrives: 'POST account.apple.com /auth/oauth2/token',
      form: businessForm('school.api'),
    },
    'business-devices': { ...business('business', '/v1/orgDevices?limit=2'), typed: { limit: '2' } },
    'business-servers': business('business', '/v1/mdmServers'),
    'school-devices': business('school', '/v1/orgDevices'),
    'school-servers': business('school', '/v1/mdmServers'),
    ...moreOf('business'),
    ...moreOf('school'),
  },
  classkit: {
    'get-thumbnail': {
      typed: { thumbnailId: 'catalog.png' },
      arrives:
        'GET classkit-catalog.apple.com /v1/thumbnails?environment=development&thumbnailId=catalog.png',
    },
    'put-contexts': {
      typed: { environment: 'production', Body: '{"contexts":[]}' },
      arrives: 'POST classkit-catalog.apple.com /v1/contexts?environment=production',
      json: { contexts: [] },
    },
    'get-status': { typed: { statusId: 'KGW7' }, arrives: 'GET classkit-catalog.apple.com /v1/status/KGW7' },
  },
  'apps-and-books': {
    'get-catalog-app': {
      typed: { id: '1234567890' },
      arrives: 'GET api.ent.apple.com /v1/catalog/us/apps/1234567890?platform=iphone',
    },
    'get-your-apps': {
      typed: { ids: '1,2', Cookie: 'itvt=abc+/=' },
      arrives: 'GET api.ent.apple.com /v1/catalog/us/stoken-authenticated-apps?ids=1,2&platform=iphone',
      headers: { cookie: 'itvt=abc+/=', origin: 'https://example.com' },
    },
  },
}

/** The operations of App Store Connect have tests of their own. */
const others = profiles.filter(({ service }) => service.value !== 'asc')
/** Operations from compact lists are tested in listed.shell.test.ts. */
const withOperations = others
  .map((profile) => ({
    ...profile,
    operations: profile.operations.filter((operation) => !listedOperations[profile.id]?.includes(operation)),
  }))
  .filter(({ operations }) => operations.length > 0)

test('every operation has an expectation, and every expectation an operation', () => {
  const there = Object.fromEntries(
    withOperations.map(({ id, operations }) => [id, operations.map((operation) => operation.id).sort()]),
  )
  const described = Object.fromEntries(
    Object.entries(wanted).map(([id, rows]) => [id, Object.keys(rows).sort()]),
  )
  expect(described).toEqual(there)
})

test('operation ids are unique, and every host an operation needs is known', () => {
  for (const profile of profiles) {
    const ids = profile.operations.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const operation of profile.operations) {
      expect(operationHosts(profile, operation).length, `${profile.id} ${operation.id}`).toBeGreaterThan(0)
    }
  }
})

test('tokens that are handed over have no requests, all others have some', () => {
  for (const { id, sent, operations } of profiles) {
    expect(operations.length > 0, id).toBe(sent.as !== 'handed-over')
  }
})

describe.each(withOperations.map((profile) => [profile.id, profile] as const))(
  'commands of %s',
  (id, profile) => {
    const fields = serviceValues[id] ?? {}
    const arrived = new Map<string, readonly Arrival[]>()
    const outcomes: string[] = []
    let directory = ''
    let standIn: StandIn
    const http2 = profile.operations.some((operation) => operation.http2)

    beforeAll(async () => {
      directory = mkdtempSync(join(tmpdir(), 'services-'))
      const hosts = profile.operations.flatMap((operation) => [
        ...operationHosts(profile, operation).map(({ host }) => host),
        ...(operation.exchange ? [operation.exchange.host] : []),
      ])
      standIn = await startStandIn({
        hosts: [...new Set(hosts)],
        respond: ({ target }) => ({
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: /\/token$/.test(target)
            ? JSON.stringify({
                access_token: ACCESS,
                accessToken: ACCESS,
                expires_in: 3600,
                token_type: 'Bearer',
              })
            : '{}',
        }),
        ...(http2 ? { http2Only: true } : {}),
      })
      standIn.writeCurlHome(directory)
      writeFileSync(join(directory, 'image.png'), IMAGE)
      for (const operation of profile.operations) {
        const host = operationHosts(profile, operation)[0]?.host ?? ''
        const built = serviceRequest(operation, fields, wanted[id]?.[operation.id]?.typed ?? {}, host)
        if (built.status === 'incomplete') throw new Error(`${operation.id}: ${JSON.stringify(built)}`)
        const placement = { mode: 'inline', token: TOKEN } as const
        const text =
          built.status === 'request'
            ? command('bash', built.request, placement)
            : exchangeCommand('bash', built.exchange, placement)
        const before = standIn.arrivals.length
        const outcome = await runCommand('bash', text, { curlHome: directory, directory })
        if (outcome.code !== 0) outcomes.push(`${operation.id}: ${outcome.code} ${outcome.stderr}\n${text}`)
        arrived.set(operation.id, standIn.arrivals.slice(before))
      }
    }, 240_000)
    afterAll(async () => {
      await standIn.stop()
      rmSync(directory, { recursive: true })
    })

    test('all succeed', () => {
      expect(outcomes).toEqual([])
    })

    test.each(Object.entries(wanted[id] ?? {}))('%s sends what its page asks for', (operation, row) => {
      const all = arrived.get(operation) ?? []
      expect(all.map(line)).toEqual([...(row.before ? [row.before.arrives] : []), row.arrives])
      const last = all.at(-1)
      if (last === undefined) throw new Error('nothing arrived')
      const headers = Object.fromEntries(last.headers)

      expect(last.httpVersion).toBe(http2 ? '2.0' : last.httpVersion)
      const usual = row.form === undefined ? `Bearer ${TOKEN}` : undefined
      expect(headers.authorization).toBe(row.token === 'none' ? undefined : (row.token ?? usual))
      if (row.form !== undefined) {
        expect(headers['content-type']).toBe('application/x-www-form-urlencoded')
        expect(formFields(last)).toEqual(Object.entries(row.form).sort())
      }
      expect(headers).toMatchObject(row.headers ?? {})
      if (row.json !== undefined) {
        expect(headers['content-type']).toBe('application/json')
        expect(JSON.parse(last.body)).toEqual(row.json)
      }
      if (row.text !== undefined) expect(last.body).toBe(row.text)
      if (row.json === undefined && row.text === undefined && row.form === undefined)
        expect(last.body).toBe('')

      const first = row.before && all[0]
      if (first === undefined) return
      const before = Object.fromEntries(first.headers)
      if (row.before?.form === undefined) expect(before.authorization).toBe(`Bearer ${TOKEN}`)
      else {
        expect(before.authorization).toBeUndefined()
        expect(before['content-type']).toBe('application/x-www-form-urlencoded')
        expect(formFields(first)).toEqual(Object.entries(row.before.form).sort())
      }
      if (row.form === undefined) expect(last.body).not.toContain(TOKEN)
      expect(JSON.stringify(last.headers)).not.toContain(TOKEN)
    })

    test('an operation without a required value gives no request, and names the value', () => {
      for (const operation of profile.operations) {
        const typed = wanted[id]?.[operation.id]?.typed ?? {}
        const required = operation.parameters.filter(
          (parameter) => parameter.required || parameter.in === 'path',
        )
        for (const { name } of required) {
          const field = operation.fromFields?.[name]
          const built = serviceRequest(
            operation,
            field === undefined ? fields : { ...fields, [field]: '' },
            { ...typed, [name]: '' },
            'example.com',
          )
          expect(built).toMatchObject({ status: 'incomplete', missing: [name] })
        }
      }
    })
  },
)

const line = ({ method, host, target }: Arrival): string => `${method} ${host} ${target}`

/** The parameters of a form-encoded body, decoded by Node and sorted by name. */
const formFields = ({ body }: Arrival): [string, string][] => [...new URLSearchParams(body)].sort()
