/**
 * A command with this token, and Apple's rejection as `curl -i` prints it.
 *
 * @param date - NumericDate, seconds, of the `date:` header; there is no such header if left out
 */
export const withRejection = (
  token: string,
  date?: number,
  url = 'https://api.appstoreconnect.apple.com/v1/apps',
): string =>
  [
    `$ curl -i -H "Authorization: Bearer ${token}" "${url}"`,
    'HTTP/2 401 ',
    'server: daiquiri/5',
    ...(date === undefined ? [] : [`date: ${new Date(date * 1000).toUTCString()}`]),
    'content-type: application/json',
    '',
    '{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"Authentication credentials are missing or invalid.","detail":"Provide a properly configured and signed bearer token."}]}',
    '',
  ].join('\n')
