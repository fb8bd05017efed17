import { BODY_401, fieldCase, OF_A_REQUEST } from './case'

/** The service, from whatever names it. */
export const services = [
  fieldCase(
    'S01',
    'frames of Apple’s Python library',
    'apple/app-store-server-library-python#57',
    'the App Store Server API refused',
    [
      'Traceback (most recent call last):',
      '  File "/srv/tide/billing.py", line 31, in status',
      '    client.get_all_subscription_statuses(transaction_id)',
      '  File "/srv/lib/python3.12/site-packages/appstoreserverlibrary/api_client.py", line 623, in _make_request',
      '    raise APIException(response.status_code)',
      'appstoreserverlibrary.api_client.APIException: 401',
    ],
    {
      lead: ['token-not-here', 'store-server-not-released'],
      must: [['token-not-here'], ['store-server-not-released', 'asc-key-on-store-server']],
      service: 'app-store-server',
      notLead: ['apple-outage'],
    },
  ),
  fieldCase(
    'S02',
    'the plain text of the App Store Server API in a Go program',
    'awa/go-iap#340',
    'the App Store Server API in production refused; an app that was never released looks the same',
    [
      '2026/11/27 23:04:23 appstore api: https://api.storekit.itunes.apple.com/inApps/v1/transactions/2000000398761234 return status code 401',
      'Unauthenticated',
      '',
      'Request ID: ICM7THHI5RZTBKUQA3VWJCUZZZ.0.0',
    ],
    {
      must: [['store-server-not-released'], ['token-not-here']],
      service: 'app-store-server',
      not: ['agreements-missing', 'role-insufficient'],
      notLead: ['apple-outage'],
    },
  ),
  fieldCase(
    'S03',
    'electron-builder and notarytool',
    'electron-userland/electron-builder#8208 (form of the log)',
    'the Notary API refused; kind of credential unknown',
    [
      '  • signing         file=dist/mac-arm64/Tide.app platform=darwin type=distribution',
      '  ⨯ Failed to notarize via notarytool',
      '',
      'Error: HTTP status code: 401. Unauthenticated. Ensure that all authentication arguments are correct.',
      '  failedTask=build stackTrace=Error: Failed to notarize via notarytool',
    ],
    {
      must: [['token-not-here', 'notary-issuer', 'kid-wrong']],
      service: 'notary',
      not: ['store-server-not-released'],
      notLead: ['apple-outage'],
    },
  ),
  fieldCase(
    'S04',
    'NSError with the host of DeviceCheck',
    'written after logs of Xcode',
    'DeviceCheck refused',
    [
      'Error Domain=NSURLErrorDomain Code=-1012 "(null)" UserInfo={NSErrorFailingURLStringKey=https://api.development.devicecheck.apple.com/v1/query_two_bits, NSErrorFailingURLKey=https://api.development.devicecheck.apple.com/v1/query_two_bits}',
      'Optional("Unable to verify authorization token")',
      'statusCode: 401',
    ],
    {
      must: [['token-not-here']],
      service: 'devicecheck',
      notPassed: OF_A_REQUEST,
      notLead: ['apple-outage'],
    },
  ),
  fieldCase(
    'S05',
    'a push library of Elixir',
    'codedge-llc/pigeon#312',
    'APNs refused the provider token',
    [
      '23:04:23.118 [warning] push failed %Pigeon.APNS.Notification{collapse_id: nil, device_token: "c45a7be2497b85611baf9052b4ccfb9641ab7fea1d01c91732149c99cc3ed0000", response: :invalid_provider_token, topic: "net.willowbrook.tide"}',
    ],
    {
      must: [['apns-kid-team-swapped']],
      service: 'apns',
      not: ['token-part-count'],
      notLead: ['apple-outage'],
    },
  ),
  fieldCase(
    'S06',
    'the key file of a purchase beside a refusal of App Store Connect',
    'https://discussions.apple.com/thread/254056348',
    'an In-App Purchase key does not open App Store Connect',
    [
      'API_KEY_PATH=./SubscriptionKey_K7M2Q9X4TB.p8',
      'GET https://api.appstoreconnect.apple.com/v1/apps',
      'HTTP/2 401',
      '',
      BODY_401,
    ],
    { must: [['iap-key-on-asc'], ['token-not-here']], service: 'asc-team', notLead: ['apple-outage'] },
  ),
  fieldCase(
    'S07',
    'django-allauth prints the bytes of the response',
    'pennersr/django-allauth#3194',
    'Sign in with Apple refused the client secret; the b is that of the print',
    [
      'ERROR 2026-11-27 23:04:23,118 views Error authenticating with apple',
      'allauth.socialaccount.providers.oauth2.client.OAuth2Error: Error retrieving access token: b\'{"error":"invalid_client"}\'',
      '  File "/srv/lib/python3.12/site-packages/allauth/socialaccount/providers/apple/client.py", line 76, in get_access_token',
    ],
    {
      lead: ['token-not-here'],
      must: [['siwa-sub', 'exp-passed']],
      service: 'sign-in-with-apple',
      not: ['token-bytes-repr', 'bearer-not-a-token'],
      notLead: ['apple-outage'],
    },
  ),
  fieldCase(
    'S08',
    'the client secret of Apple Ads, in a notebook',
    'written after notebooks',
    'Apple Ads refused the client secret, which is not here',
    [
      "In [7]: r = requests.post('https://appleid.apple.com/auth/oauth2/token', data={'grant_type': 'client_credentials', 'client_id': CLIENT_ID, 'client_secret': secret, 'scope': 'searchadsorg'})",
      'In [8]: r.status_code, r.json()',
      "Out[8]: (400, {'error': 'invalid_client'})",
    ],
    {
      lead: ['token-not-here'],
      must: [['exp-passed', 'ads-clock', 'time-zone-shift']],
      service: 'apple-ads',
      notLead: ['apple-outage'],
    },
  ),
]
