import { services } from './all'
import { type NotAJwt, notAJwt } from './not-a-jwt'
import type { Service } from './service'

/** A search result: a service, or something that isn't a JSON Web Token. */
export type FoundService =
  | { readonly status: 'service'; readonly service: Service; readonly matched: string }
  | { readonly status: 'not-a-jwt'; readonly entry: NotAJwt; readonly matched: string }

interface Candidate {
  readonly found: (matched: string) => FoundService
  readonly name: string
  /** The name and the other search words, as written and normalized for comparison. */
  readonly texts: readonly { readonly text: string; readonly plain: string }[]
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[-_().,:]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

const candidate = (name: string, words: readonly string[], found: Candidate['found']): Candidate => ({
  found,
  name,
  texts: [...new Set([name, ...words])].map((text) => ({ text, plain: plain(text) })),
})

/** The search ignores everything after this many characters of a query. */
const LONGEST_QUERY = 200

const candidates: readonly Candidate[] = [
  ...services.map((service) => {
    const words = service.kinds.flatMap((profile) => [
      ...profile.alsoCalled,
      ...profile.hosts.map(({ host }) => host),
      ...profile.operations.map(({ group }) => group),
      profile.id,
    ])
    return candidate(service.name, words, (matched) => ({ status: 'service', service, matched }))
  }),
  ...notAJwt.map((entry) =>
    candidate(entry.name, entry.alsoCalled, (matched) => ({ status: 'not-a-jwt', entry, matched })),
  ),
]

/**
 * Searches services, and things that aren't JSON Web Tokens, by the words people use for them. Every word of the query
 * has to occur; case, hyphens and underscores are ignored.
 *
 * @returns the best match first; for an empty query everything in the order of the service list. `matched` is the name
 *   or word that matched
 */
export function findService(query: string): readonly FoundService[] {
  const wanted = plain(query.slice(0, LONGEST_QUERY)).split(' ').filter(Boolean)
  if (wanted.length === 0) return candidates.map(({ found, name }) => found(name))
  return candidates
    .flatMap((candidate) => {
      const best = bestMatch(candidate, wanted)
      return best === undefined ? [] : [best]
    })
    .sort((a, b) => b.score - a.score)
    .map(({ found }) => found)
}

function bestMatch(
  { name, texts, found }: Candidate,
  wanted: readonly string[],
): { readonly score: number; readonly found: FoundService } | undefined {
  const phrase = wanted.join(' ')
  const scored = texts.map(({ text, plain }, at) => ({
    text,
    score: score(plain, phrase) + (at === 0 ? 1 : 0),
  }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  if (best.score > 1) return { score: best.score, found: found(best.text) }
  const together = texts.map(({ plain }) => plain).join(' ')
  return wanted.every((word) => together.includes(word)) ? { score: 1, found: found(name) } : undefined
}

/**
 * Scores a match by where the phrase occurs: it is the whole string, its beginning, the beginning of a word, or any
 * part.
 */
function score(text: string, phrase: string): number {
  if (text === phrase) return 10
  if (text.startsWith(phrase)) return 7
  if (text.includes(` ${phrase}`)) return 5
  return phrase.length > 2 && text.includes(phrase) ? 3 : 0
}
