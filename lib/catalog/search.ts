import { CERTAIN, likeness, slipped } from './likeness'
import type { CatalogOperation } from './operations'
import { compared, type IndexedOperation, indexWords, type WordIndex } from './word-index'

/** Operations under one heading, the best match first. */
export interface FoundGroup {
  readonly group: string
  readonly operations: readonly CatalogOperation[]
}

export interface FoundOperations {
  /** The group of the best match comes first. Empty if nothing is found. */
  readonly groups: readonly FoundGroup[]
  readonly count: number
  /** Search terms that match no operation, as typed. The search ignores them. */
  readonly unknown: readonly string[]
  /** False if no operation matches all the terms. In that case, `groups` has the operations that match most of them. */
  readonly all: boolean
}

const MOST_WORDS = 8
const MOST_LETTERS = 200
const WHOLE_TITLE = 20
/** Points for a title with all the terms in the typed order: “build to group” is not “group to build”. */
const IN_ORDER = 1.5
const FILLERS = new Set(['a', 'an', 'the', 'of', 'for', 'to', 'in', 'on', 'my', 'all', 'from', 'with', 'and'])

/**
 * Prepares a search over operations. A search text may have words in any order, beginnings and parts of words, typing
 * errors, fragments of paths with or without ids, whole URLs, and operation ids. An empty text finds the popular
 * operations and then every group.
 *
 * @param groups - headings in the order in which they are shown for an empty text
 * @returns a function from the search text to the operations that it finds; it never throws, and it reads at most 200
 *   characters
 */
export function searchOver(
  operations: readonly CatalogOperation[],
  groups: readonly string[],
): (text: string) => FoundOperations {
  const index = indexWords(operations)
  const everything = unsearched(operations, groups)
  const pointsOf = remembering((term) => points(index, term))

  return (text) => {
    const terms = termsOf(text)
    if (terms.length === 0) return everything
    const found = terms.map((term) => ({ term, points: pointsOf(term) }))
    const known = found.filter(({ points }) => points !== undefined)
    const unknown = found.filter(({ points }) => points === undefined).map(({ term }) => term)
    const title = text.trim().toLowerCase()
    const words = terms.map((term) => term.toLowerCase())
    const scores: { operation: CatalogOperation; matched: number; score: number }[] = []
    let most = 0
    for (const [at, { operation, standing }] of index.entries.entries()) {
      let matched = 0
      let score = standing
      for (const { points } of known) {
        const each = points?.[at] ?? 0
        if (each > 0) matched += 1
        score += each
      }
      if (matched === 0) continue
      if (operation.title.toLowerCase() === title) score += WHOLE_TITLE
      else if (inOrder(operation.title.toLowerCase(), words)) score += IN_ORDER
      most = Math.max(most, matched)
      scores.push({ operation, matched, score })
    }
    const best = scores
      .filter(({ matched }) => matched === most)
      .sort((a, b) => b.score - a.score)
      .map(({ operation }) => operation)
    return { groups: grouped(best), count: best.length, unknown, all: most === known.length && most > 0 }
  }
}

function inOrder(title: string, terms: readonly string[]): boolean {
  let from = 0
  for (const term of terms) {
    const at = title.indexOf(term, from)
    if (at < 0) return false
    from = at + term.length
  }
  return terms.length > 1
}

/** Splits the search text into terms at white space and drops filler words. Paths and ids stay whole. */
function termsOf(text: string): string[] {
  const words = text
    .slice(0, MOST_LETTERS)
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const telling = words.filter((word) => !FILLERS.has(word.toLowerCase()))
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, MOST_WORDS)
}

/** Returns the points of every operation for one term, or undefined if the term matches none of them. */
function points(index: WordIndex, term: string): Float64Array | undefined {
  const whole = term.includes('/') ? byPath(index, term) : term.includes('_') ? byId(index, term) : undefined
  if (whole !== undefined) return whole
  const parts = term
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .slice(0, MOST_WORDS)
  // The index may have words that are joined by capitals, dots or hyphens as a single word: “betaGroups”, “in-app”.
  const joined = parts.length > 1 ? byWord(index, compared(term)) : undefined
  if (joined !== undefined) return joined
  const each = parts.map((part) => byWord(index, compared(part))).filter((found) => found !== undefined)
  if (each.length === 0) return undefined
  return index.entries.reduce((sum, _, at) => {
    const found = each.map((one) => one[at] ?? 0)
    sum[at] = found.every((one) => one > 0) ? found.reduce((a, b) => a + b, 0) : 0
    return sum
  }, new Float64Array(index.entries.length))
}

