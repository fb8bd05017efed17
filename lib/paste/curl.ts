import type { PastedHeader, PastedUrl, PastedWord, Quoting } from './paste'
import { readQuery, readUrl } from './url'

/** What a curl command sends, as far as its words show it. */
export interface CurlCommand {
  readonly method: string
  /** The first word that looks like a URL, otherwise the first word that isn't an option. */
  readonly url?: PastedUrl
  readonly headers: readonly PastedHeader[]
  /** Names of the options, each as an item of its own. */
  readonly options: readonly string[]
  readonly body?: string
}

/** Short options of curl that take an argument (curl(1), version 8). */
const SHORT_WITH_ARGUMENT = 'AbcCdDeEFhHKmoPQrtTuUwxXyYz'
/** Long options of curl that take an argument. All other long options are switches. */
const LONG_WITH_ARGUMENT = new Set(
  `abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to
  continue-at cookie cookie-jar create-file-mode crlfile curves data data-ascii data-binary data-raw data-urlencode
  dns-servers doh-url dump-header engine etag-compare etag-save expect100-timeout form form-string header hsts
  http-proxy interface ip-tos ipfs-gateway json keepalive-time key key-type limit-rate local-port max-filesize max-redirs
  max-time netrc-file noproxy oauth2-bearer output output-dir parallel-max pass pinnedpubkey preproxy proto proto-default
  proto-redir proxy proxy-cacert proxy-cert proxy-header proxy-key proxy-pass proxy-user quote range rate referer request
  request-target resolve retry retry-delay retry-max-time service-name socks5 socks5-hostname speed-limit speed-time
  stderr tls-max tls13-ciphers trace trace-ascii trace-config unix-socket upload-file url url-query user user-agent
  variable write-out`
    .trim()
    .split(/\s+/u),
)
/**
 * Long options of curl without an argument. The list has those that matter for deciding whether an abbreviation is
 * unambiguous.
 */
const SWITCHES = `anyauth append basic compressed compressed-ssh create-dirs crlf digest disable disable-eprt
  disable-epsv disallow-username-in-url fail fail-early fail-with-body false-start form-escape ftp-pasv get globoff
  haproxy-protocol head help http0.9 http1.0 http1.1 http2 http2-prior-knowledge http3 ignore-content-length include
  insecure ipv4 ipv6 junk-session-cookies list-only location location-trusted manual metalink negotiate netrc
  netrc-optional next no-alpn no-buffer no-clobber no-keepalive no-npn no-progress-meter no-sessionid ntlm parallel
  path-as-is post301 post302 post303 progress-bar proxytunnel raw remote-header-name remote-name remote-name-all
  remote-time remove-on-error retry-all-errors retry-connrefused show-error show-headers silent ssl ssl-reqd styled-output
  tcp-fastopen tcp-nodelay tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 tr-encoding trace-ids trace-time use-ascii verbose
  version xattr`
  .trim()
  .split(/\s+/u)
const LONG = [...LONG_WITH_ARGUMENT, ...SWITCHES]

/**
 * Returns the full name of a long option. curl before 8.10 accepts it in any case, and any abbreviation that is
 * unambiguous (measured with 7.88). An unknown name is returned unchanged.
 */
function longName(written: string): string {
  const name = written.toLowerCase()
  if (LONG.includes(name)) return name
  const longer = LONG.filter((each) => each.startsWith(name))
  return longer.length === 1 ? (longer[0] ?? written) : written
}

/** The long names of the short options that determine what is sent and where the response goes. */
const LONG_NAMES: Readonly<Record<string, string>> = {
  '-H': 'header',
  '-X': 'request',
  '-d': 'data',
  '-F': 'form',
  '-T': 'upload-file',
  '-I': 'head',
  '-G': 'get',
  '-A': 'user-agent',
  '-e': 'referer',
  '-b': 'cookie',
  '-u': 'user',
  '-K': 'config',
  '-o': 'output',
  '-O': 'remote-name',
  '-w': 'write-out',
  '-g': 'globoff',
}

/** An option of a curl command, or a word that belongs to no option, which is an address. */
export type CurlArgument =
  | { readonly option: string; readonly long: string; readonly value?: Pick<PastedWord, 'text' | 'quoting'> }
  | { readonly bare: PastedWord }

