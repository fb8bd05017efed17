import { APPS, asc, BODY_401, fieldCase, NOW, portal, TEAM } from './case'

/** Single faults, in the words in which they come. */
export const diagnoses = [
  fieldCase(
    'X01',
    'axios sends JSON to the token endpoint',
    'FusionAuth/fusionauth-issues#885',
    'the endpoint takes a form, not JSON',
    [
      "await axios.post('https://appleid.apple.com/auth/token', { grant_type: 'authorization_code', code, client_id: 'net.willowbrook.tide', client_secret }, { headers: { 'Content-Type': 'application/json' } })",
      'AxiosError: Request failed with status code 400',
      "  data: { error: 'invalid_client' }",
    ],
    {
      must: [['siwa-content-type', 'token-not-here']],
      service: 'sign-in-with-apple',
      notLead: ['apple-outage'],
    },
  ),
  fieldCase(
    'X02',
    'utcnow().timestamp() in Berlin, without a date',
    'written after reports of PyJWT',
    'iat and exp lie exactly an hour back: a time zone',
    [
      `token = ${asc({ iat: NOW - 3605, exp: NOW - 2405 })}`,
      `requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: ${APPS}`,
    ],
    { must: [['time-zone-shift', 'exp-passed']], service: 'asc-team', not: ['token-not-here'] },
  ),
  fieldCase(
    'X03',
    'the file name says which ID is which',
    'jchambers/pushy#914',
    'the Key ID stands in iss: exchanged',
    [
      `signing key APNsAuthKey_${TEAM}.p8`,
      `authorization: bearer ${portal()}`,
      'Notification rejected by the APNs gateway: Optional[InvalidProviderToken]',
    ],
    { lead: ['apns-kid-team-swapped'], service: 'apns' },
  ),
  fieldCase(
    'X04',
    'fastlane signs in with an Apple Account',
    'fastlane/fastlane#20887',
    'a password was refused; no key took part',
    [
      '[23:04:21]: Login to App Store Connect (dev@willowbrook.example)',
      "[23:04:23]: Invalid username and password combination. Used 'dev@willowbrook.example' as the username.",
      '[!] Invalid username and password combination (Spaceship::Client::InvalidUserCredentialsError)',
    ],
    { lead: ['session-not-token'], not: ['token-not-here', 'kid-wrong'] },
  ),
  fieldCase(
    'X05',
    'a promise in the header',
    'written after a console of Node',
    'the token was not awaited',
    [
      "fetch('https://api.appstoreconnect.apple.com/v1/apps', { headers: { Authorization: 'Bearer [object Promise]' } })",
      "Response { status: 401, statusText: 'Unauthorized', url: 'https://api.appstoreconnect.apple.com/v1/apps' }",
    ],
    {
      lead: ['bearer-not-a-token'],
      not: ['token-not-here'],
      notPassed: ['bearer-not-a-token'],
      service: 'asc-team',
    },
  ),
  fieldCase(
    'X06',
    'a variable that was not set, in Node',
    'written after a console of Node',
    'undefined stands where the token belongs',
    [
      '> GET /v1/apps HTTP/1.1',
      '> Host: api.appstoreconnect.apple.com',
      '> authorization: Bearer undefined',
      '>',
      '< HTTP/1.1 401 Unauthorized',
      '<',
      BODY_401,
    ],
    {
      lead: ['bearer-not-a-token', 'var-empty'],
      not: ['token-not-here'],
      notPassed: ['var-empty'],
      service: 'asc-team',
    },
  ),
  fieldCase(
    'X07',
    'altool finds no key file',
    'ai-ecoverse/slicc#576',
    'no request was made',
    [
      '2026-11-27 23:04:23.118 ERROR: [altool.600002D5B000] Failed to load AuthKey file. The file ‘AuthKey_K7M2Q9X4TB.p8’ could not be found in any of these locations:',
      "'/Users/runner/work/tide/private_keys', '/Users/runner/private_keys', '/Users/runner/.private_keys', '/Users/runner/.appstoreconnect/private_keys' . (-43)",
    ],
    { lead: ['key-file-not-found'], not: ['token-not-here', 'key-unreadable', 'apple-outage'] },
  ),
  fieldCase(
    'X08',
    'a new provider token for every push',
    'Pr0Ger/PyAPNs2#85',
    'too many tokens; no fault of any of them',
    [
      '  File "/srv/lib/python3.12/site-packages/apns2/client.py", line 121, in send_notification',
      '    raise exception_class_for_reason(result)',
      'apns2.errors.TooManyProviderTokenUpdates',
    ],
    { lead: ['apns-too-many'], not: ['token-not-here', 'apple-outage'], service: 'apns' },
  ),
  fieldCase(
    'X09',
    'fastlane: a DELETE that App Store Connect does not offer',
    'written after the sentence of the API',
    'there is no such operation; role and agreements are not the matter',
    [
      "[!] The given operation is not allowed - The resource 'apps' does not allow 'DELETE'. Allowed operations are: GET_COLLECTION, GET_INSTANCE, UPDATE (Spaceship::AccessForbiddenError)",
    ],
    {
      lead: ['operation-not-offered'],
      not: ['role-insufficient', 'agreements-missing', 'token-not-here'],
      service: 'asc-team',
    },
  ),
  fieldCase(
    'X10',
    'a token without bid for the App Store Server API',
    'awa/go-iap#277',
    'bid is missing',
    [
      `curl -v -H "Authorization: Bearer ${asc()}" "https://api.storekit-sandbox.itunes.apple.com/inApps/v1/subscriptions/2000000398761234"`,
      '< HTTP/1.1 401 Unauthorized',
      '< ',
      'Unauthenticated',
    ],
    { lead: ['bid-missing'], not: ['token-not-here'], service: 'app-store-server' },
  ),
]
