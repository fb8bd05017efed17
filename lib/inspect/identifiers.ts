import { profiles } from '../profile/all'
import { causes } from './causes'
import type { Known } from './evidence'
import { visible } from './visible'

/** Shorter values identify nobody, and masking them would hit unrelated text. */
const SHORTEST = 4
/** Longer numbers can be the ID of an app, of a vendor or of a person. */
const LONGEST_NUMBER = 4
/** A Key ID, a UUID, a part of a bundle ID or of the name of a key file. */
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu
/** Parts of such a string can be names: a bundle ID, an address or a path. */
const COMPOUND = /^\W*\p{L}{2,3}\.[\w-]+\.|[/\\@]/u
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d)?$/u
const ID_SHAPE = /^(?=.*\d)[A-Z\d]{8,}$|^[\da-f]{8}-[\da-f-]+$/iu
/** Key IDs and Team IDs without a digit. */
const TEN_CAPITALS = /^[A-Z]{10}$/u
/** An English word, or a name in source code. */
const LETTERS = /^\p{L}+$/u

/**
 * Masks what identifies somebody: every pasted word, unless it is one of Apple's words or ours, a time of the token, or
 * plain letters in a sentence.
 *
 * @returns a function that masks such words in a string
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
    // The remainder of a shortened value isn't a word of a sentence, even if it has no digit.
    const cut = piece.charAt(at - 1) === '…' || piece.charAt(at + word.length) === '…'
    const telling = cut || compound || !LETTERS.test(word) || TEN_CAPITALS.test(word) || valueWords.has(small)
    return telling && isPasted(small) ? maskedWord(word) : word
  }
  return (text) =>
    whole
      .reduce((left, value) => left.replaceAll(value, maskedWord(value)), text)
      .replaceAll(/\S+/gu, (piece) => piece.replaceAll(WORD, maskIn(COMPOUND.test(piece))))
}

/** Masks an identifier, so that it can be compared but not used. */
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

/** Yields all strings in a value, including the names of its properties. */
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

/** Whether a value occurs in every token of its kind, or is one of the token's times. */
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

/** Apple's words and our own, in lowercase, without the identifiers that are examples. */
const vocabulary = once(
  (): ReadonlySet<string> =>
    new Set([...strings([causes, profiles])].flatMap(wordsOf).filter((word) => !ID_SHAPE.test(word))),
)
