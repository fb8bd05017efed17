import { KINDS_OF_KEYS } from './apple-terms'
import type { Entry } from './entry'
import { hasTerm, wordsIn } from './words'

/**
 * An entry with the words that lead to it: those of its path, then those at the start of its name, in front of the part
 * that gives the meaning.
 */
export interface Placed {
  entry: Entry
  way: readonly string[]
}

/** Prefixes that frameworks require in names. They are no hint about the value. */
const FRONTS = ['next_public', 'vite', 'react_app', 'expo_public', 'tf_var', 'input', 'gotrue', 'k8s_secret']

/** Returns an entry with the words that lead to it. `stem` is the start of its name. */
export function placed(entry: Entry, stem: readonly string[]): Placed {
  const front = FRONTS.find((front) => `${stem.join('_')}_`.startsWith(`${front}_`))
  return {
    entry,
    way: [...entry.path.flatMap(wordsIn), ...stem.slice(front?.split('_').length ?? 0)],
  }
}

/** Returns how many words two entries have in common, counted from the start of the words that lead to them. */
export function nearness(one: Placed, other: Placed): number {
  let common = 0
  while (common < one.way.length && one.way[common] === other.way[common]) common++
  return common
}

/** Whether two entries name different kinds of keys, so that nothing of one belongs to the other. */
function differInKind(one: Placed, other: Placed): boolean {
  const kind = ({ way }: Placed) =>
    KINDS_OF_KEYS.findIndex((terms) => terms.some((term) => hasTerm(way, term)))
  const [a, b] = [kind(one), kind(other)]
  return a >= 0 && b >= 0 && a !== b
}

/**
 * Whether a value belongs to `key` and not to one of `others`, which are keys and names of key files in the same text.
 * A value that is equally near to several of them belongs to the one in the same group of lines; if that doesn't
 * decide, the value is `shared`.
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
