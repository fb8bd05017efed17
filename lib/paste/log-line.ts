/** What a single line outside any HTTP message may tell about a request or its answer. */
export interface LogLine {
  readonly authorization?: { readonly name: string; readonly value: string; readonly code: boolean }
  readonly address?: { readonly method: string; readonly url: string }
  readonly status?: number
  /** An answer's own words, put into the JSON they would have come in. */
  readonly answer?: unknown
}

const AUTHORIZATION =
  /\b(authorization|authorisation|x-authorization|authentication)\b["'`\])]{0,3}\s{0,8}(:|=>|=|,)\s{0,8}(?:[fb](?=["'`]))?(["'`]?)(.{0,16384})/iu
const BEARER_HEADER =
  /^\s{0,40}["'`]?([A-Za-z][\w-]{0,40})["'`]?\s{0,4}:\s{0,4}(["'`]?)(bearer\s{1,8}[^\s{].{0,16384})$/iu
const ADDRESS =
  /(?:\b(GET|POST|PUT|PATCH|DELETE|HEAD)\b["',:]{0,2}\s{1,4})?["'(<]?(https?:\/\/[^\s"'<>)\]}|]{1,4096})/u
const STATUS_AFTER =
  /\b(?:http(?:\/[\d.]{1,3})?|status(?:[ _-]?code)?|response(?: code)?|returned(?: error)?|responded with|error|code)\b["'\])]{0,3}\s{0,4}[:=>-]{0,2}\s{0,4}["'(]{0,2}(?:status |code )?([1-5]\d\d)\b(?![.:\d-])/iu
const STATUS_BEFORE =
  /\b([45]\d\d)[ :-]{1,3}(?:unauthorized|forbidden|unauthenticated|bad request|not found|too many)/iu
const ASC_CODE = /\b(NOT_AUTHORIZED|FORBIDDEN(?:_ERROR)?(?:\.[A-Z_]{1,80}){0,3}|RATE_LIMIT_EXCEEDED)\b/u
const REASON =
  /\b((?:Invalid|Expired|Missing)ProviderToken|BadEnvironmentKeyInToken|BadDeviceToken|TooManyProviderTokenUpdates|TopicDisallowed|DeviceTokenNotForTopic|BadTopic|MissingTopic|UnrelatedKeyIdInToken|BadEnvironmentKeyIdInToken)\b/u
const OAUTH = /\b(invalid_client|invalid_grant|invalid_request|unauthorized_client)\b/u
/** Apple's sentences, as libraries print them without the code. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/Authentication credentials are missing or invalid/u, 'NOT_AUTHORIZED'],
  [/required agreement is missing or has expired/u, 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED'],
  [/API key in use does not allow this request|forbidden for security reasons/u, 'FORBIDDEN_ERROR'],
  [/Unable to find a team with the given Content Provider/u, 'FORBIDDEN_ERROR'],
]

/** urllib3 writes host, request line and status apart: `https://host:443 "GET /v1/apps HTTP/1.1" 401 350`. */
const URLLIB3 =
  /\b(https?:\/\/[\w.-]{1,200})(?::443|:80)? "(GET|POST|PUT|PATCH|DELETE|HEAD) (\/\S{0,4096}) HTTP\/[\d.]{1,3}" ([1-5]\d\d)\b/u

/** Reads one line of a log or of a program; every member is left out when the line does not tell it. */
export function readLogLine(line: string): LogLine {
  const urllib3 = line.includes(' HTTP/') ? URLLIB3.exec(line) : null
  if (urllib3) {
    const [, origin = '', method = '', path = '', status] = urllib3
    return { address: { method, url: origin + path }, status: Number(status) }
  }
  const authorization = readAuthorization(line)
  const url = line.includes('://') ? ADDRESS.exec(line) : null
  const address = url && { method: url[1] ?? '', url: (url[2] ?? '').replace(/[.,;:]+$/u, '') }
  const digits = /[1-5]\d\d/u.test(line) ? (STATUS_AFTER.exec(line) ?? STATUS_BEFORE.exec(line)) : null
  const answer = readAnswer(line)
  return {
    ...(authorization && { authorization }),
    ...(address && { address }),
    ...(digits && { status: Number(digits[1]) }),
    ...(answer !== undefined && { answer }),
  }
}

function readAuthorization(line: string): LogLine['authorization'] {
  const match = AUTHORIZATION.exec(line)
  if (match) {
    const [, name = '', sign = ':', quote = '', rest = ''] = match
    if (sign === ',' && quote === '') return undefined
    return { name, value: unquoted(rest, quote), code: quote !== '' || sign !== ':' }
  }
  const bearer = BEARER_HEADER.exec(line)
  return bearer
    ? {
        name: bearer[1] ?? '',
        value: unquoted(bearer[3] ?? '', bearer[2] ?? ''),
        code: (bearer[2] ?? '') !== '',
      }
    : undefined
}

/**
 * The text up to the closing quote, or to the end of the line without what closes a list. Where a program joins it to a
 * variable (`'Bearer ' + token`), that is written as one in a template: what it holds is not in the line.
 */
function unquoted(rest: string, quote: string): string {
  const end = quote === '' ? -1 : rest.indexOf(quote)
  if (end < 0) return rest.replace(/[\s"'`,;)\]}]{1,8}$/u, '')
  const joined = /^\s{0,4}(?:\+|\.\.?(?=\s{0,4}[$A-Za-z])|~|&)\s{0,4}[$@]?([A-Za-z_][\w.]{0,80}|\()/u.exec(
    rest.slice(end + 1, end + 100),
  )?.[1]
  return rest.slice(0, end) + (joined === undefined ? '' : `\${${joined === '(' ? 'value' : joined}}`)
}

function readAnswer(line: string): unknown {
  const code = ASC_CODE.exec(line)?.[1] ?? SENTENCES.find(([sentence]) => sentence.test(line))?.[1]
  if (code !== undefined) return { errors: [{ code, title: '', detail: line.trim().slice(0, 600) }] }
  const reason = REASON.exec(line)?.[1]
  if (reason !== undefined) return { reason }
  const error = OAUTH.exec(line)?.[1]
  return error === undefined ? undefined : { error }
}
