/**
 * Logs of other products, as their tools print them: rejections, broken keys, failed handshakes. No service of Apple's
 * is involved in any of them, and no text of Inspect may claim that one is. All values are made up.
 */
export interface UnrelatedLog {
  readonly title: string
  readonly text: string
}

const log = (title: string, ...lines: readonly string[]): UnrelatedLog => ({ title, text: lines.join('\n') })

/** Rejections by other services. */
const REFUSALS: readonly UnrelatedLog[] = [
  log(
    'npm without a login to its registry',
    'npm error code E401',
    'npm error Incorrect or missing password.',
    'npm error If you were trying to login, change your password, create an',
    'npm error authentication token or enable two-factor authentication then',
    'npm error that means you likely typed your password in incorrectly.',
    'npm error A complete log of this run can be found in: /home/dev/.npm/_logs/2026-11-27T20_10_02_118Z-debug-0.log',
  ),
  log(
    'npm, a private registry',
    'npm error code E401',
    'npm error 401 Unauthorized - GET https://npm.pkg.github.com/@willow%2ftide - unauthenticated: User cannot be authenticated with the token provided.',
  ),
  log(
    'nginx in front of one’s own API',
    '203.0.113.9 - - [27/Nov/2026:20:10:02 +0000] "GET /api/v1/orders?page=2 HTTP/1.1" 401 179 "-" "okhttp/4.12.0"',
    '203.0.113.9 - - [27/Nov/2026:20:10:04 +0000] "POST /api/v1/login HTTP/1.1" 403 153 "https://tide.example/" "Mozilla/5.0"',
    '2026/11/27 20:10:04 [error] 31#31: *7 user "deploy": password mismatch, client: 203.0.113.9, server: tide.example, request: "GET /admin HTTP/1.1", host: "tide.example"',
  ),
  log(
    'one’s own API by curl',
    '$ curl -i -H "Authorization: Bearer 7f3a9c51d0e84b62a1c7" https://api.tide.example/v1/orders',
    'HTTP/2 401',
    'date: Fri, 27 Nov 2026 20:10:02 GMT',
    'www-authenticate: Bearer realm="tide", error="invalid_token"',
    'content-type: application/json',
    '',
    '{"error":"invalid_token","error_description":"The access token expired"}',
  ),
  log(
    'AWS S3',
    'An error occurred (AccessDenied) when calling the PutObject operation: Access Denied',
    'botocore.exceptions.ClientError: An error occurred (403) when calling the HeadObject operation: Forbidden',
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided. Check your key and signing method.</Message><AWSAccessKeyId>AKIAEXAMPLE7TIDE</AWSAccessKeyId></Error>',
  ),
  log(
    'AWS STS, expired token',
    'An error occurred (ExpiredTokenException) when calling the GetCallerIdentity operation: The security token included in the request is expired',
    'Error: operation error STS: GetCallerIdentity, https response error StatusCode: 403, RequestID: 5f0c71aa-0001, api error InvalidClientTokenId: The security token included in the request is invalid.',
  ),
  log(
    'Google OAuth, client of another kind',
    "google.auth.exceptions.RefreshError: ('invalid_client: The OAuth client was not found.', {'error': 'invalid_client', 'error_description': 'The OAuth client was not found.'})",
  ),
  log(
    'Google OAuth, a service account',
    "google.auth.exceptions.RefreshError: ('invalid_grant: Invalid JWT Signature.', {'error': 'invalid_grant', 'error_description': 'Invalid JWT Signature.'})",
  ),
  log(
    'Google API without a credential',
    '{',
    '  "error": {',
    '    "code": 401,',
    '    "message": "Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential.",',
    '    "status": "UNAUTHENTICATED"',
    '  }',
    '}',
  ),
  log(
    'Firebase Admin, Android only',
    'FirebaseMessagingError: SenderId mismatch',
    '    at FirebaseMessagingRequestHandler.invokeRequestHandler (/srv/node_modules/firebase-admin/lib/messaging/messaging-api-request-internal.js:79:47)',
    "  errorInfo: { code: 'messaging/mismatched-credential', message: 'SenderId mismatch' },",
    "  codePrefix: 'messaging'",
  ),
  log(
    'Firebase ID token',
    'FirebaseAuthError: Firebase ID token has expired. Get a fresh ID token from your client app and try again (auth/id-token-expired).',
    "  errorInfo: { code: 'auth/id-token-expired' }",
  ),
  log(
    'GitHub API',
    '{',
    '  "message": "Bad credentials",',
    '  "documentation_url": "https://docs.github.com/rest",',
    '  "status": "401"',
    '}',
  ),
  log(
    'GitHub by Octokit',
    'HttpError: Bad credentials - https://docs.github.com/rest',
    '    at fetchWrapper (/srv/node_modules/@octokit/request/dist-bundle/index.js:128:11)',
    '  status: 401,',
    "  request: { method: 'GET', url: 'https://api.github.com/repos/willow/tide/releases', headers: { authorization: 'token [REDACTED]' } }",
  ),
  log(
    'Docker registry',
    'Error response from daemon: Head "https://registry.tide.example/v2/web/manifests/latest": unauthorized: authentication required',
    '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required","detail":[{"Type":"repository","Class":"","Name":"willow/web","Action":"pull"}]}]}',
  ),
  log(
    'Stripe',
    '{',
    '  "error": {',
    '    "message": "Invalid API Key provided: sk_test_********************tide",',
    '    "type": "invalid_request_error"',
    '  }',
    '}',
    'stripe.error.AuthenticationError: Invalid API Key provided: sk_test_****tide (status 401)',
  ),
  log(
    'Sentry’s uploads',
    'error: API request failed',
    '  caused by: sentry reported an error: Invalid token (http status: 401)',
    'Add --log-level=[info|debug] or export SENTRY_LOG_LEVEL=[info|debug] to see more output.',
  ),
  log(
    'Kubernetes',
    'error: You must be logged in to the server (Unauthorized)',
    "E1127 20:10:02.118801   41233 memcache.go:265] couldn't get current server API group list: the server has asked for the client to provide credentials",
    '{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"Unauthorized","reason":"Unauthorized","code":401}',
  ),
  log(
    'Supabase’s REST interface',
    '{"code":"PGRST301","details":null,"hint":null,"message":"JWSError JWSInvalidSignature"}',
    'GET https://abcdwillow.supabase.co/rest/v1/tides?select=* 401 (Unauthorized)',
  ),
  log(
    'Supabase’s sign-in with a password',
    'AuthApiError: invalid JWT: unable to parse or verify signature, token signature is invalid: signature is invalid',
    "  status: 403, code: 'bad_jwt'",
  ),
  log(
    'Auth0',
    'HTTP/1.1 401 Unauthorized',
    'content-type: application/json; charset=utf-8',
    '',
    '{"error":"access_denied","error_description":"Unauthorized"}',
    'POST https://willow.eu.auth0.com/oauth/token',
  ),
  log(
    'Keycloak of one’s own',
    'POST https://sso.tide.example/realms/tide/protocol/openid-connect/token 401 (Unauthorized)',
    '{"error":"invalid_client","error_description":"Invalid client or Invalid client credentials"}',
  ),
  log(
    'Azure AD',
    'AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID.',
    '{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided.","error_codes":[7000215]}',
  ),
  log(
    'git push over HTTPS',
    'remote: Permission to willow/tide.git denied to dev.',
    "fatal: unable to access 'https://github.com/willow/tide.git/': The requested URL returned error: 403",
  ),
  log(
    'Maven',
    '[ERROR] Failed to execute goal org.apache.maven.plugins:maven-deploy-plugin:3.1.1:deploy (default-deploy) on project tide: Failed to deploy artifacts: Could not transfer artifact net.willowbrook:tide:pom:1.0 from/to nexus (https://nexus.tide.example/repository/releases): status code: 401, reason phrase: Unauthorized (401) -> [Help 1]',
  ),
  log(
    'NuGet',
    'error NU1301: Unable to load the service index for source https://pkgs.dev.azure.com/willow/_packaging/tide/nuget/v3/index.json.',
    'error NU1301:   Response status code does not indicate success: 401 (Unauthorized).',
  ),
  log(
    'pip',
    'WARNING: 401 Error, Credentials not correct for https://pypi.tide.example/simple/tide/',
    'ERROR: Could not find a version that satisfies the requirement tide (from versions: none)',
  ),
  log(
    'Twilio',
    'TwilioRestException: HTTP 401 error: Unable to create record: Authenticate',
    '{"code":20003,"message":"Authenticate","more_info":"https://www.twilio.com/docs/errors/20003","status":401}',
  ),
  log(
    'OpenAI',
    "openai.AuthenticationError: Error code: 401 - {'error': {'message': 'Incorrect API key provided: sk-tide****. You can find your API key at https://platform.openai.com/account/api-keys.', 'type': 'invalid_request_error', 'param': None, 'code': 'invalid_api_key'}}",
  ),
  log(
    'Slack',
    '{"ok":false,"error":"invalid_auth","warning":"missing_charset"}',
    'An API error occurred: invalid_auth',
  ),
  log(
    'a web page’s own API',
    'POST https://api.tide.example/session 401 (Unauthorized)',
    'Uncaught (in promise) AxiosError: Request failed with status code 401',
    "    at settle (axios.js:1234:12) { code: 'ERR_BAD_REQUEST' }",
  ),
  log(
    'Terraform',
    '│ Error: error configuring provider: GET https://gitlab.tide.example/api/v4/user: 401 {message: 401 Unauthorized}',
    '│   with provider["registry.terraform.io/gitlabhq/gitlab"],',
    '│   on main.tf line 12',
  ),
  log(
    'Elasticsearch',
    '{"error":{"root_cause":[{"type":"security_exception","reason":"missing authentication credentials for REST request [/_cat/indices]"}],"type":"security_exception","reason":"missing authentication credentials"},"status":401}',
  ),
  log(
    'Web Push to a browser',
    'WebPushError: Received unexpected response code',
    '  statusCode: 403,',
    "  body: 'the key in the authorization header does not correspond to the sender ID used to subscribe this user.',",
    "  endpoint: 'https://fcm.googleapis.com/fcm/send/dXk2:APA91bTide'",
  ),
  log(
    'Play Console',
    '[!] Google Api Error: Invalid request - The caller does not have permission',
    'googleapi: Error 403: The caller does not have permission, forbidden',
    'POST https://androidpublisher.googleapis.com/androidpublisher/v3/applications/net.willowbrook.tide/edits',
  ),
  log(
    'Zoom’s JWT app',
    '{"code":124,"message":"Invalid access token."}',
    'Zoom API returned 401 Unauthorized for https://api.zoom.us/v2/users/me',
  ),
  log(
    'PayPal',
    '{"name":"NOT_AUTHORIZED","message":"Authorization failed due to insufficient permissions.","debug_id":"5f0c71aa","details":[{"issue":"PERMISSION_DENIED","description":"You do not have permission to access or perform operations on this resource."}]}',
    'POST https://api-m.sandbox.paypal.com/v2/checkout/orders 403',
  ),
  log(
    'GraphQL of one’s own',
    '{"errors":[{"message":"Forbidden resource","extensions":{"code":"FORBIDDEN","response":{"statusCode":403,"message":"Forbidden resource","error":"Forbidden"}}}],"data":null}',
  ),
  log(
    'Spring Boot',
    '{"timestamp":"2026-11-27T20:10:02.118+00:00","status":403,"error":"Forbidden","path":"/api/orders"}',
    '2026-11-27 20:10:02.118  WARN 1 --- [nio-8080-exec-3] o.s.w.s.m.ExceptionHandler : Access is denied: 403 FORBIDDEN "Forbidden"',
  ),
  log(
    'Laravel',
    '{"message":"Unauthenticated."}',
    '[2026-11-27 20:10:02] production.ERROR: Unauthenticated. {"exception":"[object] (Illuminate\\Auth\\AuthenticationException(code: 0): Unauthenticated. at /srv/vendor/laravel/framework/src/Illuminate/Auth/Middleware/Authenticate.php:86)"}',
  ),
  log(
    'Discord’s OAuth',
    '{"error": "invalid_client"}',
    'discord.errors.HTTPException: 401 Unauthorized (error code: 0): invalid_client',
  ),
  log(
    'Pushy for Android',
    'PushyException: Invalid API key, the app with the specified key does not exist',
    'POST https://api.pushy.me/push?api_key=abc 401',
  ),
  log(
    'a web site’s login',
    'Login failed: Username or password is incorrect.',
    'Your session has expired. Please log in again.',
  ),
  log(
    'a closed websocket',
    'websockets.exceptions.ConnectionClosedError: received 1011 (internal error); then sent 1011',
  ),
  log('a number of another program', 'Operation failed (-1011)', 'exit status (-26000)'),
  log(
    'Spotify',
    '{"error":{"status":401,"message":"The access token expired"}}',
    'spotipy.exceptions.SpotifyException: http status: 401, code:-1 - https://api.spotify.com/v1/me: The access token expired',
  ),
  log(
    'Vault',
    'Error making API request.',
    'URL: PUT https://vault.tide.example:8200/v1/auth/jwt/login',
    'Code: 400. Errors:',
    '* error validating token: invalid audience (aud) claim: audience claim does not match any bound audience',
  ),
  log(
    'JWT of one’s own server',
    'JsonWebTokenError: invalid signature',
    '    at /srv/node_modules/jsonwebtoken/verify.js:171:19',
    '    at authenticate (/srv/src/middleware/auth.js:14:9)',
    'GET /api/orders 401 3.118 ms - 29',
  ),
]

