import type { TokenCode } from '../../code/token-code'
import type { Range } from '../../code/value'
import type { FieldValues } from '../../field/field'
import type { Profile } from '../../profile/profile'
import type { ProgramPart } from '../../snippet/program-part'
import type { CodeTargetId } from '../../target'
import { valuesOf } from '../salvage'

/** A correct program for what a piece of code is meant to do. */
export interface WholeProgram {
  readonly target: CodeTargetId
  readonly profileId: string
  /** The values that the code itself has for the fields of the form, by field id. */
  readonly values: FieldValues
  /** The parts of the program that are wrong in the code. */
  readonly parts: readonly ProgramPart[]
}

/** The program for each library. For any other library it is the first program of the language. */
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

/**
 * Finds the target that matches a piece of code.
 *
 * @param source - the source that the code is in
 */
function targetOf({ language, library }: TokenCode, source: string): CodeTargetId | undefined {
  if (language.id === 'java') return /\b(?:val|fun)\s/u.test(source) ? 'kotlin' : 'java'
  const target = (language.id === 'rust' ? undefined : BY_LIBRARY[library]) ?? BY_LANGUAGE[language.id]
  if (target !== 'node-jose') return target
  return /\bDeno\.|['"]npm:|jsr:/u.test(source) ? 'deno' : /\bBun\./u.test(source) ? 'bun' : target
}

/**
 * Returns the whole program in the language and with the library of a piece of code.
 *
 * @param source - the source that the code is in
 * @param wrong - the places in the source that a finding marks
 * @param part - the part that the finding is about if there is no header parameter or claim at those places; `always`
 *   even if there is
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
  // If something is missing, the finding marks the whole header or claims set.
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

/** The program computes times in another place than it adds them to the claims. */
function partsOf(name: string): readonly ProgramPart[] {
  if (name === 'iat') return ['iat', 'issued']
  if (name === 'exp') return ['ends']
  return [name]
}

const overlaps = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end
