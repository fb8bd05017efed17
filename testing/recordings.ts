/**
 * What real clients print, recorded by `npm run record` and read by tests. `recordings/<client>/index.json` describes
 * each text. The text file beside it is byte for byte what the client printed. Node only.
 */
import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('./recordings/', import.meta.url)

/** What an expert reads from the text alone. */
export interface Truth {
  /** The status of the response; null if the text does not show it. */
  readonly status: number | null
  /** The id of a profile; null if nothing in the text shows which service the response or token belongs to. */
  readonly service: string | null
  /** Whether the text contains every word of Apple's body, in any notation. */
  readonly body: boolean
  /** `part`: truncated or masked. */
  readonly token: 'whole' | 'part' | 'none'
  /** The request as far as the text shows it; null if it shows no URL. */
  readonly request: { readonly method: string | null; readonly url: string } | null
  /** Ids of causes, one of which must be the first finding; empty if the text shows nothing wrong. */
  readonly lead: readonly string[]
}

export interface RecordedCase {
  /** The file name of the text. */
  readonly file: string
  /** What happened. */
  readonly case: string
  /** How it was printed. */
  readonly style: string
  /** When the text was printed, in seconds. The times in it are judged by this clock. */
  readonly at: number
  readonly truth: Truth
}

/** The index of one client. */
export interface RecordedClient {
  readonly client: string
  readonly version: string
  readonly language: string
  /** False if the texts were written after public logs, which `source` names. */
  readonly recorded: boolean
  readonly source?: string
  readonly cases: readonly RecordedCase[]
}

/** A recording with its text. */
export interface Recording extends RecordedCase, Omit<RecordedClient, 'cases'> {
  /** `<client>/<file>`. */
  readonly name: string
  readonly text: string
}

/** The folders that have an index, relative to `recordings/`. */
export function recordedFolders(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.json'))
    .map((name) => name.slice(0, -'/index.json'.length))
    .sort()
}

/** The index of a folder, exactly as in the file. */
export function recordedIndex(name: string): RecordedClient {
  return JSON.parse(readFileSync(new URL(`${name}/index.json`, folder), 'utf8'))
}

export function recordings(): Recording[] {
  return recordedFolders().flatMap((name) => {
    const { cases, ...client } = recordedIndex(name)
    return cases.map((recorded) => ({
      ...client,
      ...recorded,
      name: `${name}/${recorded.file}`,
      text: readFileSync(new URL(`${name}/${recorded.file}`, folder), 'utf8'),
    }))
  })
}
