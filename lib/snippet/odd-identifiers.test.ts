import fc from 'fast-check'
import { expect, test } from 'vitest'
import { profiles } from '../profile/all'
import { codeTargets } from '../target'
import type { CodeTarget } from './target'
import { tokenCode } from './token-code'

/** Decodes the escapes of Swift (its reference, "String Literals"). */
const braced = (literal: string): string =>
  literal.replaceAll(/\\(?:u\{([\da-f]{1,6})\}|(.))/gsu, (_, code?: string, sign?: string) =>
    code === undefined ? (sign ?? '') : String.fromCodePoint(Number.parseInt(code, 16)),
  )

/**
 * How the issuer is written in programs that aren't run, and how the language reads it (according to its reference on
 * strings).
 */
const LITERALS: readonly {
  readonly id: string
  readonly literal: RegExp
  readonly read: (literal: string) => string
}[] = [
  {
    id: 'cryptokit',
    literal: /^ {4}"iss": "((?:[^"\\\n\r]|\\(?:["\\]|u\{[\da-f]{1,6}\}))*)",$/mu,
    read: braced,
  },
  {
    id: 'php-jwt',
    // In single quotes, everything except these two escapes is literal, including newlines (PHP manual, "Strings").
    literal: /^ {4}'iss' => '((?:[^'\\]|\\['\\])*)',$/mu,
    read: (literal) => literal.replaceAll(/\\(['\\])/gu, '$1'),
  },
]

const identifier = fc.oneof(
  fc.constantFrom(
    '"',
    "'",
    '\\',
    '\\(1)',
    '$HOME',
    '%d %s',
    '#{1}',
    '\\u{41}',
    '"""',
    '*/',
    '漢🙂 “x”',
    "\\'",
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
)

test.each(LITERALS)('any identifier is one string in $id, with the same value', ({ id, literal, read }) => {
  const target = codeTargets.find((each) => each.id === id) as CodeTarget
  const profile = profiles.find((each) => each.id === 'asc-team')
  if (!profile) throw new Error('there is no asc-team')
  fc.assert(
    fc.property(identifier, (issuerId) => {
      fc.pre(issuerId.trim() !== '' && !/\p{Surrogate}/u.test(issuerId))
      const program = target.write(tokenCode(profile, { keyId: '2X9R4HXF34', issuerId }, 900))
      const written = literal.exec(program)?.[1]
      expect(written).toBeDefined()
      expect(read(written ?? '')).toBe(issuerId)
    }),
    { numRuns: 500 },
  )
})

test('these are all the programs that no test runs', () => {
  const said = (codeTargets as readonly CodeTarget[]).filter(
    ({ tested, group }) => tested !== 'executed' && group !== 'Ready files',
  )
  expect(said.map(({ id }) => id).sort()).toEqual(LITERALS.map(({ id }) => id).sort())
})
