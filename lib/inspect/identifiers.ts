import { profiles } from '../profile/all'
import { causes } from './causes'
import type { Known } from './evidence'
import { visible } from './visible'

/** Anything shorter identifies nobody, and masking it would hit unrelated text. */
const SHORTEST = 4
/** Longer numbers can be the ID of an app, of a vendor or of a person. */
const LONGEST_NUMBER = 4
/** A Key ID, a UUID, a part of a bundle ID or of the name of a key file. */
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu
/** Parts of it can be names: a bundle ID, an address or a path. */
const COMPOUND = /^\W*\p{L}{2,3}\.[\w-]+\.|[/\\@]/u
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d)?$/u
const ID_SHAPE = /^(?=.*\d)[A-Z\d]{8,}$|^[\da-f]{8}-[\da-f-]+$/iu
/** Key IDs and Team IDs without a digit. */
const TEN_CAPITALS = /^[A-Z]{10}$/u
/** An English word, or a name as programmers write it. */
const LETTERS = /^\p{L}+$/u

/**
 * Masks in texts about a paste what identifies somebody: every word of theirs that was pasted, unless it is a word of Apple's
 * or ours, a moment of the token, or plain letters in a sentence.
 *
 * @returns a function from a text to the same with such words masked
 */
export function identifierMask(known: Known): (text: string) => string {
  const pasted = [...strings(pastedParts(known))]
  const texts = pasted
    .flatMap((text) => [text, visible(text)])
    .join('\n')
    .toLowerCase()
  const joined = texts.replaceAll(/[-_\s]/gu, '')
  const values = [known.header, known.claims].flatMap((part) => [...strings(Object.values(part ?? {}))])
  const own = values.filter((value) => value.length >= SHORTEST && !isCommon(value))
  const whole = [...new Set(own.flatMap((value) => [value, visible(value)]))].sort(
    (a, b) => b.length - a.length,
  )
  const valueWords = new Set(values.flatMap(wordsOf))
  const moments = new Set(Object.values(known.times ?? {}).flatMap((time) => wordsOf(momentText(time))))
  const isPasted = (word: string) =>
    texts.includes(word) || (/\d/u.test(word) && joined.includes(word.replaceAll(/[-_]/gu, '')))

  const maskIn = (compound: boolean) => (word: string, at: number, piece: string) => {
    const small = word.toLowerCase()
    if (word.length < SHORTEST || (/^\d+$/u.test(word) && word.length <= LONGEST_NUMBER)) return word
    if (DATE.test(word) || moments.has(small) || vocabulary().has(small)) return word
    // What a longer value was cut to is no word of a sentence, even where it holds no digit.
    const cut = piece.charAt(at - 1) === '…' || piece.charAt(at + word.length) === '…'
    const telling = cut || compound || !LETTERS.test(word) || TEN_CAPITALS.test(word) || valueWords.has(small)
    return telling && isPasted(small) ? maskedWord(word) : word
  }
  return (text) =>
    whole
      .reduce((left, value) => left.replaceAll(value, maskedWord(value)), text)
      .replaceAll(/\S+/gu, (piece) => piece.replaceAll(WORD, maskIn(COMPOUND.test(piece))))
}

/** What is left of an identifier: enough to compare it, not enough to use it. */
export function maskedWord(value: string): string {
  const text = visible(value)
  return text.length < 8 ? '…' : `${text.slice(0, 2)}…${text.slice(-2)}`
}

const pastedParts = ({ paste, token, header, claims, command, url, response, key, keyFiles }: Known) => [
  paste,
  token?.read.header,
  token?.read.payload,
  header,
  claims,
  command,
  url,
  response,
  key?.fileName,
  keyFiles,
]

const wordsOf = (text: string): readonly string[] =>
  (text.match(WORD) ?? []).map((word) => word.toLowerCase())

const momentText = (time: { readonly status: string; readonly raw?: string; readonly text?: string }) =>
  `${time.raw ?? ''} ${/^[\d.:TZ+\s-]+$/u.test(time.text ?? '') ? time.text : ''}`

/** All strings in a value, names of its members included. */
function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'number') yield String(value)
  else if (Array.isArray(value)) for (const each of value) yield* strings(each)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) {
      yield name
      yield* strings(each)
    }
  }
}

/** Whether a value is one that every token of a kind has, or a number of the token's moments. */
const isCommon = (value: string): boolean =>
  vocabulary().has(value.toLowerCase()) || constants().has(value) || /^[\d.]+$/u.test(value)

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const constants = once(
  (): ReadonlySet<string> =>
    new Set(profiles.flatMap(({ header, claims, hosts }) => [...strings([header, claims, hosts])])),
)

/** The words of Apple and our own, in lower case, without the identifiers that are there as examples. */
const vocabulary = once(
  (): ReadonlySet<string> =>
    new Set([...strings([causes, profiles])].flatMap(wordsOf).filter((word) => !ID_SHAPE.test(word))),
)
