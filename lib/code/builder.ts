import type { Link } from './chain'
import { partFrom, withTime } from './part'
import type { Scope } from './scope'
import type { Expression } from './syntax'
import type { Edit, Member, Part } from './token-code'
import type { Range } from './value'

/** What each method of a builder sets. */
export interface BuilderTable {
  /** Methods that set one header parameter or claim to their first argument. */
  readonly header: Readonly<Record<string, string>>
  readonly claims: Readonly<Record<string, string>>
  /** Methods whose first argument is the name of the header parameter or claim. */
  readonly anyHeader: readonly string[]
  readonly anyClaim: readonly string[]
  /** Methods that may set more than the source shows. */
  readonly opens: readonly string[]
}

interface BuilderOptions {
  readonly at: Range
  /** Returns the value that the library writes to the token. */
  readonly written: (member: Member, link: Link) => Member
  /** Adds a call to the chain. */
  readonly adding: (part: 'header' | 'claims', name: string, expression: string) => Edit | undefined
}

/** Names that libraries offer as constants. */
const CONSTANTS: Readonly<Record<string, string>> = {
  KEY_ID: 'kid',
  ALGORITHM: 'alg',
  TYPE: 'typ',
  ISSUER: 'iss',
  SUBJECT: 'sub',
  AUDIENCE: 'aud',
  EXPIRATION: 'exp',
  ISSUED_AT: 'iat',
}

/** Reads the name of a header parameter or claim from a string or from a constant of the library. */
function nameGiven(scope: Scope, expression: Expression): string | undefined {
  const value = scope.value(expression)
  if (value.is === 'text') return value.text
  return expression.is === 'member' ? CONSTANTS[expression.name] : undefined
}

/** Reads the header and the claims from the calls of a builder. */
export function partsOfChain(
  scope: Scope,
  links: readonly Link[],
  table: BuilderTable,
  { at, written, adding }: BuilderOptions,
): { readonly header: Part; readonly claims: Part } {
  const header = new Map<string, Member>()
  const claims = new Map<string, Member>()
  let open = false
  const setting = (link: Link, index: number): Member | undefined => {
    const given = link.args[index]
    return given && written(withTime(scope, scope.setting(given.value, link)), link)
  }
  for (const link of links) {
    const { name } = link
    const [first] = link.args
    const fixed = Object.hasOwn(table.header, name) ? table.header[name] : undefined
    const claim = Object.hasOwn(table.claims, name) ? table.claims[name] : undefined
    const member = setting(link, 0)
    if (fixed !== undefined && member) header.set(fixed, member)
    if (claim !== undefined && member) claims.set(claim, member)
    const value = setting(link, 1)
    if (first && value && (table.anyHeader.includes(name) || table.anyClaim.includes(name))) {
      const key = nameGiven(scope, first.value)
      if (key === undefined) open = true
      else (table.anyHeader.includes(name) ? header : claims).set(key, value)
    }
    open ||= table.opens.includes(name)
  }
  const none = partFrom(scope, undefined, { at, entry: (_, expression) => expression })
  return {
    header: {
      ...none,
      members: header,
      open,
      adding: (name, expression) => adding('header', name, expression),
    },
    claims: {
      ...none,
      members: claims,
      open,
      adding: (name, expression) => adding('claims', name, expression),
    },
  }
}
