import { SAMPLE_NOW } from '../sample-token'
import { withRejection } from '../with-rejection'
import type { Around } from './row'

/** Functions that make a pasted text around a token. */

export const APPS = 'https://api.appstoreconnect.apple.com/v1/apps'
/** The `date` header of the responses in the tables, one second after sample tokens are made. */
const DATE = `date: ${new Date((SAMPLE_NOW + 1) * 1000).toUTCString()}`

export const curl =
  (url: string): Around =>
  (token) =>
    `curl -H "Authorization: Bearer ${token}" ${url}`

export const requests =
  (url: string, options = ''): Around =>
  (token) =>
    `curl ${options}-g -H "Authorization: Bearer ${token}" '${url}'`

/** A request and Apple's 401. `date` is that of the response, in seconds. */
export const rejected =
  (date?: number, url?: string): Around =>
  (token) =>
    withRejection(token, date, url)

/** A request to App Store Connect and its response with one error. */
export const responds =
  (status: number, code: string, detail = 'Detail.', path = '/v1/apps'): Around =>
  (token) =>
    `curl -i -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com${path}"
HTTP/2 ${status}
${DATE}
content-type: application/json

{"errors":[{"status":"${status}","code":"${code}","title":"Title.","detail":"${detail}"}]}`

/** A request to App Store Connect and its response without an error. */
export const accepted: Around = (token) =>
  `curl -i -H "Authorization: Bearer ${token}" "${APPS}"
HTTP/2 200
${DATE}
content-type: application/json

{"data":[]}`

/** A request to APNs and its response with a reason. */
export const pushResponds =
  (status: number, reason: string): Around =>
  (token) =>
    `curl --http2 -i -H "authorization: bearer ${token}" https://api.push.apple.com/3/device/abc
HTTP/2 ${status}
${DATE}

{"reason":"${reason}"}`

/** A request to the App Store Server API and its 401. */
export const unauthenticated =
  (url: string): Around =>
  (token) =>
    `curl -i -H "Authorization: Bearer ${token}" "${url}"
HTTP/1.1 401 Unauthorized
${DATE}
content-type: text/plain

Unauthenticated

Request ID: ABCDEFG.0.0
`

/** A response as `curl -i` prints it, with the usual date. */
export const response = (status: string, body: string, ...headers: readonly string[]): string =>
  [`HTTP/${status}`, DATE, ...headers, '', body].join('\n')