/** Keys, certificates and base64 that other programs could not read. */
const KEYS: readonly UnrelatedLog[] = [
  log(
    'nginx with a certificate that is not there',
    'nginx: [emerg] cannot load certificate "/etc/nginx/ssl/tide.crt": PEM_read_bio_X509_AUX() failed (SSL: error:0480006C:PEM routines::no start line:Expecting: TRUSTED CERTIFICATE)',
    'nginx: configuration file /etc/nginx/nginx.conf test failed',
  ),
  log(
    'nginx whose key does not fit its certificate',
    'nginx: [emerg] SSL_CTX_use_PrivateKey("/etc/letsencrypt/live/tide.example/privkey.pem") failed (SSL: error:05800074:x509 certificate routines::key values mismatch)',
  ),
  log(
    'nginx with a broken TLS key',
    'nginx: [emerg] cannot load certificate key "/etc/nginx/ssl/tide.key": PEM_read_bio_PrivateKey() failed (SSL: error:1E08010C:DECODER routines::unsupported:No supported data to decode. Input type: PEM)',
  ),
  log(
    'curl, a certificate chain',
    'curl: (60) SSL certificate problem: unable to get local issuer certificate',
    'More details here: https://curl.se/docs/sslcerts.html',
  ),
  log(
    'a TLS handshake',
    'error:0A000438:SSL routines::tlsv1 alert internal error:../ssl/record/rec_layer_s3.c:1590:SSL alert number 80',
    'javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target',
  ),
  log(
    'a TLS server in Node with a broken certificate',
    'Error: error:0480006C:PEM routines::no start line',
    '    at setCert (node:internal/tls/secure-context:102:13)',
    '    at configSecureContext (node:internal/tls/secure-context:210:7)',
    '    at Object.createSecureContext (node:_tls_common:117:3)',
    '    at Server.setSecureContext (node:_tls_wrap:1505:27)',
    "  library: 'PEM routines', reason: 'no start line', code: 'ERR_OSSL_PEM_NO_START_LINE'",
  ),
  log(
    'webpack 4 on a newer Node',
    'Error: error:0308010C:digital envelope routines::unsupported',
    '    at new Hash (node:internal/crypto/hash:71:19)',
    '    at Object.createHash (node:crypto:133:10)',
    '    at module.exports (/srv/node_modules/webpack/lib/util/createHash.js:135:53)',
    "  opensslErrorStack: [ 'error:03000086:digital envelope routines::initialization error' ],",
    "  library: 'digital envelope routines', reason: 'unsupported', code: 'ERR_OSSL_EVP_UNSUPPORTED'",
  ),
  log(
    'Go’s TLS listener',
    '2026/11/27 20:10:02 tls: failed to find any PEM data in certificate input',
    '2026/11/27 20:10:02 x509: certificate signed by unknown authority',
    "2026/11/27 20:10:03 asn1: structure error: tags don't match (16 vs {class:1 tag:14 length:85 isCompound:true})",
  ),
  log(
    'a certificate with a wrong tag',
    'error:0680008E:asn1 encoding routines:asn1_check_tlen:wrong tag:../crypto/asn1/tasn_dec.c:1156:',
    'error:0688010A:asn1 encoding routines:asn1_item_embed_d2i:nested asn1 error:../crypto/asn1/tasn_dec.c:349:Type=X509',
    'unable to load certificate',
  ),
  log(
    'SSH with a key that OpenSSH cannot read',
    'Load key "/home/dev/.ssh/id_ed25519": error in libcrypto',
    'git@github.com: Permission denied (publickey).',
    'fatal: Could not read from remote repository.',
  ),
  log(
    'SSH with a key of PuTTY',
    'Load key "/home/dev/.ssh/deploy": invalid format',
    'dev@203.0.113.9: Permission denied (publickey,gssapi-keyex,gssapi-with-mic).',
  ),
  log(
    'paramiko',
    'paramiko.ssh_exception.SSHException: not a valid OPENSSH private key file',
    '  File "/srv/lib/python3.12/site-packages/paramiko/pkey.py", line 465, in _read_private_key',
  ),
  log(
    'a deployment by ssh2 of Node',
    'Error: Cannot parse privateKey: Unsupported key format',
    '    at Client.connect (/srv/node_modules/ssh2/lib/client.js:252:15)',
    'Error: All configured authentication methods failed',
  ),
  log(
    'Android signing',
    'FAILURE: Build failed with an exception.',
    "Execution failed for task ':app:packageRelease'.",
    '> com.android.ide.common.signing.KeytoolException: Failed to read key upload from store "/srv/app/upload.jks": Invalid keystore format',
    '> java.security.InvalidKeyException: No installed provider supports this key: (null)',
  ),
  log(
    'Android’s key store on a device',
    'E/KeyStore( 4812): android.security.keystore.KeyPermanentlyInvalidatedException: Key permanently invalidated',
    'E/Auth    ( 4812): java.security.InvalidKeyException: Keystore operation failed',
    'E/Auth    ( 4812): \tat android.security.keystore.KeyStoreCryptoOperationUtils.getInvalidKeyExceptionForInit(KeyStoreCryptoOperationUtils.java:54)',
  ),
  log(
    'AES with a key of the wrong length',
    'java.security.InvalidKeyException: Invalid AES key length: 15 bytes',
    '\tat java.base/com.sun.crypto.provider.AESCrypt.init(AESCrypt.java:87)',
    '\tat net.willowbrook.tide.Vault.open(Vault.java:31)',
  ),
  log(
    'an image whose base64 is broken',
    'panic: illegal base64 data at input byte 4',
    'goroutine 1 [running]:',
    'main.decodeImage({0xc000124000, 0x1f})',
    '\t/srv/thumbnails/main.go:22 +0x85',
  ),
  log(
    'an image in Java',
    'java.lang.IllegalArgumentException: Illegal base64 character 2f',
    '\tat java.base/java.util.Base64$Decoder.decode0(Base64.java:852)',
    '\tat net.willowbrook.tide.Avatar.fromDataUrl(Avatar.java:18)',
  ),
  log(
    'an image in a browser',
    "Uncaught InvalidCharacterError: Failed to execute 'atob' on 'Window': The string to be decoded is not correctly encoded.",
    'InvalidCharacterError: Invalid character',
    '    at dataUrlToBlob (avatar.js:12:20)',
  ),
  log(
    'Bouncy Castle in another product',
    'org.bouncycastle.openssl.PEMException: problem parsing CERTIFICATE: java.io.IOException: unexpected end-of-contents marker',
    '\tat org.bouncycastle.openssl.PEMParser.readObject(Unknown Source)',
    '\tat org.jruby.ext.openssl.X509Store.add_file(X509Store.java:190)',
  ),
  log(
    'Bouncy Castle and a message in PGP',
    'org.bouncycastle.openpgp.PGPException: checksum mismatch at in checksum of 20 bytes',
    'Caused by: java.security.InvalidKeyException: Invalid key passed to cipher',
  ),
  log(
    'Postgres without a login',
    'psql: error: connection to server at "db.tide.example" (203.0.113.20), port 5432 failed: FATAL:  password authentication failed for user "tide"',
    'connection to server failed: private key file "/home/dev/.postgresql/postgresql.key" has group or world access; permissions should be u=rw (0600) or less',
  ),
  log(
    'Postgres with a broken TLS key',
    'FATAL:  could not load private key file "server.key": no start line',
    'LOG:  database system is shut down',
  ),
  log(
    'a path with a null byte',
    'ArgumentError: string contains null byte',
    "    app/models/upload.rb:14:in `open'",
    "    app/controllers/uploads_controller.rb:9:in `create'",
  ),
  log(
    'MongoDB over TLS',
    'MongoServerSelectionError: error:0909006C:PEM routines:get_name:no start line',
    '    at Timeout._onTimeout (/srv/node_modules/mongodb/lib/sdam/topology.js:284:38)',
  ),
  log(
    'MQTT over TLS',
    'Error: Unable to load CA certificates. Check cafile "/etc/mosquitto/ca.crt".',
    'OpenSSL Error[0]: error:0480006C:PEM routines::no start line',
  ),
  log(
    'Docker and a missing file',
    'ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref 5f0c71aa: "/requirements.txt": not found',
    "cp: cannot stat 'dist/app.js': No such file or directory",
  ),
  log('WireGuard', "Key is not the correct length or format: `AAAA'", 'Configuration parsing error'),
  log(
    'a wallet',
    'Error: invalid private key, expected hex or 32 bytes, got string',
    '    at SigningKey (/srv/node_modules/ethers/lib.commonjs/crypto/signing-key.js:28:35)',
    '(node:4812) Invalid private key in the configuration of the wallet',
  ),
  log(
    'Google’s service account',
    "ValueError: ('Could not deserialize key data. The data may be in an incorrect format, it may be encrypted with an unsupported algorithm, or it may be an unsupported key type.', [<OpenSSLError(code=503841036, lib=60, reason=524556, reason_text=unsupported)>])",
    '  File "/srv/lib/python3.12/site-packages/google/auth/crypt/_cryptography_rsa.py", line 144, in from_string',
    '  File "/srv/lib/python3.12/site-packages/google/oauth2/service_account.py", line 226, in from_service_account_info',
  ),
  log(
    'a GitHub App',
    '[@octokit/auth-app] Private Key is in PKCS#1 format, but only PKCS#8 is supported.',
    'Error: error:1E08010C:DECODER routines::unsupported',
    '    at getInstallationAuthentication (/srv/node_modules/@octokit/auth-app/dist-node/index.js:301:22)',
  ),
  log(
    'Snowflake',
    'snowflake.connector.errors.ProgrammingError: 251008: Failed to load private key: Could not deserialize key data.',
  ),
]

