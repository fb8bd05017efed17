import { KINDS_OF_KEYS } from './apple-terms'
import type { Entry } from './entry'
import { hasTerm, wordsIn } from './words'

/** An entry with the words that lead to it: those of its path, then those of its name before what it means. */
export interface Placed {
  entry: Entry
  way: readonly string[]
}

/** Fronts of names that frameworks ask for and that say nothing about the value. */
const FRONTS = ['next_public', 'vite', 'react_app', 'expo_public', 'tf_var', 'input', 'gotrue', 'k8s_secret']

/** The words that lead to an entry whose name begins with the words of `stem`. */
export function placed(entry: Entry, stem: readonly string[]): Placed {
  const front = FRONTS.find((front) => `${stem.join('_')}_`.startsWith(`${front}_`))
  return {
    entry,
    way: [...entry.path.flatMap(wordsIn), ...stem.slice(front?.split('_').length ?? 0)],
  }
}

/** How near two entries are to one another: how many words of their ways are the same from the start. */
export function nearness(one: Placed, other: Placed): number {
  let common = 0
  while (common < one.way.length && one.way[common] === other.way[common]) common++
  return common
}

/** Whether two ways name different kinds of keys, so that nothing of the one belongs to the other. */
function differInKind(one: Placed, other: Placed): boolean {
  const kind = ({ way }: Placed) =>
    KINDS_OF_KEYS.findIndex((terms) => terms.some((term) => hasTerm(way, term)))
  const [a, b] = [kind(one), kind(other)]
  return a >= 0 && b >= 0 && a !== b
}

/**
 * Whether a value belongs to `key` rather than to one of `others`, which are keys and names of key files in the same
 * text. What is equally near to several belongs to the one in the same run of lines, else to none for certain.
 */
export function belongs(value: Placed, key: Placed, others: readonly Placed[]): 'yes' | 'shared' | 'no' {
  const own = nearness(value, key)
  const nearest = Math.max(-1, ...others.map((other) => nearness(value, other)))
  if (own < nearest || differInKind(value, key)) return 'no'
  if (own > nearest) return 'yes'
  const rivals = others.filter((other) => nearness(value, other) === own)
  const inBlock = (other: Placed) =>
    other.entry.block !== undefined && other.entry.block === value.entry.block
  if (inBlock(key) !== rivals.some(inBlock)) return inBlock(key) ? 'yes' : 'no'
  return 'shared'
}
