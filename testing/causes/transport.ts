import { asc, ask, causes, error, info, no, POSSIBLE_CAUSES, paste, sample, warn } from './row'
import { APPS, curl, response } from './texts'

/** Faults in the way the token is sent. */
export const transport = causes({
  'bearer-missing': [
    error(
      'in the second of two headers',
      (t) => `curl -H "Authorization: Bearer ${t}" -H "Authorization: ${t}" ${APPS}`,
      { beside: ['warn two-authorizations'] },
    ),
    error('the bare token in double quotes', (t) => `curl -H "Authorization: ${t}" ${APPS}`),
    error('a small letter and no space after the colon', (t) => `curl -H 'authorization:${t}' ${APPS}`),
    error(
      'a request as it was sent',
      (t) => `> GET /v1/apps HTTP/2
> Host: api.appstoreconnect.apple.com
> authorization: ${t}
>`,
    ),
    error('a request without curl, in HTTPie', (t) => `http ${APPS} "Authorization: ${t}"`),
    no('Bearer in front', curl(APPS)),
    no(
      'bearer in lower case, no space after the colon',
      (t) => `curl -H "authorization:bearer ${t}" ${APPS}`,
    ),
    no(
      'another service that accepts the bare token',
      (t) => `curl -X POST -H "Authorization: ${t}" https://data.appattest.apple.com/v1/attestationData`,
    ),
    no('a host that is not Apple’s', (t) => `curl -H "Authorization: ${t}" https://example.com/v1/apps`),
    no('a token alone', asc()),
  ],
  'paste-too-long': [
    info('a log file', `GET ${APPS}\n`.repeat(100_000)),
    no('a line of it', `GET ${APPS}\n`),
  ],
  'bearer-not-a-token': [
    error(
      'a coroutine',
      `GET ${APPS}\nAuthorization: Bearer <coroutine object make_token at 0x7f0a3c2f1e40>\n`,
    ),
    error('a promise', `curl -H "Authorization: Bearer [object Promise]" ${APPS}`),
    error(
      'an optional',
      `> GET /v1/apps HTTP/2\n> Host: api.appstoreconnect.apple.com\n> Authorization: Bearer Optional("abc")\n>`,
    ),
    error('an object of Java', `curl -H 'Authorization: Bearer com.auth0.jwt.Token@1b6d3586' ${APPS}`),
    error('a function', `curl -H 'Authorization: Bearer <function make at 0x104f3e5e0>' ${APPS}`),
    error('an object of Dart', `curl -H "Authorization: Bearer Instance of 'Jwt'" ${APPS}`),
    no('a token', curl(APPS)),
    no('a placeholder', `curl -H 'Authorization: Bearer <token>' ${APPS}`),
  ],
  'bearer-twice': [
    error('two in a row', (t) => `curl -H "Authorization: Bearer Bearer ${t}" ${APPS}`),
    error('in another case', (t) => `curl -H "Authorization: bearer Bearer ${t}" ${APPS}`),
    no('one', curl(APPS)),
    no(
      'one that is written Bearer, with the token beginning right after it',
      (t) => `curl -H "Authorization: Bearer${t}" ${APPS}`,
    ),
  ],
  'bearer-other-scheme': [
    error('Token', (t) => `curl -H "Authorization: Token ${t}" ${APPS}`),
    error('JWT', (t) => `curl -H "Authorization: JWT ${t}" ${APPS}`),
    error('Basic', (t) => `curl -H "Authorization: Basic ${t}" ${APPS}`),
    error('a colon after Bearer', (t) => `curl -H "Authorization: Bearer: ${t}" ${APPS}`),
    error('no space after Bearer', (t) => `curl -H "Authorization: Bearer${t}" ${APPS}`),
    error('an encoded space', (t) => `curl -H "Authorization: Bearer%20${t}" ${APPS}`),
    warn('two spaces', (t) => `curl -H "Authorization: Bearer  ${t}" ${APPS}`),
    no('bearer in lower case', (t) => `curl -H "Authorization: bearer ${t}" ${APPS}`),
    no('BEARER in capitals', (t) => `curl -H "Authorization: BEARER ${t}" ${APPS}`),
    no('no space after the colon', (t) => `curl -H "Authorization:Bearer ${t}" ${APPS}`),
    no(
      'a variable that may hold the word',
      `curl -H "Authorization: $AUTH" https://api.appstoreconnect.apple.com/v1/apps`,
    ),
    no(
      'a service with another carrier',
      `curl -H "Authorization: Basic abc" -d client_id=x https://appleid.apple.com/auth/token`,
    ),
  ],
  'curl-header-unquoted': [
    error('no quotes at all', (t) => `curl -H Authorization: Bearer ${t} ${APPS}`),
    error('the colon glued to Bearer', (t) => `curl -H Authorization:Bearer ${t} ${APPS}`),
    error('the long option', (t) => `curl --header Authorization: Bearer ${t} ${APPS}`),
    error('the option glued to the header', (t) => `curl -HAuthorization: Bearer ${t} ${APPS}`),
    error('the message of curl alone', `curl: (6) Could not resolve host: Bearer`),
    error('brackets around the token as well', (t) => `curl -H Authorization: Bearer [${t}] ${APPS}`),
    no(
      'brackets around the token inside the quotes',
      (t) => `curl -H "Authorization: Bearer [${t}]" ${APPS}`,
      {
        beside: ['error token-quoted-or-bracketed'],
      },
    ),
    no('double quotes', curl(APPS)),
    no('single quotes', (t) => `curl -H 'Authorization: Bearer ${t}' ${APPS}`),
    no('another header that is taken away', (t) => `curl -H Accept: -H "Authorization: Bearer ${t}" ${APPS}`),
    no(
      'a header without a space',
      (t) => `curl -H Accept:application/json -H "Authorization: Bearer ${t}" ${APPS}`,
    ),
    no('another host that was not found', `curl: (6) Could not resolve host: api.appstoreconnect.apple.con`),
  ],
  'var-not-expanded': [
    error(
      'single quotes',
      `curl -H 'Authorization: Bearer $TOKEN' https://api.appstoreconnect.apple.com/v1/apps`,
    ),
    error(
      'single quotes and braces',
      `curl -H 'Authorization: Bearer \${TOKEN}' https://api.appstoreconnect.apple.com/v1/apps`,
    ),
    error(
      'single quotes and a command',
      `curl -H 'Authorization: Bearer $(cat token.txt)' https://api.appstoreconnect.apple.com/v1/apps`,
    ),
    error(
      'the syntax of cmd at a prompt of bash',
      `$ curl -H "Authorization: Bearer %TOKEN%" \\
  https://api.appstoreconnect.apple.com/v1/apps`,
    ),
    error('the syntax of a template', `curl -H "Authorization: Bearer {{token}}" ${APPS}`),
    error(
      'the syntax of GitHub',
      `curl -H "Authorization: Bearer \${{ secrets.TOKEN }}" https://api.appstoreconnect.apple.com/v1/apps`,
    ),
    error(
      'what was sent',
      `> GET /v1/apps HTTP/2
> Host: api.appstoreconnect.apple.com
> authorization: Bearer $TOKEN
>`,
    ),
    error(
      'the syntax of bash in the Windows command prompt',
      `C:\\Users\\me> curl -H "Authorization: Bearer $TOKEN" https://api.appstoreconnect.apple.com/v1/apps`,
    ),
    no(
      'double quotes',
      `curl -H "Authorization: Bearer $TOKEN" https://api.appstoreconnect.apple.com/v1/apps`,
    ),
    no(
      'double quotes and braces',
      `curl -H "Authorization: Bearer \${TOKEN}" https://api.appstoreconnect.apple.com/v1/apps`,
    ),
    no(
      'double quotes and a command',
      `curl -H "Authorization: Bearer $(cat token.txt)" https://api.appstoreconnect.apple.com/v1/apps`,
    ),
    no(
      'the syntax of cmd in cmd',
      `C:\\Users\\me> curl -H "Authorization: Bearer %TOKEN%" https://api.appstoreconnect.apple.com/v1/apps`,
    ),
    no(
      'the syntax of PowerShell in PowerShell',
      `PS C:\\> curl.exe -H "Authorization: Bearer $env:TOKEN" https://api.appstoreconnect.apple.com/v1/apps`,
    ),
    no('a token in single quotes', (t) => `curl -H 'Authorization: Bearer ${t}' ${APPS}`),
  ],
  'var-empty': [
    error('nothing after Bearer', `curl -H "Authorization: Bearer " ${APPS}`),
    error('not even a space', `curl -H "Authorization: Bearer" ${APPS}`),
    error(
      'an empty header as it was sent',
      `> GET /v1/apps HTTP/2
> Host: api.appstoreconnect.apple.com
> authorization: Bearer
>`,
    ),
    error('the word undefined', `curl -H "Authorization: Bearer undefined" ${APPS}`),
    error('the word None', `curl -H "Authorization: Bearer None" ${APPS}`),
    no('a token', curl(APPS)),
    no('a variable', `curl -H "Authorization: Bearer $TOKEN" https://api.appstoreconnect.apple.com/v1/apps`),
    no('another host', `curl -H "Authorization: Bearer " https://example.com/`),
  ],
  'curl-smart-quotes': [
    error('curly double quotes', (t) => `curl -H “Authorization: Bearer ${t}” ${APPS}`),
    error('curly single quotes', (t) => `curl -H ‘Authorization: Bearer ${t}’ ${APPS}`),
    error('only the last one curly', (t) => `curl -H "Authorization: Bearer ${t}” ${APPS}`, {
      beside: ['error header-name'],
    }),
    error('curly quotes round the URL', (t) => `curl -H "Authorization: Bearer ${t}" “${APPS}”`),
    no('straight quotes', curl('"https://api.appstoreconnect.apple.com/v1/apps"')),
    no(
      'an apostrophe inside a body',
      (t) => `curl -X POST -H "Authorization: Bearer ${t}" -d '{"name":"it’s"}' ${APPS}`,
    ),
    no(
      'PowerShell, which reads them as quotes',
      (t) => `PS C:\\> curl.exe -H “Authorization: Bearer ${t}” ${APPS}`,
    ),
  ],
  'header-newline': [
    error(
      'after the token in the second of two headers',
      (t) => `curl -H "Authorization: Bearer ${t}" -H "Authorization: Bearer ${t}
" ${APPS}`,
      { beside: ['warn two-authorizations'] },
    ),
    error(
      'a newline after the token',
      (t) => `curl -H "Authorization: Bearer ${t}
" ${APPS}`,
    ),
    error(
      'a newline before the token',
      (t) => `curl -H "Authorization: Bearer
${t}" ${APPS}`,
    ),
    no('none', curl(APPS)),
    no(
      'a command over several lines',
      (t) => `curl \\
  -H "Authorization: Bearer ${t}" \\
  ${APPS}`,
    ),
  ],
  'header-name': [
    error('Authorisation', (t) => `curl -H "Authorisation: Bearer ${t}" ${APPS}`),
    error('Authentication', (t) => `curl -H "Authentication: Bearer ${t}" ${APPS}`),
    error('X-Authorization', (t) => `curl -H "X-Authorization: Bearer ${t}" ${APPS}`),
    error('auth', (t) => `curl -H "auth: ${t}" ${APPS}`),
    error('a letter too few', (t) => `curl -H "Authoriztion: Bearer ${t}" ${APPS}`),
    error('two letters swapped', (t) => `curl -H "Authorizaiton: Bearer ${t}" ${APPS}`),
    error('any name that carries the token', (t) => `curl -H "X-My-Token: Bearer ${t}" ${APPS}`),
    no('Authorization', curl(APPS)),
    no('AUTHORIZATION', (t) => `curl -H "AUTHORIZATION: Bearer ${t}" ${APPS}`),
    no(
      'another header beside it',
      (t) => `curl -H "X-Auth-Token: 1" -H "authorization: Bearer ${t}" ${APPS}`,
    ),
    no('headers that carry no token', `curl -H "Accept: application/json" ${APPS}`),
  ],
  'two-authorizations': [
    info('-u and the header', (t) => `curl -u me:secret -H "Authorization: Bearer ${t}" ${APPS}`),
    info('--netrc and the header', (t) => `curl --netrc -H "Authorization: Bearer ${t}" ${APPS}`),
    info(
      '--oauth2-bearer and the header',
      (t) => `curl --oauth2-bearer ${t} -H "Authorization: Bearer ${t}" ${APPS}`,
    ),
    warn(
      'two headers',
      (t) => `curl -H "Authorization: Bearer ${t}" -H "authorization: Bearer ${t}" ${APPS}`,
    ),
    no('one header', curl(APPS)),
    no('--oauth2-bearer alone', (t) => `curl --oauth2-bearer ${t} ${APPS}`),
    no('-u alone', `curl -u me:secret ${APPS}`),
  ],
  'token-in-query': [
    error('access_token', (t) => `curl "https://api.appstoreconnect.apple.com/v1/apps?access_token=${t}"`),
    error(
      'jwt besides other parameters',
      (t) => `curl "https://api.appstoreconnect.apple.com/v1/apps?limit=1&jwt=${t}"`,
    ),
    no(
      'a header as well',
      (t) =>
        `curl -H "Authorization: Bearer ${t}" "https://api.appstoreconnect.apple.com/v1/apps?access_token=${t}"`,
    ),
    no('other parameters', curl('"https://api.appstoreconnect.apple.com/v1/apps?limit=1"')),
    no('another host', (t) => `curl "https://example.com/?jwt=${t}"`),
  ],
  'curl-globbing': [
    warn(
      'a filter',
      curl('"https://api.appstoreconnect.apple.com/v1/apps?filter[bundleId]=com.example.app"'),
    ),
    warn('braces', curl('"https://api.appstoreconnect.apple.com/v1/{apps,builds}"'), {
      beside: ['warn path-wrong'],
    }),
    warn(
      'braces that expand, after brackets that stop curl',
      curl('"https://api.appstoreconnect.apple.com/v1/apps?fields[apps]={name,sku}"'),
      { says: /“\[apps\]”.*stops with an error/u },
    ),
    warn(
      'brackets that stop curl, after braces that expand',
      curl('"https://api.appstoreconnect.apple.com/v1/apps?limit={1,2}&fields[apps]=name"'),
      { says: /“\[apps\]”.*stops with an error/u },
    ),
    warn(
      'braces that expand in a request that got a response',
      (t) => `${curl('"https://api.appstoreconnect.apple.com/v1/apps?fields[apps]={name,sku}"')(t)}
${response('2 200', '{"data":[]}')}`,
      { says: /“\{name,sku\}”.*several requests/u },
    ),
    warn('a range of capitals', curl('"https://api.appstoreconnect.apple.com/v1/apps?sort=[A-C]"'), {
      says: /several requests/u,
    }),
    warn('braces around one word', curl('"https://api.appstoreconnect.apple.com/v1/apps?sort={name}"'), {
      says: /removes the braces/u,
    }),
    no('an empty pair of brackets', curl('"https://api.appstoreconnect.apple.com/v1/apps?sort=[]"')),
    no('a variable of the shell', curl(`"https://api.appstoreconnect.apple.com/v1/apps?sort=\${SORT}"`)),
    warn('the message of curl alone', `curl: (3) bad range in URL position 58:`),
    no(
      '-g',
      (t) =>
        `curl -g -H "Authorization: Bearer ${t}" "https://api.appstoreconnect.apple.com/v1/apps?filter[bundleId]=com.example.app"`,
    ),
    no(
      '-g among other letters',
      (t) =>
        `curl -sSg -H "Authorization: Bearer ${t}" "https://api.appstoreconnect.apple.com/v1/apps?filter[bundleId]=com.example.app"`,
    ),
    no(
      '--globoff',
      (t) =>
        `curl --globoff -H "Authorization: Bearer ${t}" "https://api.appstoreconnect.apple.com/v1/apps?filter[bundleId]=com.example.app"`,
    ),
    no(
      'encoded brackets',
      curl('"https://api.appstoreconnect.apple.com/v1/apps?filter%5BbundleId%5D=com.example.app"'),
    ),
    no(
      'another program',
      (t) =>
        `wget --header="Authorization: Bearer ${t}" "https://api.appstoreconnect.apple.com/v1/apps?filter[bundleId]=com.example.app"`,
    ),
    warn('a filter without a token', `curl "https://api.appstoreconnect.apple.com/v1/apps?filter[a]=b"`, {
      fix: /-g/u,
    }),
  ],
  'zsh-no-match': [
    warn('a question mark', curl('https://api.appstoreconnect.apple.com/v1/apps?limit=1')),
    warn(
      'the message of zsh alone',
      `zsh: no matches found: https://api.appstoreconnect.apple.com/v1/apps?limit=1`,
    ),
    no('quotes', curl('"https://api.appstoreconnect.apple.com/v1/apps?limit=1"')),
    no('no pattern in the URL', curl(APPS)),
    no(
      'the Windows command prompt',
      (t) =>
        `C:\\> curl -H "Authorization: Bearer ${t}" https://api.appstoreconnect.apple.com/v1/apps?limit=1`,
    ),
    no(
      'a response that shows that the command ran',
      (t) => `curl -i -H "Authorization: Bearer ${t}" https://api.appstoreconnect.apple.com/v1/apps?limit=1
${response('2 200', '{"data":[]}')}`,
    ),
  ],
  'url-ampersand': [
    warn('two parameters', curl('https://api.appstoreconnect.apple.com/v1/apps?limit=1&sort=name'), {
      beside: ['warn zsh-no-match'],
    }),
    no('quotes', curl('"https://api.appstoreconnect.apple.com/v1/apps?limit=1&sort=name"')),
    no(
      'an escaped one',
      (t) =>
        `curl -H "Authorization: Bearer ${t}" https://api.appstoreconnect.apple.com/v1/apps?limit=1\\&sort=name`,
    ),
    no('one parameter', curl('https://api.appstoreconnect.apple.com/v1/apps?limit=1')),
    no(
      'a second command',
      (t) =>
        `curl -H "Authorization: Bearer ${t}" https://api.appstoreconnect.apple.com/v1/apps?limit=1 && echo done`,
    ),
  ],
  'cmd-single-quotes': [
    warn('at its prompt', (t) => `C:\\Users\\me> curl -H 'Authorization: Bearer ${t}' ${APPS}`),
    warn(
      'with its newlines',
      (t) => `curl -H 'Authorization: Bearer ${t}' ^
  ${APPS}`,
    ),
    warn('with one of its variables', `curl -H 'Authorization: Bearer %TOKEN%' ${APPS}`),
    warn(
      'curl in Windows PowerShell',
      (t) => `PS C:\\Users\\me> curl -H "Authorization: Bearer ${t}" ${APPS}`,
    ),
    no('double quotes', (t) => `C:\\Users\\me> curl -H "Authorization: Bearer ${t}" ${APPS}`),
    no('a shell that knows them', (t) => `$ curl -H 'Authorization: Bearer ${t}' ${APPS}`),
    no('curl.exe in PowerShell', (t) => `PS C:\\> curl.exe -H 'Authorization: Bearer ${t}' ${APPS}`),
    no(
      'percent signs of a URL',
      (t) =>
        `curl -H 'Authorization: Bearer ${t}' 'https://api.appstoreconnect.apple.com/v1/apps?filter%5Bname%5D=%C3%A9tude%20'`,
    ),
  ],
  'line-continuation': [
    warn(
      'the address on a line of its own',
      (t) => `curl --header "Authorization: Bearer ${t}"
${APPS}`,
    ),
    warn(
      'a space after the backslash',
      (t) => `curl -H "Authorization: Bearer ${t}" \\ 
  ${APPS}`,
    ),
    warn(
      'a backslash in the Windows command prompt',
      (t) => `C:\\> curl -H "Authorization: Bearer ${t}" \\
  ${APPS}`,
    ),
    warn(
      'a backslash in PowerShell',
      (t) => `PS C:\\> curl.exe -H "Authorization: Bearer ${t}" \\
  ${APPS}`,
    ),
    no(
      'backslashes at the very end',
      (t) => `curl \\
  -H "Authorization: Bearer ${t}" \\
  ${APPS}`,
    ),
    no(
      'carets in cmd',
      (t) => `C:\\> curl -H "Authorization: Bearer ${t}" ^
  ${APPS}`,
    ),
    no('one line', curl(APPS)),
  ],
  'http-not-https': [
    error('http', curl('http://api.appstoreconnect.apple.com/v1/apps')),
    no('https', curl(APPS)),
    no('a host of one’s own', curl('http://localhost:8080/v1/apps')),
    no('no scheme', (t) => `curl -H "Authorization: Bearer ${t}" api.appstoreconnect.apple.com/v1/apps`),
  ],
  'redirect-drops-header': [
    warn(
      '-L from another host',
      (t) => `curl -L -H "Authorization: Bearer ${t}" https://go.example.com/apps`,
    ),
    warn(
      '--location from another host',
      (t) => `curl --location -H "Authorization: Bearer ${t}" https://go.example.com/apps`,
    ),
    no('-L from the host of the API', (t) => `curl -L -H "Authorization: Bearer ${t}" ${APPS}`),
    no('no -L', curl('https://go.example.com/apps')),
    no('no header to lose', `curl -L https://go.example.com/apps`),
    no('a host in a variable', (t) => `curl -L -H "Authorization: Bearer ${t}" "$HOST/v1/apps"`),
  ],
  'get-turned-post': [
    warn('a parameter', (t) => `curl -d "limit=1" -H "Authorization: Bearer ${t}" ${APPS}`),
    warn(
      'an encoded parameter',
      (t) => `curl --data-urlencode "filter[name]=a" -H "Authorization: Bearer ${t}" ${APPS}`,
    ),
    no('-G', (t) => `curl -G -d "limit=1" -H "Authorization: Bearer ${t}" ${APPS}`),
    no('a JSON body', (t) => `curl -d '{"data":{}}' -H "Authorization: Bearer ${t}" ${APPS}`),
    no('a body from a file', (t) => `curl -d @body.json -H "Authorization: Bearer ${t}" ${APPS}`),
    no('a POST that is asked for', (t) => `curl -X POST -d "a=b" -H "Authorization: Bearer ${t}" ${APPS}`),
    no(
      'a service that wants a form',
      `curl -d client_id=com.example.app https://appleid.apple.com/auth/token`,
    ),
  ],
  'presigned-url-with-token': [
    error(
      'a download of a report',
      curl(
        '"https://bucket.s3.amazonaws.com/report.gz?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=ab12"',
      ),
      { first: true },
    ),
    error(
      'the words of the storage service',
      response(
        '1.1 400 Bad Request',
        '<Error><Code>InvalidArgument</Code><Message>Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified</Message></Error>',
      ),
    ),
    no(
      'the link alone',
      (t) => `TOKEN=${t}
curl "https://bucket.s3.amazonaws.com/report.gz?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=ab12"`,
    ),
    no('the API', curl(APPS)),
  ],
  'host-wrong': [
    error('a Music token for App Store Connect', paste(sample('apple-music'), curl(APPS))),
    error(
      'an App Store Connect token for push',
      (t) => `curl --http2 -H "authorization: bearer ${t}" https://api.push.apple.com/3/device/abc`,
    ),
    error(
      'an App Store Connect token for weather',
      curl('https://weatherkit.apple.com/api/v1/availability/1/2'),
      { beside: ['error weatherkit-incomplete'] },
    ),
    error(
      'a Music token for push',
      paste(
        sample('apple-music'),
        (t) => `curl --http2 -H "authorization: bearer ${t}" https://api.push.apple.com/3/device/abc`,
      ),
    ),
    no('the right host', curl(APPS)),
    no('the same token for the notary', curl('https://appstoreconnect.apple.com/notary/v2/submissions')),
    no(
      'a push token for DeviceCheck',
      paste(sample('apns'), curl('https://api.devicecheck.apple.com/v1/query_two_bits')),
    ),
    no(
      'a port',
      paste(
        sample('apns'),
        (t) => `curl --http2 -H "authorization: bearer ${t}" https://api.push.apple.com:2197/3/device/abc`,
      ),
    ),
    no(
      'the former host of the App Store Server API',
      paste(
        sample('app-store-server'),
        curl('https://api.storekit-sandbox.itunes.apple.com/inApps/v1/subscriptions/1'),
      ),
    ),
    no('a host that is not Apple’s', paste(sample('apple-music'), curl('https://example.com/'))),
    no('what has a cause of its own', paste(sample('apns'), curl(APPS))),
  ],
  'path-wrong': [
    warn('no version', curl('https://api.appstoreconnect.apple.com/apps')),
    warn(
      'an unfilled brace',
      (t) => `curl -g -H "Authorization: Bearer ${t}" "https://api.appstoreconnect.apple.com/v1/apps/{id}"`,
    ),
    warn('an encoded brace', curl('"https://api.appstoreconnect.apple.com/v1/apps/%7Bid%7D"')),
    warn('a colon', curl('"https://api.appstoreconnect.apple.com/v1/apps/:id"')),
    warn('an angle bracket', curl('"https://api.appstoreconnect.apple.com/v1/apps/<id>"')),
    no('version 1', curl(APPS)),
    no('version 3', curl('https://api.appstoreconnect.apple.com/v3/appPricePoints/1')),
    no(
      'a filter',
      (t) =>
        `curl -g -H "Authorization: Bearer ${t}" "https://api.appstoreconnect.apple.com/v1/apps?filter[name]=a"`,
    ),
    no('a variable', curl(`"${APPS}/\${APP_ID}"`)),
    no('another service', curl('https://appstoreconnect.apple.com/notary/v2/submissions')),
  ],
  'proxy-strips': [
    ask(
      'a via header',
      (t) => `curl -i -H "Authorization: Bearer ${t}" ${APPS}
${response('1.1 401 Unauthorized', '{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"T","detail":"D"}]}', 'via: 1.1 proxy.example.com (squid)', 'content-type: application/json')}`,
      { beside: [POSSIBLE_CAUSES] },
    ),
    ask(
      'a gateway',
      (t) => `curl -i -H "Authorization: Bearer ${t}" ${APPS}
${response('1.1 401 Unauthorized', '{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"T","detail":"D"}]}', 'x-amzn-remapped-authorization: Bearer', 'content-type: application/json')}`,
      { beside: [POSSIBLE_CAUSES] },
    ),
    ask(
      '407',
      (t) => `curl -i -H "Authorization: Bearer ${t}" ${APPS}
${response('1.1 407 Proxy Authentication Required', '')}`,
    ),
    no(
      'no sign of a proxy',
      (t) => `curl -i -H "Authorization: Bearer ${t}" ${APPS}
${response('1.1 401 Unauthorized', '{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"T","detail":"D"}]}', 'content-type: application/json')}`,
    ),
    no(
      'the edge of Apple',
      (t) => `curl -i -H "Authorization: Bearer ${t}" ${APPS}
${response('1.1 401 Unauthorized', '{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"T","detail":"D"}]}', 'via: https/1.1 defra1-edge.aaplimg.com', 'content-type: application/json')}`,
    ),
    no(
      'a response that is not a rejection',
      (t) => `curl -i -H "Authorization: Bearer ${t}" ${APPS}
HTTP/1.1 200 OK
via: 1.1 proxy.example.com

{}`,
    ),
  ],
  'cors-browser': [
    info(
      'the message of Chrome',
      `Access to fetch at 'https://api.appstoreconnect.apple.com/v1/apps' from origin 'https://example.com' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    ),
    info(
      'the message of Firefox',
      `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.appstoreconnect.apple.com/v1/apps.`,
    ),
    info('the word of it alone', `TypeError: Failed to fetch (blocked by CORS)`),
    info(
      'a command copied from a browser',
      (t) =>
        `curl '${APPS}' -H 'authorization: Bearer ${t}' -H 'origin: https://example.com' -H 'sec-fetch-mode: cors'`,
    ),
    no('a command', curl(APPS)),
    no(
      'an origin for a service whose tokens have one',
      (t) =>
        `curl -H 'Authorization: Bearer ${t}' -H 'Origin: https://example.com' https://api.music.apple.com/v1/test`,
    ),
  ],
})
