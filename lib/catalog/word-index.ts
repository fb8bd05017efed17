import type { CatalogOperation } from './operations'
import { pathParts } from './path-parts'
import { singular, spelledOut } from './title'

/** The distinct words of all operations, and for every operation its words and their weights. */
export interface WordIndex {
  readonly words: readonly string[]
  readonly entries: readonly IndexedOperation[]
  /** Every segment that occurs in a path, in lower case. */
  readonly segments: ReadonlySet<string>
}

export interface IndexedOperation {
  readonly operation: CatalogOperation
  /** Indexes into `words`. `weights` has the weight of a match for each of them. */
  readonly words: readonly number[]
  readonly weights: readonly number[]
  /** Segments of the path, in lower case. */
  readonly segments: readonly string[]
  /** Points that don't depend on the search text. Popular operations have more, secondary paths have fewer. */
  readonly standing: number
}

const SUBJECT = 3
const OWNER = 2
const BESIDE = 1

/** Words that people use instead of a word in titles and paths. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  list: ['show', 'fetch', 'view', 'find'],
  read: ['show', 'fetch', 'view', 'find', 'download'],
  create: ['add', 'new', 'make', 'register'],
  update: ['edit', 'change', 'modify'],
  delete: ['remove'],
  'in-app': ['iap'],
  price: ['pricing'],
  device: ['udid'],
  profile: ['mobileprovision'],
  build: ['ipa'],
  user: ['member', 'role'],
  finance: ['payout', 'revenue', 'earning'],
  sale: ['revenue', 'download', 'proceed'],
  localization: ['translation', 'language', 'metadata'],
}

/** Makes the index of the words of operations. Takes linear time. */
export function indexWords(operations: readonly CatalogOperation[]): WordIndex {
  const words: string[] = []
  const numbers = new Map<string, number>()
  const numberOf = (word: string) => {
    let number = numbers.get(word)
    if (number === undefined) {
      number = words.push(word) - 1
      numbers.set(word, number)
    }
    return number
  }
  const kept = new Map<string, readonly number[]>()
  const numbersOf = (text: string) => {
    let found = kept.get(text)
    if (found === undefined) {
      found = [...new Set(wordsOf(text))].map(numberOf)
      kept.set(text, found)
    }
    return found
  }

  const entries = operations.map((operation) => {
    const own = new Map<number, number>()
    // The texts with the highest weight come first, so no word gets a lower weight than it should.
    for (const [text, weight] of weighted(operation)) {
      for (const number of numbersOf(text)) if (!own.has(number)) own.set(number, weight)
    }
    return {
      operation,
      words: [...own.keys()],
      weights: [...own.values()],
      segments: operation.path.toLowerCase().split('/').slice(1),
      standing: standing(operation),
    }
  })
  return { words, entries, segments: new Set(entries.flatMap(({ segments }) => segments)) }
}

/** Returns a word in the shape in which words are compared: in lower case and singular. */
export const compared = (word: string): string => singular(word.toLowerCase())

function weighted(operation: CatalogOperation): (readonly [text: string, weight: number])[] {
  const { method, path, title, group, popular } = operation
  const { version, resource, below, linkage, metrics } = pathParts(path)
  const mark = /\((v\d)\)$/.exec(title)?.[1] ?? ''
  const owner = below === undefined ? [] : [[`${spelledOut(resource)} ${resource}`, OWNER] as const]
  return [
    [`${spelledOut(below ?? resource)} ${below ?? resource}`, SUBJECT],
    ...owner,
    // The titles of popular requests have words that their paths don't have. In all other titles, only the verb is new.
    [popular === undefined ? title.slice(0, title.indexOf(' ')) : title, BESIDE],
    [group, BESIDE],
    [`${method} v${version} ${mark} ${linkage ? 'id' : ''} ${metrics ? 'metrics' : ''}`, BESIDE],
  ]
}

function wordsOf(text: string): string[] {
  return text
    .split(' ')
    .map(compared)
    .filter((word) => word.length > 1)
    .flatMap((word) => [word, ...(SYNONYMS[word] ?? [])])
}

function standing({ method, path, popular, deprecated }: CatalogOperation): number {
  const { resource, below, linkage } = pathParts(path)
  const length = `${spelledOut(resource)} ${spelledOut(below ?? '')}`.trimEnd().split(' ').length
  return (
    (popular === undefined ? 0 : 1.5 - popular / 50) -
    (below === undefined ? 0 : 0.3) -
    (linkage ? 0.6 : 0) -
    (deprecated ? 0.5 : 0) -
    (METHOD_ORDER.indexOf(method) + length * 5) / 20
  )
}

const METHOD_ORDER = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE']