/**
 * Returns the options of a curl command one by one, with their arguments, and the words between them. Combined short
 * options are returned separately. `long` is the name without dashes, or the short name if the long one isn't known. A
 * missing argument is an empty string. Never throws.
 */
function* curlArguments(words: readonly PastedWord[]): Generator<CurlArgument> {
  const named = (option: string) =>
    (Object.hasOwn(LONG_NAMES, option) ? LONG_NAMES[option] : undefined) ?? option.replace(/^--?/u, '')
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) return
    const { text } = word
    const next = () => {
      at += 1
      return words[at] ?? ({ text: '', quoting: 'none' } as const)
    }
    if (text.startsWith('--') && text.length > 2) {
      const long = longName(text.slice(2))
      yield { option: `--${long}`, long, ...(LONG_WITH_ARGUMENT.has(long) && { value: next() }) }
    } else if (text.startsWith('-') && text.length > 1) {
      for (let letter = 1; letter < text.length; letter += 1) {
        const option = `-${text.charAt(letter)}`
        if (!SHORT_WITH_ARGUMENT.includes(text.charAt(letter))) {
          yield { option, long: named(option) }
          continue
        }
        const glued = text.slice(letter + 1)
        yield {
          option,
          long: named(option),
          value: glued === '' ? next() : { text: glued, quoting: word.quoting },
        }
        break
      }
    } else yield { bare: word }
  }
}

/**
 * Reads the words of a curl command (curl(1)), beginning with its name. `-G` moves the data into the query, data turns
 * the request into a POST, and `--oauth2-bearer` becomes the header that it sends. A missing argument is an empty
 * string. Never throws.
 */
export function readCurl(words: readonly PastedWord[]): CurlCommand {
  const options: string[] = []
  const headers: PastedHeader[] = []
  const data: string[] = []
  const bare: PastedWord[] = []
  let asked: string | undefined
  let implied = 'GET'
  const take = (long: string, text: string, quoting: Quoting) => {
    if (long === 'header') {
      const header = readHeader(text, quoting)
      if (header) headers.push(header)
    } else if (long === 'request') asked = text.toUpperCase()
    else if (long === 'url') bare.push({ text, quoting, start: 0, end: 0 })
    else if (long === 'oauth2-bearer')
      headers.push({ name: 'Authorization', value: `Bearer ${text}`, quoting })
    else if (long === 'upload-file') implied = 'PUT'
    else if (long === 'form' || long === 'form-string') {
      if (implied === 'GET') implied = 'POST'
    } else if (long === 'json' || long === 'data' || long.startsWith('data-')) {
      data.push(text)
      if (long === 'json') headers.push({ name: 'Content-Type', value: 'application/json', quoting: 'none' })
      if (implied === 'GET') implied = 'POST'
    }
  }
  for (const argument of curlArguments(words)) {
    if ('bare' in argument) bare.push(argument.bare)
    else {
      options.push(argument.option)
      if (argument.value) take(argument.long, argument.value.text, argument.value.quoting)
    }
  }
  const inQuery = options.includes('-G') || options.includes('--get')
  if (options.includes('-I') || options.includes('--head')) implied = 'HEAD'
  if (inQuery && implied === 'POST') implied = 'GET'
  const address =
    bare.find(({ text }) => /^[a-z]+:\/\//iu.test(text)) ??
    bare.find(({ text }) => text.includes('.')) ??
    bare[0]
  const url = address && readUrl(address.text)
  const body = data.length > 0 ? data.join('&') : undefined
  return {
    method: asked ?? implied,
    ...(url && {
      url: inQuery && body !== undefined ? { ...url, query: [...url.query, ...readQuery(body)] } : url,
    }),
    headers,
    options,
    ...(body !== undefined && !inQuery && { body }),
  }
}

/**
 * Reads a header argument, `Name: value`. `Name:` alone, which removes a header, gives an empty value. Returns
 * undefined for a file (`@…`).
 */
export function readHeader(text: string, quoting: Quoting): PastedHeader | undefined {
  if (text.startsWith('@')) return undefined
  const colon = text.search(/[:;]/u)
  if (colon < 0) return { name: text, value: '', quoting }
  return { name: text.slice(0, colon), value: text.slice(colon + 1).replace(/^ /u, ''), quoting }
}
