import type { TokenCode } from '../code/token-code'

/** What a paste holds, each with its place in the text; nothing here judges. */
export interface Paste {
  /** As it was pasted, with private keys covered; every `start` and `end` is an index into it. */
  readonly text: string
  /** The same without what terminals, logs, mails and programs put around and into it: what was read. */
  readonly unwrapped: string
  readonly tokens: readonly PastedToken[]
  /** Tokens that are there only decoded, in order; none where a whole token is there. */
  readonly decoded: readonly DecodedToken[]
  readonly requests: readonly PastedRequest[]
  readonly responses: readonly PastedResponse[]
  /** Where source code makes tokens; its ranges are indexes into `unwrapped`. */
  readonly code: readonly TokenCode[]
  /** The range of `text` that a range of `unwrapped` was read from. */
  readonly place: (start: number, end: number) => readonly [start: number, end: number]
  /**
   * Moments named in the paste other than a `date:` header: time stamps of log lines that say their time zone (a stamp
   * without one could be hours off), and epoch numbers of JSON logs. NumericDate seconds.
   */
  readonly times: readonly PastedTime[]
  /** A private key was pasted here; its text is not kept. */
  readonly privateKey: boolean
  /** It was longer than `LONGEST_PASTE`, and nothing in it was read. */
  readonly tooLong: boolean
  /** Messages of curl, shells, browsers and libraries that explain themselves. */
  readonly messages: readonly PastedMessage[]
}

export interface PastedTime {
  readonly seconds: number
  readonly start: number
  readonly raw: string
}

/**
 * `curl-bad-range`: curl took brackets or braces of the URL for a pattern. `curl-no-host`: the name could not be resolved;
 * `detail` is the name. `zsh-no-matches`: zsh found no file for a pattern. `command-not-found`: `detail` is the word that was
 * run. `cors-blocked`: a browser rejected the response; `detail` is the URL. `key-unreadable`: a library could not read the
 * key. `key-file-missing`: a tool found no key file. `upload-tool`: altool or Transporter wrapped a rejection; `detail` is its
 * number.
 */
export type MessageId =
  | 'curl-bad-range'
  | 'curl-no-host'
  | 'zsh-no-matches'
  | 'command-not-found'
  | 'cors-blocked'
  | 'key-unreadable'
  | 'key-file-missing'
  | 'upload-tool'

export interface PastedMessage {
  readonly id: MessageId
  readonly line: string
  readonly start: number
  readonly detail?: string
  /** It may be about something else; nothing near it tells. */
  readonly doubtful?: true
}

export interface PastedToken {
  /** The token as it would be sent once joined: what is judged. */
  readonly text: string
  /** The exact characters it was found in, newlines and invisible characters included. */
  readonly raw: string
  readonly start: number
  readonly end: number
  /** What was around or inside it, at most one entry an id. */
  readonly wrapping: readonly Wrapping[]
  /** Where it was found: `header` of a request, `query` of a URL, `form` field, `json` member, or `bare`. */
  readonly place: 'bare' | 'header' | 'query' | 'form' | 'json'
  /** Index in `requests` of the request it belongs to. */
  readonly request?: number
}

/**
 * Ids are those of the list of causes. `detail` is a clause for the words, for example `a newline after character 76`.
 */
export interface Wrapping {
  readonly id:
    | 'token-wrapped'
    | 'token-quoted-or-bracketed'
    | 'token-bytes-repr'
    | 'token-invisible-chars'
    | 'token-double-encoded'
    | 'token-masked'
    | 'token-truncated'
  readonly detail: string
}

/** How a word was protected from the shell. `mixed`: in several ways, as in `"a"'b'`. */
export type Quoting = 'single' | 'double' | 'none' | 'curly' | 'mixed'

export interface PastedRequest {
  readonly start: number
  readonly end: number
  /** The command as pasted; empty for a request known from `-v` output or a log line alone. */
  readonly raw: string
  /** `tool`: notarytool or altool, which make their own token. `verbose`: a request message as sent (`> GET …`, raw HTTP, debug output of a library). `code`: a program or an export. */
  readonly program: 'curl' | 'wget' | 'http' | 'powershell' | 'tool' | 'verbose' | 'log' | 'code'
  /** Only where something tells it: the prompt, the form of newlines, `%NAME%`. */
  readonly shell?: 'posix' | 'fish' | 'powershell' | 'cmd'
  /** The address is alone on the line below, and nothing joins that line to the command. */
  readonly addressBelow?: true
  /** In capitals; empty when it is not known. */
  readonly method: string
  /** As far as it can be known; undefined when no URL was found. */
  readonly url?: PastedUrl
  /** With the value as the program would send it, variables not expanded. */
  readonly headers: readonly PastedHeader[]
  /** Names of the options of a command, each on its own: `-sSg` gives `-s`, `-S`, `-g`. Their arguments are left out. */
  readonly options: readonly string[]
  readonly body?: string
  /**
   * Every word of a command in its order, the program's name first, unquoted. An `&` inside a bare URL is left in its word,
   * as the person meant it. Empty for requests that are no command.
   */
  readonly words: readonly PastedWord[]
}

export interface PastedUrl {
  readonly raw: string
  /** In lower case, without colon; empty when the URL has none. */
  readonly scheme: string
  /** In lower case, with the port when one is given. */
  readonly host: string
  readonly path: string
  /** As written, not decoded. */
  readonly query: readonly (readonly [name: string, value: string])[]
}

export interface PastedHeader {
  readonly name: string
  readonly value: string
  readonly quoting: Quoting
}

export interface PastedWord {
  readonly text: string
  readonly quoting: Quoting
  readonly start: number
  readonly end: number
}

export interface PastedResponse {
  readonly start: number
  readonly end: number
  readonly status?: number
  /** Names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** `date:` as NumericDate, seconds. */
  readonly date?: number
  readonly body: string
  readonly json?: unknown
  /** Index in `requests` of the request that it responds to. */
  readonly request?: number
}

/** A token that is there only decoded: what a debugger or a console showed of it. Nothing is known of its signature. */
export interface DecodedToken {
  readonly start: number
  readonly end: number
  /** The protected header as JSON; undefined when only the claims were shown. */
  readonly header?: string
  /** The claims set as JSON. */
  readonly payload: string
}
