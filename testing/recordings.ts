/**
 * What real clients print, recorded by `npm run record`; read by tests. `recordings/<client>/index.json` says what each
 * text is; the text beside it is byte for byte what the client printed. Node only.
 */
import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('./recordings/', import.meta.url)

/** What an expert reads from the text alone. */
export interface Truth {
  /** Status of the response; null where the text does not show it. */
  readonly status: number | null
  /** Id of a profile; null where nothing in the text says whose response or token it is. */
  readonly service: string | null
  /** Whether every word of Apple's body is in the text, in whatever notation. */
  readonly body: boolean
  /** `part`: cut short or masked. */
  readonly token: 'whole' | 'part' | 'none'
  /** The request as far as the text shows it; null where it shows no address. */
  readonly request: { readonly method: string | null; readonly url: string } | null
  /** Ids of causes, one of which must lead the findings; empty where the text shows nothing wrong. */
  readonly lead: readonly string[]
}

export interface RecordedCase {
  /** Name of the text's file. */
  readonly file: string
  /** What happened. */
  readonly case: string
  /** How it was printed. */
  readonly style: string
  /** When it was printed, in seconds: the clock by which the times in it are to be judged. */
  readonly at: number
  readonly truth: Truth
}

/** The index of one client. */
export interface RecordedClient {
  readonly client: string
  readonly version: string
  readonly language: string
  /** False: written after public logs, which `source` names. */
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

/** The folders that have an index, from `recordings/`. */
export function recordedFolders(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.json'))
    .map((name) => name.slice(0, -'/index.json'.length))
    .sort()
}

/** The index of a folder, as it is in the file. */
export function recordedIndex(name: string): RecordedClient {
  return JSON.parse(readFileSync(new URL(`${name}/index.json`, folder), 'utf8'))
}

/** Every recording. */
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
