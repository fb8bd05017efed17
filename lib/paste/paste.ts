import type { TokenCode } from '../code/token-code'

/** The contents of a paste, each with its place in the text. Nothing here is judged. */
export interface Paste {
  /**
   * The text as it was pasted, with private keys covered. Every `start` and `end` is an index into it, except those in
   * `code`.
   */
  readonly text: string
  /** The same text without what terminals, logs, mails and programs put around and into it. This is what was read. */
  readonly unwrapped: string
  readonly tokens: readonly PastedToken[]
  /** Tokens that are shown only in decoded form, in order. Empty if the paste has a whole token. */
  readonly decoded: readonly DecodedToken[]
  readonly requests: readonly PastedRequest[]
  readonly responses: readonly PastedResponse[]
  /** Source code that makes tokens. Its ranges are indexes into `unwrapped`. */
  readonly code: readonly TokenCode[]
  /** Returns the range of `text` that a range of `unwrapped` was read from. */
  readonly place: (start: number, end: number) => readonly [start: number, end: number]
  /**
   * Times in the paste apart from `date:` headers, in NumericDate seconds: time stamps of log lines that include their
   * time zone (a stamp without one could be hours off), and epoch numbers of JSON logs.
   */
  readonly times: readonly PastedTime[]
  /** Whether a private key was pasted. Its text isn't kept. */
  readonly privateKey: boolean
  /** Whether the text was longer than `LONGEST_PASTE`, so that nothing in it was read. */
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
 * `curl-bad-range`: curl read brackets or braces in the URL as a pattern. `curl-no-host`: the name couldn't be
 * resolved; `detail` is the name. `zsh-no-matches`: zsh found no file for a pattern. `command-not-found`: `detail` is
 * the word that was run. `cors-blocked`: a browser blocked the response; `detail` is the URL. `key-unreadable`: a
 * library couldn't read the key. `key-file-missing`: a tool found no key file. `upload-tool`: altool or Transporter
 * reported a rejection under its own number, which is `detail`.
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
  /** The message may be about something else, and nothing near it decides. */
  readonly doubtful?: true
}

export interface PastedToken {
  /** The token as it would be sent after joining its parts. This is what is judged. */
  readonly text: string
  /** The exact characters of the paste, including newlines and invisible characters. */
  readonly raw: string
  readonly start: number
  readonly end: number
  /** What was around or inside the token, at most one entry per id. */
  readonly wrapping: readonly Wrapping[]
  /** Where the token was found: `header` of a request, `query` of a URL, `form` field, `json` member, or `bare`. */
  readonly place: 'bare' | 'header' | 'query' | 'form' | 'json'
  /** Index in `requests` of the request that the token belongs to. */
  readonly request?: number
}

/**
 * The ids are those of the causes. `detail` is a phrase for the finding, for example `a newline after character 76`.
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

/** How a word was protected from the shell. `mixed`: in more than one way, as in `"a"'b'`. */
export type Quoting = 'single' | 'double' | 'none' | 'curly' | 'mixed'

export interface PastedRequest {
  readonly start: number
  readonly end: number
  /** The command as pasted; empty for a request that is known only from `-v` output or a log line. */
  readonly raw: string
  /**
   * `tool`: notarytool or altool, which make their own token. `verbose`: a request message as it was sent (`> GET …`,
   * raw HTTP, debug output of a library). `log`: lines of a log. `code`: a program or an export.
   */
  readonly program: 'curl' | 'wget' | 'http' | 'powershell' | 'tool' | 'verbose' | 'log' | 'code'
  /** Undefined unless the prompt, the line continuations or a variable such as `%NAME%` show the shell. */
  readonly shell?: 'posix' | 'fish' | 'powershell' | 'cmd'
  /** The address is alone on the next line, and nothing joins that line to the command. */
  readonly addressBelow?: true
  /** In upper case; empty if it isn't known. */
  readonly method: string
  /** The URL as far as it is known; undefined if none was found. */
  readonly url?: PastedUrl
  /** The headers with the values that the program would send. Variables aren't expanded. */
  readonly headers: readonly PastedHeader[]
  /** Names of the options of a command, separated: `-sSg` becomes `-s`, `-S`, `-g`. Their arguments aren't included. */
  readonly options: readonly string[]
  readonly body?: string
  /**
   * Every word of a command in order and unquoted, beginning with the program's name. An `&` inside a URL without
   * quotes stays in its word, because that is what the user meant. Empty if the request isn't a command.
   */
  readonly words: readonly PastedWord[]
}

export interface PastedUrl {
  readonly raw: string
  /** In lower case, without the colon; empty if the URL has no scheme. */
  readonly scheme: string
  /** In lower case, with the port if the URL has one. */
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
  /** The names are in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The `date:` header as NumericDate, in seconds. */
  readonly date?: number
  readonly body: string
  readonly json?: unknown
  /** Index in `requests` of the request for this response. */
  readonly request?: number
}

/** A token that is shown only in decoded form, as in a debugger or a console. Its signature is unknown. */
export interface DecodedToken {
  readonly start: number
  readonly end: number
  /** The protected header as JSON; undefined if only the claims were shown. */
  readonly header?: string
  /** The claims set as JSON. */
  readonly payload: string
}
