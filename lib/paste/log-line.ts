import { readApnsReason } from './apns-reason'

/** What a single line outside any HTTP message may show about a request or its response. */
export interface LogLine {
  readonly authorization?: { readonly name: string; readonly value: string; readonly code: boolean }
  readonly address?: { readonly method: string; readonly url: string }
  readonly status?: number
  /** The method, if it isn't next to the address: `method: 'get'`, `METHOD: HttpMethod(value=GET)`. */
  readonly method?: string
  /** A plain-text response. */
  readonly words?: string
  /** The words of a response, in the JSON that they were sent in. */
  readonly json?: unknown
}

const AUTHORIZATION =
  /\b(authorization|authorisation|x-authorization|authentication)\b["'`\])]{0,3}\s{0,8}(:|=>|=|,)\s{0,8}(?:[fb](?=["'`]))?(["'`]?)(.{0,16384})/i
const MAY_AUTHORIZE = /auth|bearer/i
const BEARER_HEADER =
  /^\s{0,40}["'`]?([A-Za-z][\w-]{0,40})["'`]?\s{0,4}:\s{0,4}(["'`]?)(bearer\s{1,8}[^\s{].{0,16384})$/i
const ADDRESS =
  /(?:\b(GET|POST|PUT|PATCH|DELETE|HEAD)\b["',:]{0,2}\s{1,4})?["'(<`[]?(https?:\/\/(?:\$?\{\{?[\w.]{1,80}\}\}?|[^\s"'<>)\]}|`]){1,4096})/u
const STATUS: readonly RegExp[] = [
  // A phrase that announces a status, in any spelling, and the number: `httpStatusCode=401`, `status code:
  // Optional(401)`.
  /(?:status(?:[ _-]?code(?:key)?)?|\bhttp(?:\/[\d.]{1,3})?(?: error)?|\bresponse(?:[ _-]?code)?|\breturned(?: an?(?: error)?)?|\bresponded with|\bfailed with|\brejected with|\berror|\bcode|\bresponse:?)\b["'\])]{0,3}\s{0,4}(?:=>|[:=>-]){0,2}\s{0,4}["'([{]{0,2}(?:Optional\(|status |code |of |is |was |HTTP )?["'([]?([2-5]\d\d)\b(?!:\d|[\d-]|\.\d)/i,
  // The number and its reason phrase: `401 Unauthorized`, `(401) Forbidden`, `401 (Unauthorized)`, `401 "Unauthorized"`.
  /(?<![\w.-])\(?([45]\d\d)\)?(?:[ :,-]{1,3}["']?| \()(?:message='|client error|server error|unauthori[sz]ed|forbidden|unauthenticated|bad request|not found|too many|internal server)/i,
  // The reason phrase and the number in parentheses: `status code Unauthorized (401)`.
  /\b(?:unauthori[sz]ed|forbidden|bad request) \(([45]\d\d)\)/i,
  // The number after the address of the request: `GET https://…: 401`, `… [401 Unauthorized, 812B, 212ms]`, `GET
  // https://… 401 212 ms`.
  /https?:\/\/\S{1,2000}(?: |: | \[)([1-5]\d\d)(?=$|[\s,:(])/u,
  /\.{3} ([1-5]\d\d)\b/u,
  /[([]([45]\d\d)[)\]]: ?\{/u,
  // A comment after a line of code that says what it printed.
  /(?:#|\/\/|--|→|=>|⇒|->)\s{0,4}(?:HTTP )?([45]\d\d)(?:\s[A-Za-z ]{0,30})?$/u,
  // The status line as a tuple, as Erlang and Elixir print it.
  /\{["']HTTP\/[\d.]{1,3}["'],\s{0,4}([1-5]\d\d),/u,
  // An exception and its number: `APIException: 401`, `HttpError(403)`.
  /\b\w{0,40}(?:Error|Exception)(?::\s{0,2}|\()\(?([45]\d\d)(?=$|[,):]|\s(?:[A-Z(-]|$))/u,
  /\bApple ([45]\d\d) detected\b/u,
  // The number in parentheses after a sentence: `Unable to authenticate. (401)`.
  /\w[.:] \(([45]\d\d)\)\s{0,4}$/u,
  // The number in brackets, alone or with the code: `[401] Authentication …`, `[401:NOT_AUTHORIZED]`.
  /\[([45]\d\d)(?:\] (?=[A-Z])|:[A-Z_]{4,60}\])/u,
  // The reason phrase, which may be one word, and the number in parentheses: `BadRequest: (400)`.
  /\b(?:Unauthorized|Forbidden|Bad ?Request)[: ]{0,2}\(([45]\d\d)\)/u,
  // The status, the ID of the push notification and the reason, as a push library for Go prints them.
  /(?<![\w.-])([45]\d\d) [0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12} (?=[A-Z][a-z])/u,
  // A response as its class with the number, as Ruby prints it.
  /#<Net::HTTP\w{2,40} ([1-5]\d\d)\b/u,
  // The number directly before a body that is in a string.
  /(?<![\w.:#/-])([45]\d\d)["')\]]?\s{0,2}[:,-]?\s{0,3}\{\s{0,4}\\{0,3}["']?(?:errors?|reason|errorCode)\b/u,
  // The number first, at the start of the line or in quotes, then the body.
  /(?:^\s{0,8}|["'`“])(?:\w{0,20}(?:Error|Exception): )?([1-5]\d\d)(?::| -)? (?=\{|\[|"|'|<|Unauthenticated|Unable to verify|Missing or|[A-Z][a-z]+[A-Z]\w{4,30}$)/u,
]
/** Names of statuses that libraries print instead of the number. */
const NAMED_STATUS: readonly (readonly [RegExp, number])[] = [
  [
    /JSON Web Token \(JWT\)(?: in the authorization header)? is invalid|\bStatus(?:Code)?["']?\s{0,2}[:=]\s{0,2}["']?Unauthorized\b|\bNet::HTTPUnauthorized\b|HttpUnauthorized|UnauthorizedAccessError|HttpClientErrorException\$Unauthorized/u,
    401,
  ],
  [
    /\bStatus(?:Code)?["']?\s{0,2}[:=]\s{0,2}["']?Forbidden\b|\bNet::HTTPForbidden\b|AccessForbiddenError|HttpClientErrorException\$Forbidden/u,
    403,
  ],
  [
    /\bStatus(?:Code)?["']?\s{0,2}[:=]\s{0,2}["']?BadRequest\b|\bNet::HTTPBadRequest\b|HttpClientErrorException\$BadRequest/u,
    400,
  ],
  [/\bStatus(?:Code)?["']?\s{0,2}[:=]\s{0,2}["']?TooManyRequests\b|TooManyRequestsError/u, 429],
]
/** The parts that all patterns of a status and all names have in common. Most lines have neither and aren't read further. */
const MAY_TELL_STATUS = /(?<!\w)[1-5]\d\d(?!\w)/u
const MAY_NAME_STATUS = /Unauthorized|Forbidden|BadRequest|TooManyRequests|JSON Web Token/u
/** A status alone on its line, as consoles show it below a request. */
const ALONE = /^\s{0,8}(?:(?:Status:?\s)?([1-5]\d\d)(?: [A-Z][A-Za-z ]{1,30})?:?|int\(([1-5]\d\d)\))\s{0,8}$/u
/** A reason phrase alone, which some libraries use as their message. */
const PHRASES: readonly (readonly [RegExp, number])[] = [
  [/^\s{0,8}(?:Error: )?Unauthorized\.?\s{0,8}$/u, 401],
  [/^\s{0,8}(?:Error: )?Forbidden\.?\s{0,8}$/u, 403],
  [/^\s{0,8}(?:Error: )?Bad Request\.?\s{0,8}$/u, 400],
  [/^\s{0,8}(?:Error: )?Too Many Requests\.?\s{0,8}$/u, 429],
]
/**
 * Codes of the App Store Connect API. Other services print the words `FORBIDDEN` and `NOT_AUTHORIZED` as well, as a
 * reason phrase or as a name, so these need more context.
 */
const ASC_CODE =
  /\b((?<!"name":\s?")NOT_AUTHORIZED|FORBIDDEN(?:_ERROR(?:\.[A-Z_]{1,80}){0,3}|(?:\.[A-Z_]{1,80}){1,3}|(?=.{0,20}Access Unavailable))|RATE_LIMIT_EXCEEDED)\b/u
const OAUTH = /\b(invalid_client|invalid_grant|invalid_request|unauthorized_client)\b/u
/** Apple's sentences, which libraries print without the code. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [
    /Authentication credentials are missing or invalid|Provide a properly configured and signed bearer token/u,
    'NOT_AUTHORIZED',
  ],
  [/required agreement is missing or has expired/u, 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED'],
  [/API key in use does not allow this request|forbidden for security reasons/u, 'FORBIDDEN_ERROR'],
  [/Unable to find a team with the given Content Provider/u, 'FORBIDDEN_ERROR'],
  [/is not associated with an active membership/u, 'FORBIDDEN_ERROR'],
  [/The resource '[^']{1,80}' does not allow '/u, 'FORBIDDEN_ERROR'],
]
/** What these sentences have in common. */
const MAY_BE_SENTENCE =
  /Authentication credentials|bearer token|agreement is missing|does not allow|security reasons|find a team|active membership/u
/** What Apple's own tools and scripts print about a rejected token, instead of the response. */
const TOOL_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\(-19209\)|\bcode"?\s?[:=]?\s?-19209\b/iu, '-19209: Unable to authenticate'],
  [
    /ITunesConnectionAuthenticationErrorDomain Code=-26000\b(?!.{0,40}generate JWT)|Failure to authenticate\.["\\]{0,8} \(-1011\)/u,
    '-26000: Failure to authenticate',
  ],
  [
    /\[MapKit\] Initialization failed because the authorization token is invalid/u,
    'Initialization failed because the authorization token is invalid',
  ],
  [/\bERROR_FAILED_TO_VERIFY_JWT\b/u, 'ERROR_FAILED_TO_VERIFY_JWT'],
  [/\bInitialized with an expired token\b/u, 'Initialized with an expired token'],
  [/\bWeatherKitApiClientAuthenticationError\b/u, 'WeatherKitApiClientAuthenticationError'],
]
const MAY_BE_OF_TOOLS =
  /-19209|-26000|-1011|\[MapKit\]|FAILED_TO_VERIFY_JWT|an expired token|ClientAuthenticationError/u

const METHOD =
  /method["'\])]{0,3}\s{0,4}(?:=>|[:=])\s{0,4}["':]{0,2}(?:HttpMethod\(value=)?(GET|POST|PUT|PATCH|DELETE)\b/i
/** A method call of an HTTP client, at the end of a line or with the address after it. */
const CALL =
  /\.(?<=\b(?:session|client|requests|httpx|axios|http)\.)(get|post|put|patch|delete)\((?=\s{0,8}$|["'`]https?:)/u
/** The plain-text responses of three services, after a status or in the output of PowerShell. */
const WORDS =
  /(?:[\s:"'“]|^)(Unauthenticated|Unable to verify authorization token|Missing or badly formatted authorization token)(?=$|["'”.\\\s])/u

/** urllib3 prints host, request line and status separately: `https://host:443 "GET /v1/apps HTTP/1.1" 401 350`. */
const URLLIB3 =
  /\b(https?:\/\/[\w.-]{1,200})(?::443|:80)? "(GET|POST|PUT|PATCH|DELETE|HEAD) (\/\S{0,4096}) HTTP\/[\d.]{1,3}" ([1-5]\d\d)\b/u

/** Reads one line of a log or of a program. A member that the line doesn't show is undefined. */
export function readLogLine(text: string): LogLine {
  const urllib3 = text.includes(' HTTP/') ? URLLIB3.exec(text) : null
  if (urllib3) {
    const [, origin = '', method = '', path = '', status] = urllib3
    return { address: { method, url: origin + path }, status: Number(status) }
  }
  const authorization = readAuthorization(text)
  const url = text.includes('://') ? ADDRESS.exec(text) : null
  const address = url && { method: url[1] ?? '', url: (url[2] ?? '').replace(/[.,;:]+$/u, '') }
  const found = readStatus(text)
  const json = readResponse(text)
  const method = (METHOD.exec(text) ?? CALL.exec(text))?.[1]?.toUpperCase()
  const words =
    toolWords(text) ??
    (found !== undefined || /^Content\s{1,12}:/u.test(text) ? WORDS.exec(text)?.[1] : undefined)
  // An app that passes on Apple's rejection reports its own failure, which isn't Apple's status.
  const status = json !== undefined && found !== undefined && found >= 500 ? undefined : found
  const line: { -readonly [Name in keyof LogLine]: LogLine[Name] } = {}
  if (authorization) line.authorization = authorization
  if (address) line.address = address
  if (status !== undefined) line.status = status
  if (json !== undefined) line.json = json
  if (method !== undefined) line.method = method
  if (words !== undefined) line.words = words
  return line
}

function toolWords(line: string): string | undefined {
  if (!MAY_BE_OF_TOOLS.test(line)) return undefined
  return TOOL_WORDS.find(([sentence]) => sentence.test(line))?.[1]
}

/**
 * What an HTTP/1 client prints about bytes that aren't an HTTP/1 response. The number next to it is the client's own.
 */
const NO_RESPONSE = /No headers, assuming HTTP\/0\.9|message='Expected HTTP\//u
/** A line of a server's access log, with the time in brackets. */
const ACCESS_LOG =
  /^\s{0,8}"(?:GET|POST|PUT|PATCH|DELETE) \/\S{0,2000} HTTP\/[\d.]{1,3}" \d{3} \d{1,12}\s{0,8}$|\[\d\d\/\w{3}\/\d{4}[: ].{0,30}\] "(?:GET|POST|PUT|PATCH|DELETE) \//u
/** What a web framework logs about its own response. */
const OWN_RESPONSE = /\bCompleted [1-5]\d\d [A-Z][\w ]{1,30} in \d/u
/** The name of a test, which contains the expected status. */
const EXPECTED = /^\s{0,12}(?:\d{1,3}\.|[✓✔✗✕✖×√])\s{1,4}Status code is \d/u
const NO_STATUS: readonly RegExp[] = [NO_RESPONSE, EXPECTED, ACCESS_LOG, OWN_RESPONSE]

/** Returns the HTTP status that a line shows, if any. */
function readStatus(line: string): number | undefined {
  const patterns = MAY_TELL_STATUS.test(line) ? STATUS : []
  const names = MAY_NAME_STATUS.test(line) ? NAMED_STATUS : []
  if (patterns.length + names.length === 0 || NO_STATUS.some((pattern) => pattern.test(line)))
    return undefined
  for (const pattern of patterns) {
    const digits = pattern.exec(line)?.[1]
    if (digits !== undefined) return Number(digits)
  }
  return names.find(([pattern]) => pattern.test(line))?.[1]
}

/** Returns the status if the line consists of nothing else. Meant for lines below a request. */
export const statusAlone = (line: string): number | undefined => {
  const match = line.length < 60 ? ALONE.exec(line) : null
  return match === null ? undefined : Number(match[1] ?? match[2])
}

/** Returns the status if the whole text consists of its number or its reason phrase. */
export function onlyStatus(text: string): number | undefined {
  if (text.length > 200) return undefined
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const numbers = lines.flatMap((line) => statusAlone(line) ?? [])
  return numbers[0] ?? lines.map(phraseStatus).find((status) => status !== undefined)
}

/** Returns the status if the line consists of its reason phrase. */
export const phraseStatus = (line: string): number | undefined =>
  PHRASES.find(([pattern]) => pattern.test(line))?.[1]

function readAuthorization(line: string): LogLine['authorization'] {
  if (!MAY_AUTHORIZE.test(line)) return undefined
  const match = AUTHORIZATION.exec(line)
  if (match) {
    const [, name = '', sign = ':', quote = '', rest = ''] = match
    // A bracket at the end of the line begins a list of names and values.
    if ((sign === ',' && quote === '') || /^[[{]\s{0,8}$/u.test(rest)) return undefined
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
 * Returns the text up to the closing quote. Without a quote, returns the text up to the end of the line without the
 * characters that close a list. If a program appends a variable (`'Bearer ' + token`), the variable is written as a
 * template variable, because the line doesn't contain its value.
 */
function unquoted(rest: string, quote: string): string {
  const end = quote === '' ? -1 : rest.indexOf(quote)
  // The brackets of a placeholder such as `{{token}}` belong to the value.
  if (end < 0) return rest.replace(/(?<!\{[^{}]{0,80}\}?)[\s"'`,;)\]}]{1,8}$/u, '')
  const joined = /^\s{0,4}(?:\+|\.\.?(?=\s{0,4}[$A-Za-z])|~|&)\s{0,4}[$@]?([A-Za-z_][\w.]{0,80}|\()/u.exec(
    rest.slice(end + 1, end + 100),
  )?.[1]
  return rest.slice(0, end) + (joined === undefined ? '' : `\${${joined === '(' ? 'value' : joined}}`)
}

/** Returns the code whose sentence a line contains. */
const sentenceCode = (line: string): string | undefined =>
  !MAY_BE_SENTENCE.test(line) ? undefined : SENTENCES.find(([sentence]) => sentence.test(line))?.[1]

function readResponse(line: string): unknown {
  const code = ASC_CODE.exec(line)?.[1] ?? sentenceCode(line)
  if (code !== undefined) return { errors: [{ code, title: '', detail: line.trim().slice(0, 600) }] }
  const reason = readApnsReason(line)
  if (reason !== undefined) return { reason }
  const error = line.includes('_') ? OAUTH.exec(line)?.[1] : undefined
  return error === undefined ? undefined : { error }
}
