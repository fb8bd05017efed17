/** What a client of the recordings is, and what it is told to do. */

/** A request as a person would write it down. The token itself is never here: programs read it from TOKEN. */
export interface Asked {
  method: 'GET' | 'POST'
  url: string
  /** Where the token goes: behind `Bearer`, or into the form field `client_secret`. */
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
      /** Only for the styles that name it; no request gets through. */
      stopped?: true
      /** The profile that the token was made for. */
      service: string
      /**
       * Ids of causes that may lead: where the token is in the text and something is wrong with it, where Apple's words
       * are, and where neither is.
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

/** What is put into the folder of the application, and the command that is typed there. */
export interface Doing {
  files?: Readonly<Record<string, string>>
  command: string
  /** Prompt and command as they are at the top of the text, where they do not read like those of a shell. */
  shown?: string
  /** Typed before, and not recorded: a compiler. */
  before?: string
}

export interface Style {
  /** How a person prints: a word or two, part of the name of the file. */
  id: string
  /** What is done; undefined where this client cannot do it. */
  request?: (exchange: Exchange) => Doing | undefined
  /** Reads `key.p8` and signs, or tries to. */
  key?: Doing
  /** Whether the prompt and the typed command belong to the text. */
  typed?: true
  /** Run at a terminal of 80 columns: with the colors and newlines sent to it, or as copied from its screen. */
  terminal?: 'raw' | 'copied'
  /** Ids of the situations, where not all are of interest. */
  only?: readonly string[]
}

export interface Client {
  id: string
  /** Names as its makers write them. */
  name: string
  language: string
  /** Prints a line with the version. */
  version: string
  /** Packages of npm with exact versions, where it comes from there. */
  npm?: Readonly<Record<string, string>>
  /** Packages of Debian 12, where it comes from there. */
  debian?: readonly string[]
  /** A command that fetches what neither brings; `$TOOLS` is a folder that is kept. */
  fetch?: string
  styles: readonly Style[]
}
