/** A client of the recordings, and what it has to do. */

/**
 * A request as a person would write it down. It never contains the token itself: programs read the token from TOKEN.
 */
export interface Asked {
  method: 'GET' | 'POST'
  url: string
  /** Where the token is sent: after `Bearer`, or in the form field `client_secret`. */
  token: 'bearer' | 'client_secret'
  /** Headers apart from the Authorization header. */
  headers: Readonly<Record<string, string>>
  /** JSON text to send. */
  json?: string
  /** Form fields apart from `client_secret`. */
  form?: Readonly<Record<string, string>>
}

/** What happens in a recording: a request with its response, or a key that cannot be read. */
export type Situation =
  | {
      kind: 'request'
      id: string
      asked: Asked
      token: string
      response: { status: number; headers: Readonly<Record<string, string>>; body: string }
      /** Whether no request gets through. Such a situation is recorded only with the styles that name it. */
      stopped?: true
      /** The id of the profile that the token was made for. */
      service: string
      /**
       * Ids of causes that may be the first finding: `token` if the text has the token and something is wrong with it,
       * `body` if the text has Apple's words, `bare` if it has neither.
       */
      lead: { token?: readonly string[]; body: readonly string[]; bare: readonly string[] }
    }
  | {
      kind: 'key'
      id: string
      /** The text in the key file. */
      key: string
    }

export type Exchange = Extract<Situation, { kind: 'request' }>

/** The files in the folder of the application, and the command that is typed there. */
export interface Doing {
  files?: Readonly<Record<string, string>>
  command: string
  /** The prompt and the command as the first lines of the text, if they do not look like those of a shell. */
  shown?: string
  /** A command that runs before and is not recorded, such as a compiler. */
  before?: string
}

export interface Style {
  /** A word or two about how the output is made. It is part of the file name. */
  id: string
  /** What is done; undefined if the client cannot send this request. */
  request?: (exchange: Exchange) => Doing | undefined
  /** Reads `key.p8` and tries to sign. */
  key?: Doing
  /** Whether the prompt and the typed command are part of the text. */
  typed?: true
  /**
   * Runs in a terminal of 80 columns. The text is either what is sent to the terminal, with colors and newlines, or
   * what is copied from its screen.
   */
  terminal?: 'raw' | 'copied'
  /** Ids of the situations to record, if not all. */
  only?: readonly string[]
}

export interface Client {
  id: string
  /** The name as its makers write it. */
  name: string
  language: string
  /** A command that prints one line with the version. */
  version: string
  /** npm packages with exact versions, if npm provides the client. */
  npm?: Readonly<Record<string, string>>
  /** Packages of Debian 12, if Debian provides the client. */
  debian?: readonly string[]
  /** A command that fetches a client that neither provides. `$TOOLS` is a folder that is kept. */
  fetch?: string
  styles: readonly Style[]
}