/** Failures of shells and browsers that have nothing to do with Apple. */
const COMMANDS: readonly UnrelatedLog[] = [
  log(
    'a name that cannot be resolved',
    "fatal: unable to access 'https://git.tide.example/web.git/': Could not resolve host: git.tide.example",
    'curl: (6) Could not resolve host: downloads.tide.example',
  ),
  log('a pattern of zsh', '% rm *.log', 'zsh: no matches found: *.log'),
  log('a command that is not installed', 'bash: jq: command not found', 'zsh: command not found: pyenv'),
  log(
    'a page that calls its own API',
    "Access to fetch at 'https://api.tide.example/orders' from origin 'https://tide.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
  ),
  log(
    'a range in a file’s address',
    'curl: (3) bad range in URL position 38:',
    'https://downloads.tide.example/files/[1-',
  ),
  log(
    'a Java service that is down',
    'feign.FeignException$InternalServerError: [500 Internal Server Error] during [GET] to [https://orders.tide.example/v1/orders]: [{"error":"boom"}]',
  ),
  log(
    'a timeout in a build',
    'curl: (28) Operation timed out after 30001 milliseconds with 0 bytes received',
    '##[error]Process completed with exit code 28.',
  ),
]

export const unrelatedLogs: readonly UnrelatedLog[] = [...REFUSALS, ...KEYS, ...COMMANDS]
