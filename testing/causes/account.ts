import { asc, ask, causes, error, info, no, POSSIBLE_CAUSES, passed, paste, sample } from './row'
import { APPS, accepted, curl, pushResponds, responds, response, unauthenticated } from './texts'

/** A possible cause of every rejection that nothing in the pasted text explains. */
const CANDIDATE = [
  ask('a good token that was rejected', responds(401, 'NOT_AUTHORIZED'), { beside: [POSSIBLE_CAUSES] }),
  ask('a push token that was rejected', paste(sample('apns'), pushResponds(403, 'InvalidProviderToken')), {
    beside: [POSSIBLE_CAUSES],
  }),
  no('a good token without any response', asc()),
  no('a good token and a command, without any response', curl(APPS)),
  no('a response that accepted the token', accepted),
  no('a request that is forbidden for its role', responds(403, 'FORBIDDEN_ERROR')),
  no(
    'a fault that explains the rejection',
    (t) => `curl -i -H "Authorization: ${t}" ${APPS}
${response('2 401', '{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"Title.","detail":"Detail."}]}', 'content-type: application/json')}`,
  ),
]

/** Faults of the account, of the key's rights, or on Apple's side. */
export const account = causes({
  'agreements-missing': [
    error('the code', responds(403, 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED'), {
      beside: [POSSIBLE_CAUSES],
    }),
    error(
      'the body alone',
      `{"errors":[{"status":"403","code":"FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED","title":"Title.","detail":"Detail."}]}`,
      { beside: [POSSIBLE_CAUSES] },
    ),
    error(
      'the words of the notary service',
      response(
        '1.1 403 Forbidden',
        'A required agreement is missing or has expired. This request requires an in-effect agreement.',
      ),
      { beside: [POSSIBLE_CAUSES] },
    ),
    ...['PLA_NOT_ACCEPTED', 'PLA_NOT_VALID', 'REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED'].map((reason) =>
      error(`${reason} under the other prefix`, responds(403, `FORBIDDEN_ERROR.${reason}`), {
        beside: [],
        says: new RegExp(reason, 'u'),
      }),
    ),
    error(
      'the name of the agreement in the detail',
      responds(
        403,
        'FORBIDDEN_ERROR',
        'The Account Holder must agree to the latest Program License Agreement.',
      ),
      { beside: [] },
    ),
    no('a small role', responds(403, 'FORBIDDEN_ERROR')),
    no('a rejected token', responds(401, 'NOT_AUTHORIZED')),
    no(
      'the words in a detail under another code',
      responds(409, 'STATE_ERROR', 'A required agreement is missing or has expired.'),
    ),
  ],
  'agreements-none-to-sign': [
    ask(
      'FORBIDDEN without more',
      (t) => `curl -i -H "Authorization: Bearer ${t}" "${APPS}"
${response('2 403', '{"errors":[{"status":"403","code":"FORBIDDEN","title":"Access Unavailable","detail":"The account holder must agree to the Program License Agreement."}]}', 'content-type: application/json')}`,
    ),
    no('the code that names agreements', responds(403, 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED')),
    no('FORBIDDEN_ERROR, which is another word', responds(403, 'FORBIDDEN_ERROR')),
  ],
  'role-insufficient': [
    error(
      'the text about the key',
      responds(403, 'FORBIDDEN_ERROR', 'The API key in use does not allow this request'),
    ),
    ask('a sales report', responds(403, 'FORBIDDEN_ERROR', 'Detail.', '/v1/salesReports'), {
      fix: /Sales and Reports, Finance or Admin/u,
    }),
    ask('a finance report', responds(403, 'FORBIDDEN_ERROR', 'Detail.', '/v1/financeReports'), {
      fix: /Sales and Reports alone is rejected/u,
    }),
    ask(
      'a text that only mentions a permission',
      responds(403, 'FORBIDDEN_ERROR', 'This build has no permission.'),
      { fix: /can’t edit the role/u },
    ),
    ask(
      'another text under the same code',
      responds(403, 'FORBIDDEN_ERROR', 'This build cannot be changed.'),
    ),
    no('an agreement', responds(403, 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED')),
    no(
      'no team',
      responds(
        403,
        'FORBIDDEN_ERROR',
        'Unable to find a team with the given Content Provider ID x to which you belong.',
      ),
    ),
    no('a rejected token', responds(401, 'NOT_AUTHORIZED')),
    ask(
      'another report',
      `curl "https://api.appstoreconnect.apple.com/v1/financeReports"\n${response('2 403', '{"errors":[{"status":"403","code":"FORBIDDEN_ERROR","title":"T","detail":"D"}]}')}`,
      { fix: /Finance or Admin/u },
    ),
  ],
  'individual-key-unsupported': [
    error(
      'profiles',
      paste(sample('asc-individual'), curl('https://api.appstoreconnect.apple.com/v1/profiles')),
    ),
    error(
      'one certificate',
      paste(sample('asc-individual'), curl('https://api.appstoreconnect.apple.com/v1/certificates/AB12')),
    ),
    error(
      'sales reports',
      paste(
        sample('asc-individual'),
        (t) =>
          `curl -g -H "Authorization: Bearer ${t}" "https://api.appstoreconnect.apple.com/v1/salesReports?filter[reportType]=SALES"`,
      ),
    ),
    info(
      'the notary service, about which Apple’s page and notarytool differ',
      paste(sample('asc-individual'), curl('https://appstoreconnect.apple.com/notary/v2/submissions')),
    ),
    no('apps', paste(sample('asc-individual'), curl(APPS))),
    no(
      'a resource whose name begins alike',
      paste(sample('asc-individual'), curl('https://api.appstoreconnect.apple.com/v1/profilesOfOthers')),
    ),
    no('a team key', curl('https://api.appstoreconnect.apple.com/v1/profiles')),
    no('no request', sample('asc-individual')),
  ],
  'key-revoked': [
    ...CANDIDATE,
    ask(
      'a push token alone before the response',
      paste(sample('apns'), (t) => `${t}\n${response('2 403', '{"reason":"InvalidProviderToken"}')}`),
      {
        beside: [POSSIBLE_CAUSES],
        fix: /\(developer\.apple\.com\/account → Certificates, Identifiers & Profiles → Keys\)/u,
      },
    ),
  ],
  'key-too-new': [...CANDIDATE],
  'apple-transient': [...CANDIDATE],
  'apple-outage': [
    ask('a good token that was rejected', responds(401, 'NOT_AUTHORIZED'), { beside: [POSSIBLE_CAUSES] }),
    ask('500', responds(500, 'UNEXPECTED_ERROR')),
    ask('503 without a token', response('1.1 503 Service Unavailable', '')),
    no('a good token without any response', asc()),
    no('a response that accepted the token', accepted),
    no('404', responds(404, 'NOT_FOUND')),
  ],
  'persistent-unexplained': [...CANDIDATE],
  'api-access-not-requested': [
    ask('a good token that was rejected', responds(401, 'NOT_AUTHORIZED'), { beside: [POSSIBLE_CAUSES] }),
    ask(
      'a good token of the Enterprise Program API that was rejected',
      paste(
        sample('enterprise'),
        (t) => `curl -i -H "Authorization: Bearer ${t}" https://api.enterprise.developer.apple.com/v1/users
${response('2 401', '{"errors":[{"status":"401","code":"NOT_AUTHORIZED"}]}', 'content-type: application/json')}`,
      ),
      { beside: [POSSIBLE_CAUSES], fix: /developer account/u },
    ),
    no('a good token without any response', asc()),
    no(
      'another service',
      paste(
        sample('apple-music'),
        (t) => `curl -i -H "Authorization: Bearer ${t}" https://api.music.apple.com/v1/test
${response('2 401', '', 'content-type: application/json')}`,
      ),
    ),
    no('a response that accepted the token', responds(404, 'NOT_FOUND')),
  ],
  'no-developer-team': [
    error(
      'the text about a Content Provider ID',
      responds(
        403,
        'FORBIDDEN_ERROR',
        'Unable to find a team with the given Content Provider ID 1 to which you belong. Please contact Apple Developer Program Support.',
      ),
    ),
    no(
      'another text under the same code',
      responds(403, 'FORBIDDEN_ERROR', 'The API key in use does not allow this request'),
    ),
    no('the same words under another code', responds(404, 'NOT_FOUND', 'Content Provider')),
  ],
  'store-server-not-released': [
    ask(
      'the production host',
      paste(
        sample('app-store-server'),
        unauthenticated('https://api.storekit.itunes.apple.com/inApps/v1/subscriptions/2000000123456789'),
      ),
      { beside: [POSSIBLE_CAUSES] },
    ),
    ask(
      'the newer production host',
      paste(
        sample('app-store-server'),
        unauthenticated('https://api.storekit.apple.com/inApps/v1/subscriptions/2000000123456789'),
      ),
      { beside: [POSSIBLE_CAUSES] },
    ),
    ask(
      'the body alone after the request',
      paste(
        sample('app-store-server'),
        (
          t,
        ) => `curl -H "Authorization: Bearer ${t}" https://api.storekit.itunes.apple.com/inApps/v1/subscriptions/2000000123456789
Unauthenticated

Request ID: ABCDEFG.0.0
`,
      ),
      { beside: [POSSIBLE_CAUSES] },
    ),
    ask(
      'a token and the response, without the request',
      paste(
        sample('app-store-server'),
        (t) => `${t}

${response('1.1 401 Unauthorized', 'Unauthenticated\n\nRequest ID: ABCDEFG.0.0\n', 'content-type: text/plain')}`,
      ),
      { beside: [POSSIBLE_CAUSES] },
    ),
    no(
      'the sandbox host',
      paste(
        sample('app-store-server'),
        unauthenticated(
          'https://api.storekit-sandbox.itunes.apple.com/inApps/v1/subscriptions/2000000123456789',
        ),
      ),
    ),
    no(
      'no response',
      paste(
        sample('app-store-server'),
        curl('https://api.storekit.itunes.apple.com/inApps/v1/subscriptions/2000000123456789'),
      ),
    ),
    no(
      'a response that accepted the token',
      paste(
        sample('app-store-server'),
        (
          t,
        ) => `curl -i -H "Authorization: Bearer ${t}" "https://api.storekit.itunes.apple.com/inApps/v1/subscriptions/2000000123456789"
${response('1.1 404 Not Found', '{"errorCode":4040010,"errorMessage":"Transaction id not found."}')}`,
      ),
    ),
    no(
      'another service',
      (t) => `curl -i -H "Authorization: Bearer ${t}" ${APPS}
${response('2 401', '{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"Title.","detail":"Detail."}]}', 'content-type: application/json')}`,
    ),
    ask(
      'the newer host and a body alone',
      paste(
        sample('app-store-server'),
        (t) =>
          `curl -i -H "Authorization: Bearer ${t}" https://api.storekit.apple.com/inApps/v1/transactions/1\n${response('1.1 401 Unauthorized', 'Unauthenticated')}`,
      ),
      { beside: [POSSIBLE_CAUSES], first: true },
    ),
  ],
  'tool-login-not-key': [
    ask(
      'a URL of the web pages',
      `GET https://appstoreconnect.apple.com/iris/v1/apps
${response('1.1 403 Forbidden', '')}`,
    ),
    ask('a log line', `Request failed: https://appstoreconnect.apple.com/iris/v1/certificates 403`),
    no('the API', responds(403, 'FORBIDDEN_ERROR')),
    no(
      'a response without fault',
      `curl -i https://appstoreconnect.apple.com/iris/v1/apps
${response('1.1 200 OK', '{}')}`,
    ),
  ],
  'operation-not-offered': [
    info(
      'CREATE of apps',
      responds(
        403,
        'FORBIDDEN_ERROR',
        "The resource 'apps' does not allow 'CREATE'. Allowed operations are: GET_COLLECTION, GET_INSTANCE, UPDATE",
      ),
      { first: true, says: /GET_COLLECTION/, fix: /App Store Connect → Apps/u },
    ),
    info(
      'a line of a log',
      "The given operation is not allowed - The resource 'builds' does not allow 'DELETE'. Allowed operations are: GET_COLLECTION",
    ),
    no('a role', responds(403, 'FORBIDDEN_ERROR', 'The API key in use does not allow this request'), {
      beside: ['error role-insufficient'],
    }),
  ],
  'altool-option-renamed': [
    info(
      'a new altool and the old name',
      '2026-03-14 09:15:02.686 ERROR: [altool.6000006884C0] Expected api key argument is missing, --api-key. (21)',
      { says: /--api-key/u, fix: /--api-key instead of --apiKey/u, first: true },
    ),
    info(
      'an old altool and the new name',
      "2026-03-14 09:15:02.686 altool[5452:21892] *** Error: Unknown option '--api-issuer'.",
      { fix: /--apiIssuer instead of --api-issuer/u },
    ),
    no('another tool', 'uploader: Expected api key argument is missing, --api-key. (21)'),
    no(
      'an upload that works',
      'xcrun altool --upload-package App.ipa --api-key 2X9R4HXF34\nUPLOAD SUCCEEDED',
    ),
  ],
  'tool-credential-missing': [
    error('a command-line tool', '$ asc users list\nError: issuerNotProvided', { first: true }),
    error('the JSON of a key', '[!] App Store Connect API key JSON is missing field(s): key_id, issuer_id', {
      fix: /all three/u,
    }),
    no('a test of another program', 'test testCheckCRL_IssuerNotProvided_SetsUnknown ... ok'),
  ],
  'xcodebuild-no-account': [
    error('an export', 'error: exportArchive: No Accounts\n** EXPORT FAILED **', { first: true }),
    error(
      'an archive that names a key',
      'xcodebuild -exportArchive -authenticationKeyPath AuthKey_2X9R4HXF34.p8\nerror: exportArchive: Failed to Use Accounts',
      { fix: /absolute/u },
    ),
    no(
      'an export that failed otherwise',
      'error: exportArchive: No signing certificate "iOS Distribution" found',
    ),
    no('another program', 'warning: No Accounts are configured for mail'),
  ],
  'membership-expired': [
    error(
      'Apple’s sentence',
      responds(403, 'FORBIDDEN_ERROR', "Team ID: 'T3AMTEST01' is not associated with an active membership."),
      { first: true, says: /active membership/u },
    ),
    error(
      'a tool that prints the sentence alone',
      "[!] The request could not be completed because: Team ID: 'T3AMTEST01' is not associated with an active membership. To check your team's membership status, sign in your account on the developer website.",
      { first: true },
    ),
    passed(
      'another reason',
      responds(403, 'FORBIDDEN_ERROR', 'The API key in use does not allow this request'),
    ),
    no('a rejected token', responds(401, 'NOT_AUTHORIZED')),
  ],
  'session-not-token': [
    ask(
      'fastlane',
      "Login to App Store Connect (dev@example.com)\n[!] Invalid username and password combination. Used 'dev@example.com' as the username.",
      { first: true },
    ),
    ask(
      'notarytool',
      'Error: HTTP status code: 401. Invalid credentials. Username or password is incorrect. Use the app-specific password generated at appleid.apple.com.',
      { first: true },
    ),
    ask(
      'Xcode',
      'Error Domain=DVTPortalServiceErrorDomain Code=1100 "Your session has expired. Please log in."',
      { first: true },
    ),
    no(
      'a key',
      'Creating authorization token for App Store Connect API\nError: app-specific password is not needed',
    ),
  ],
  'not-apples-response': [
    info(
      'RevenueCat',
      'Error Domain=RevenueCat.ErrorCode Code=11 "There was a credentials issue." UserInfo={rc_response_status_code=401}',
    ),
    info('another host', 'GET https://api.example.com/v1/login\nHTTP/1.1 401 Unauthorized\n'),
    no('Apple', (t) => `curl -i -H "Authorization: Bearer ${t}" ${APPS}\nHTTP/2 200\n`),
  ],
  'individual-key-not-permitted': [
    ask(
      'a rejected token of an individual key',
      paste(sample('asc-individual'), responds(401, 'NOT_AUTHORIZED')),
      {
        beside: [POSSIBLE_CAUSES],
      },
    ),
    no('a rejected token of a team key', responds(401, 'NOT_AUTHORIZED')),
    no('no response', sample('asc-individual')),
  ],
  'analytics-not-ready': [
    info(
      'no instances',
      (
        t,
      ) => `curl -i -H "Authorization: Bearer ${t}" "https://api.appstoreconnect.apple.com/v1/analyticsReports/r1/instances"
${response('2 200', '{"data":[],"links":{}}', 'content-type: application/json')}`,
    ),
    no(
      'an instance',
      (
        t,
      ) => `curl -i -H "Authorization: Bearer ${t}" "https://api.appstoreconnect.apple.com/v1/analyticsReports/r1/instances"
${response('2 200', '{"data":[{"id":"1"}]}', 'content-type: application/json')}`,
    ),
    no('an empty list of apps', accepted),
  ],
  'rate-limit': [
    info(
      '429',
      (t) => `curl -i -H "Authorization: Bearer ${t}" "${APPS}"
${response('2 429', '{"errors":[{"status":"429","code":"RATE_LIMIT_EXCEEDED","title":"Title.","detail":"Detail."}]}', 'x-rate-limit: user-hour-lim:3600;user-hour-rem:0;', 'content-type: application/json')}`,
    ),
    info(
      'the number of the App Store Server API',
      `{"errorCode":4290000,"errorMessage":"Rate limit exceeded."}`,
    ),
    no(
      'a header that has some left',
      (t) => `curl -i -H "Authorization: Bearer ${t}" "${APPS}"
${response('2 200', '{"data":[]}', 'x-rate-limit: user-hour-lim:3600;user-hour-rem:12;', 'content-type: application/json')}`,
    ),
    no(
      'push tokens made too often, a cause of its own',
      response('2 429', '{"reason":"TooManyProviderTokenUpdates"}'),
    ),
    info(
      'what is left, and when to come back',
      response(
        '2 429',
        '{"errorCode":4290000}',
        'x-rate-limit: user-hour-lim:3600;user-hour-rem:0;',
        'retry-after: 1790003600000',
      ),
      { says: /0 requests left in this hour/u, fix: /2026-09-21 15:13:20 UTC/u },
    ),
  ],
})
