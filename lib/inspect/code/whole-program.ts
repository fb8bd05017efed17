import type { TokenCode } from '../../code/token-code'
import type { Range } from '../../code/value'
import type { FieldValues } from '../../field/field'
import type { Profile } from '../../profile/profile'
import type { ProgramPart } from '../../snippet/program-part'
import type { CodeTargetId } from '../../target'
import { valuesOf } from '../salvage'

/** The program that does what a piece of code is meant to do. */
export interface WholeProgram {
  readonly target: CodeTargetId
  readonly profileId: string
  /** What the code itself says for the fields of the form, by field id. */
  readonly values: FieldValues
  /** The parts of it that are wrong in the code. */
  readonly parts: readonly ProgramPart[]
}

/** The program for each library; for another of a language the one that language has first. */
const BY_LIBRARY: Readonly<Record<string, CodeTargetId>> = {
  jsonwebtoken: 'node-jsonwebtoken',
  'Node.js crypto': 'node',
  openssl_sign: 'php-openssl',
}
const BY_LANGUAGE: Readonly<Record<string, CodeTargetId>> = {
  javascript: 'node-jose',
  python: 'pyjwt',
  ruby: 'ruby-jwt',
  php: 'php-jwt',
  go: 'golang-jwt',
  java: 'java',
  csharp: 'csharp',
  rust: 'rust',
  swift: 'cryptokit',
  shell: 'openssl',
  powershell: 'powershell-7',
}

/** @param source - the text that the code is in */
function targetOf({ language, library }: TokenCode, source: string): CodeTargetId | undefined {
  if (language.id === 'java') return /\b(?:val|fun)\s/u.test(source) ? 'kotlin' : 'java'
  const target = (language.id === 'rust' ? undefined : BY_LIBRARY[library]) ?? BY_LANGUAGE[language.id]
  if (target !== 'node-jose') return target
  return /\bDeno\.|['"]npm:|jsr:/u.test(source) ? 'deno' : /\bBun\./u.test(source) ? 'bun' : target
}

/**
 * The whole program in the language, and with the library, of a piece of code.
 *
 * @param source - the text that the code is in
 * @param wrong - the places in it that a finding names
 * @param part - what the finding is about where no header parameter or claim is at those places; `always` even then
 * @returns undefined for a language that Mint does not write
 */
export function wholeProgram(
  code: TokenCode,
  source: string,
  profile: Profile,
  shown: { readonly header: ReadonlyMap<string, unknown>; readonly claims: ReadonlyMap<string, unknown> },
  wrong: readonly Range[],
  part: { readonly name: ProgramPart; readonly always: boolean },
): WholeProgram | undefined {
  const target = targetOf(code, source)
  if (target === undefined) return undefined
  // A whole header or claims set is named where something is missing.
  const wholes = [code.header.at, code.claims.at, code.at]
  const places = wrong.filter(
    ({ start, end }) => !wholes.some((whole) => whole.start === start && whole.end === end),
  )
  const named = [...code.header.members, ...code.claims.members].flatMap(([name, { at, entry, implied }]) =>
    !implied && places.some((range) => overlaps(range, at) || overlaps(range, entry)) ? [name] : [],
  )
  const parts = part.always || named.length === 0 ? [part.name] : named
  return {
    target,
    profileId: profile.id,
    values: valuesOf(profile, shown.header, shown.claims),
    parts: [...new Set(parts.flatMap(partsOf))],
  }
}

/** Times are computed elsewhere than where they are put among the claims. */
function partsOf(name: string): readonly ProgramPart[] {
  if (name === 'iat') return ['iat', 'issued']
  if (name === 'exp') return ['ends']
  return [name]
}

const overlaps = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end
