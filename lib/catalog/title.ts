import { pathParts } from './path-parts'

/** Names that people spell differently from the words between their capital letters. */
const SPELLINGS: readonly (readonly [pattern: RegExp, spelling: string])[] = [
  [/\bapp store\b/g, 'App Store'],
  [/\bapp clip(s?)\b/g, 'App Clip$1'],
  [/\bgame center\b/g, 'Game Center'],
  [/\bin app purchase/g, 'in-app purchase'],
  [/\biap\b/g, 'in-app purchase'],
  [/\bpre release\b/g, 'prerelease'],
  [/\bpre order/g, 'pre-order'],
  [/\bwin back\b/g, 'win-back'],
  [/\bone time use\b/g, 'one-time use'],
  [/\brule based\b/g, 'rule-based'],
  [/\bperf power\b/g, 'power and performance'],
  [/\bref data\b/g, 'reference data'],
  [/\bandroid to ios\b/g, 'Android-to-iOS'],
  [/\bmac os\b/g, 'macOS'],
  [/\bxcode\b/g, 'Xcode'],
  [/\bgit\b/g, 'Git'],
  [/\bci\b/g, 'Xcode Cloud'],
  [/\bscm\b/g, 'SCM'],
  [/\bid(s?)\b/g, 'ID$1'],
]
const UNCHANGED = /(?:criteria|data|status|content|check|response)$/

const spelled = new Map<string, string>()

/**
 * Splits a name into words: `appStoreVersions` becomes `App Store versions`. A version at the end of the name is
 * dropped. Never throws.
 */
export function spelledOut(name: string): string {
  let words = spelled.get(name)
  if (words === undefined) {
    const plain = (name.replace(/V\d$/, '').match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? []).join(' ').toLowerCase()
    words = SPELLINGS.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling), plain)
    spelled.set(name, words)
  }
  return words
}

/** Returns the singular of words from `spelledOut`. Never throws. */
export function singular(words: string): string {
  if (UNCHANGED.test(words)) return words
  if (words.endsWith('ies')) return `${words.slice(0, -3)}y`
  return words.endsWith('s') ? words.slice(0, -1) : words
}

/**
 * Returns a title that says what an operation does, derived from its method and path: `List builds of an app`. The
 * words are ours, not Apple's.
 *
 * @param many - whether the last segment has several entries
 */
export function titleOf({ method, path, many }: { method: string; path: string; many: boolean }): string {
  const { version, resource, one, linkage, below, metrics } = pathParts(path)
  const kind = singular(spelledOut(resource))
  const title =
    below === undefined
      ? ownTitle(method, one, kind, spelledOut(resource))
      : `${belowTitle(method, { linkage, metrics, many }, spelledOut(below))} ${withArticle(kind)}`
  const later = [below ?? '', version === '1' ? '' : `V${version}`].map((name) => /V(\d)$/.exec(name)?.[1])
  const mark = later.find((number) => number !== undefined)
  return mark === undefined ? title : `${title} (v${mark})`
}

function ownTitle(method: string, one: boolean, kind: string, kinds: string): string {
  switch (method) {
    case 'POST':
      return `Create ${withArticle(kind)}`
    case 'PATCH':
      return `Update ${withArticle(kind)}`
    case 'DELETE':
      return `Delete ${withArticle(kind)}`
    default:
      return one ? `Read ${withArticle(kind)}` : `List ${kinds}`
  }
}

function belowTitle(
  method: string,
  { linkage, metrics, many }: { linkage: boolean; metrics: boolean; many: boolean },
  things: string,
): string {
  if (metrics) return `Read ${singular(things)} metrics of`
  if (method === 'POST') return `Add ${things} to`
  if (method === 'DELETE') return `Remove ${things} from`
  if (method === 'PATCH') return many ? `Replace the ${things} of` : `Set the ${things} of`
  if (linkage) return many ? `List ${singular(things)} IDs of` : `Read the ${things} ID of`
  return many ? `List ${things} of` : `Read the ${things} of`
}

const withArticle = (words: string) => `${/^(?:[aeio]|SCM|Xcode)/i.test(words) ? 'an' : 'a'} ${words}`
