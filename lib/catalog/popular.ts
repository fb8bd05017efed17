import type { Operation, Parameter } from '../request/operation'

/**
 * The most used requests of the App Store Connect API, in the order in which they are offered. Paths, ids, names and
 * required parameters are those of API 4.4.1. Every initial value works unchanged.
 */
export const ascOperations: readonly Operation[] = [
  {
    ...list('apps_getCollection', 'List apps', 'Apps', '/v1/apps'),
    parameters: [
      listed('filter[bundleId]', {
        placeholder: 'com.example.app',
        hint: 'May match more than the exact text.',
      }),
      listed('filter[name]'),
      listed('filter[sku]'),
      fields('apps', 'name,bundleId,sku'),
      limit('200'),
    ],
    notes: ['Needs no id, so it is the best first request for a new key.'],
  },
  {
    ...list('builds_getCollection', 'List builds', 'Builds', '/v1/builds'),
    parameters: [
      filterApp(),
      listed('filter[version]', { hint: 'The build number.' }),
      listed('filter[processingState]', { choices: ['PROCESSING', 'FAILED', 'INVALID', 'VALID'] }),
      sort('-uploadedDate'),
      include('preReleaseVersion', 'The version string is in the included preReleaseVersion.'),
      limit('10'),
    ],
  },
  {
    ...list('betaGroups_getCollection', 'List beta groups', 'TestFlight', '/v1/betaGroups'),
    parameters: [
      filterApp(),
      listed('filter[name]'),
      { name: 'filter[isInternalGroup]', in: 'query', choices: ['true', 'false'] },
      limit('200'),
    ],
  },
  {
    ...list('betaTesters_getCollection', 'List beta testers', 'TestFlight', '/v1/betaTesters'),
    parameters: [
      listed('filter[betaGroups]', { hint: 'id of a beta group, from the list of beta groups.' }),
      listed('filter[email]', { placeholder: 'jo@example.com' }),
      sort('email'),
      limit('200'),
    ],
    notes: ['Testers who joined through a public link may have no email address.'],
  },
  {
    ...list(
      'apps_customerReviews_getToManyRelated',
      'List customer reviews of an app',
      'Customer reviews',
      '/v1/apps/{id}/customerReviews',
    ),
    parameters: [
      appId(),
      listed('filter[rating]', { placeholder: '1,2', choices: ['1', '2', '3', '4', '5'] }),
      listed('filter[territory]', { placeholder: 'USA', hint: 'Three-letter codes.' }),
      {
        name: 'exists[publishedResponse]',
        in: 'query',
        choices: ['true', 'false'],
        hint: 'false returns the reviews without a reply.',
      },
      sort('-createdDate'),
      include('response'),
      limit('200'),
    ],
  },
  {
    ...list(
      'apps_appStoreVersions_getToManyRelated',
      'List App Store versions of an app',
      'App Store versions',
      '/v1/apps/{id}/appStoreVersions',
    ),
    parameters: [
      appId(),
      listed('filter[platform]', { choices: ['IOS', 'MAC_OS', 'TV_OS', 'VISION_OS'] }),
      listed('filter[appVersionState]', { placeholder: 'READY_FOR_DISTRIBUTION' }),
      include('build'),
      limit('10'),
    ],
  },
  {
    ...list(
      'apps_inAppPurchasesV2_getToManyRelated',
      'List in-app purchases of an app',
      'In-app purchases',
      '/v1/apps/{id}/inAppPurchasesV2',
    ),
    parameters: [appId(), listed('filter[inAppPurchaseType]', { placeholder: 'CONSUMABLE' }), limit('200')],
  },
  {
    ...list(
      'apps_subscriptionGroups_getToManyRelated',
      'List subscription groups of an app',
      'Subscriptions',
      '/v1/apps/{id}/subscriptionGroups',
    ),
    parameters: [appId(), include('subscriptions'), limit('200')],
  },
  {
    ...list('users_getCollection', 'List users', 'Users', '/v1/users'),
    parameters: [
      listed('filter[roles]', { placeholder: 'ADMIN,APP_MANAGER' }),
      listed('filter[username]'),
      sort('lastName'),
      limit('200'),
    ],
    notes: [
      'Needs a key with the role Admin.',
      'People who haven’t accepted their invitation yet are in /v1/userInvitations.',
    ],
  },
  {
    ...list('devices_getCollection', 'List devices', 'Provisioning', '/v1/devices'),
    parameters: [
      listed('filter[platform]', { choices: ['IOS', 'MAC_OS'] }),
      listed('filter[status]', { choices: ['ENABLED', 'DISABLED'] }),
      listed('filter[udid]'),
      limit('200'),
    ],
    teamKeyOnly: true,
  },
  {
    ...list('certificates_getCollection', 'List certificates', 'Provisioning', '/v1/certificates'),
    parameters: [
      listed('filter[certificateType]', { placeholder: 'DISTRIBUTION,IOS_DISTRIBUTION' }),
      listed('filter[serialNumber]'),
      limit('200'),
    ],
    notes: ['certificateContent is base64 of the DER file.'],
    teamKeyOnly: true,
  },
  {
    ...list('profiles_getCollection', 'List provisioning profiles', 'Provisioning', '/v1/profiles'),
    parameters: [
      listed('filter[profileType]', { placeholder: 'IOS_APP_STORE' }),
      listed('filter[profileState]', { choices: ['ACTIVE', 'INVALID'] }),
      include('bundleId,certificates'),
      limit('200'),
    ],
    notes: ['profileContent is base64 of the .mobileprovision file.'],
    teamKeyOnly: true,
  },
  {
    ...list('bundleIds_getCollection', 'List bundle IDs', 'Provisioning', '/v1/bundleIds'),
    parameters: [
      listed('filter[identifier]', {
        placeholder: 'com.example.app',
        hint: 'May match more than the exact text.',
      }),
      include('bundleIdCapabilities'),
      limit('200'),
    ],
    teamKeyOnly: true,
  },
  {
    ...report('salesReports_getCollection', 'Download a sales report', '/v1/salesReports', 'sales.tsv'),
    parameters: [
      vendorNumber(),
      required('filter[reportType]', 'SALES', [
        'SALES',
        'SUBSCRIPTION',
        'SUBSCRIPTION_EVENT',
        'SUBSCRIBER',
        'PRE_ORDER',
        'INSTALLS',
      ]),
      required('filter[reportSubType]', 'SUMMARY', ['SUMMARY', 'DETAILED']),
      required('filter[frequency]', 'DAILY', ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']),
      {
        name: 'filter[reportDate]',
        in: 'query',
        placeholder: '2026-11-20',
        hint: 'YYYY-MM-DD for a day or week, YYYY-MM for a month, YYYY for a year. DAILY without a date returns the newest report.',
      },
      { name: 'filter[version]', in: 'query', placeholder: '1_0', hint: '1_3 for the subscription reports.' },
    ],
    notes: [
      'The response is a gzip file that --compressed does not unpack; the command unpacks it.',
      'The key needs the role Sales and Reports, Finance or Admin.',
      'For a day without sales the response is commonly 404.',
    ],
  },
  {
    ...report(
      'financeReports_getCollection',
      'Download a finance report',
      '/v1/financeReports',
      'finance.tsv',
    ),
    parameters: [
      vendorNumber(),
      required('filter[reportType]', 'FINANCIAL', ['FINANCIAL', 'FINANCE_DETAIL']),
      required(
        'filter[regionCode]',
        'ZZ',
        [],
        'ZZ returns all regions in one file. FINANCE_DETAIL works only with Z1.',
      ),
      {
        name: 'filter[reportDate]',
        in: 'query',
        required: true,
        placeholder: '2026-12',
        hint: 'YYYY-MM in Apple’s fiscal year, whose month 01 is about October of the year before.',
      },
    ],
    notes: [
      'The response is a gzip file that --compressed does not unpack; the command unpacks it.',
      'The key needs the role Finance or Admin; Sales and Reports alone is rejected.',
    ],
  },
]

function get(id: string, title: string, group: string, path: string) {
  return { id, title, group, method: 'GET', path, response: 'json', showsRateLimit: true } as const
}

function list(id: string, title: string, group: string, path: string) {
  return { ...get(id, title, group, path), nextPage: 'links.next' } as const
}

function report(id: string, title: string, path: string, saveAs: string) {
  return {
    ...get(id, title, 'Reports', path),
    accept: ['application/a-gzip'],
    response: 'gzip',
    saveAs,
    teamKeyOnly: true,
  } as const
}

function listed(name: string, more: Pick<Parameter, 'hint' | 'placeholder' | 'choices'> = {}): Parameter {
  return { name, in: 'query', several: 'comma', ...more }
}

function required(name: string, initial: string, choices: readonly string[], hint?: string): Parameter {
  return { name, in: 'query', required: true, initial, choices, hint }
}

function appId(): Parameter {
  return {
    name: 'id',
    in: 'path',
    required: true,
    placeholder: '1234567890',
    hint: 'The Apple ID of the app: App Information in App Store Connect, or id in the list of apps.',
  }
}

function filterApp(): Parameter {
  return listed('filter[app]', { placeholder: '1234567890', hint: 'The Apple ID of the app.' })
}

function vendorNumber(): Parameter {
  return {
    name: 'filter[vendorNumber]',
    in: 'query',
    required: true,
    placeholder: '80012345',
    hint: 'Eight digits, in Payments and Financial Reports of App Store Connect.',
  }
}

function limit(initial: string): Parameter {
  return { name: 'limit', in: 'query', initial, hint: 'Entries per page, at most 200.' }
}

function sort(initial: string): Parameter {
  return {
    name: 'sort',
    in: 'query',
    several: 'comma',
    initial,
    hint: 'A minus sign means descending order.',
  }
}

function include(initial: string, hint?: string): Parameter {
  return { name: 'include', in: 'query', several: 'comma', initial, hint }
}

function fields(type: string, placeholder: string): Parameter {
  return listed(`fields[${type}]`, { placeholder, hint: 'The response then has only these fields.' })
}