function byWord(index: WordIndex, searched: string): Float64Array | undefined {
  const alike = index.words.map((word) => likeness(searched, word))
  if (!alike.some((like) => like >= CERTAIN)) {
    for (const [at, word] of index.words.entries()) {
      if (alike[at] === 0) alike[at] = slipped(searched, word)
    }
  }
  return scored(index, ({ words, weights }) => {
    let best = 0
    for (let at = 0; at < words.length; at += 1) {
      const each = (alike[words[at] ?? 0] ?? 0) * (weights[at] ?? 0)
      if (each > best) best = each
    }
    return best
  })
}

/** Matches consecutive segments anywhere in a path. The last one may be incomplete, and an id matches `{id}`. */
function byPath(index: WordIndex, term: string): Float64Array | undefined {
  const path = term
    .toLowerCase()
    .replace(/^[a-z]+:\/\/[^/]*/, '')
    .replace(/[?#].*$/s, '')
  const typed = path.split('/').filter((segment) => segment !== '')
  const last = typed.at(-1)
  if (last === undefined) return undefined
  const ids = typed.map((segment) => segment === '{id}' || !index.segments.has(segment))
  return scored(index, ({ segments }) => {
    for (let start = 0; start + typed.length <= segments.length; start += 1) {
      const fits = typed.every((segment, at) => {
        const there = segments[start + at]
        if (there === '{id}') return ids[at] === true
        return there === segment || (at === typed.length - 1 && there?.startsWith(segment))
      })
      if (!fits) continue
      const end = start + typed.length
      const finished = segments[end - 1] === last || segments[end - 1] === '{id}'
      return (end === segments.length ? 5 : 4) + (start === 0 ? 1 : 0) + (finished ? 2 : 0)
    }
    return 0
  })
}

function byId(index: WordIndex, term: string): Float64Array | undefined {
  const typed = term.toLowerCase()
  return scored(index, ({ operation }) => {
    const id = operation.id.toLowerCase()
    return id === typed ? 8 : id.startsWith(typed) ? 5 : id.includes(typed) ? 3 : 0
  })
}

function scored(index: WordIndex, score: (entry: IndexedOperation) => number): Float64Array | undefined {
  const all = Float64Array.from(index.entries, score)
  return all.some((each) => each > 0) ? all : undefined
}

function unsearched(operations: readonly CatalogOperation[], groups: readonly string[]): FoundOperations {
  const popular = operations
    .filter(({ popular }) => popular !== undefined)
    .sort((a, b) => (a.popular ?? 0) - (b.popular ?? 0))
  const byGroup = new Map(groups.map((group) => [group, [] as CatalogOperation[]]))
  for (const operation of operations) byGroup.get(operation.group)?.push(operation)
  const rest = [...byGroup].map(([group, members]) => ({ group, operations: members }))
  return {
    groups: [...(popular.length > 0 ? [{ group: 'Popular', operations: popular }] : []), ...rest],
    count: operations.length,
    unknown: [],
    all: true,
  }
}

function grouped(operations: readonly CatalogOperation[]): FoundGroup[] {
  const groups = new Map<string, CatalogOperation[]>()
  for (const operation of operations) {
    const members = groups.get(operation.group)
    if (members === undefined) groups.set(operation.group, [operation])
    else members.push(operation)
  }
  return [...groups].map(([group, members]) => ({ group, operations: members }))
}

/** Caches the points of terms. Typing changes one term at a time, so the others don't have to be scored again. */
function remembering<T>(make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined || kept.has(key)) return known as T
    if (kept.size >= 32) kept.clear()
    const value = make(key)
    kept.set(key, value)
    return value
  }
}
