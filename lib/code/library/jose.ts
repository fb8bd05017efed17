import { chainOf, type Link } from '../chain'
import { javascript, objectEntry, spanInWords } from '../language/javascript'
import { partFrom, withMembers, withTime } from '../part'
import { argsOf } from '../scope'
import type { Expression } from '../syntax'
import {
  byDefault,
  type Call,
  type Edit,
  type Library,
  type Made,
  type Member,
  unknownMember,
} from '../token-code'
import { time } from '../value'

/** Methods of `SignJWT` that set one claim. */
const SETTERS: Readonly<Record<string, string>> = {
  setIssuer: 'iss',
  setSubject: 'sub',
  setAudience: 'aud',
  setJti: 'jti',
}
const SETTER_OF: Readonly<Record<string, string>> = {
  iss: 'setIssuer',
  sub: 'setSubject',
  aud: 'setAudience',
  iat: 'setIssuedAt',
  exp: 'setExpirationTime',
}

/** Reads `new SignJWT(claims).setProtectedHeader(…).setExpirationTime(…).sign(key)`. */
function read({ call, scope }: Call): Made | undefined {
  const { root, links } = chainOf(scope, call)
  if (root.is !== 'call' || !/\bSignJWT$/u.test(nameOf(root.of))) return undefined
  const [payload] = argsOf(root)
  const claims = partFrom(scope, payload?.value, { at: root, entry: objectEntry })
  const headerLink = links.findLast(({ name }) => name === 'setProtectedHeader')
  const header = partFrom(scope, headerLink?.args[0]?.value, { at: headerLink ?? call, entry: objectEntry })
  const set: Record<string, Member> = {}
  for (const link of links) {
    const member = memberOf(link, set, call)
    if (member) set[member[0]] = member[1]
  }
  function memberOf(
    link: Link,
    before: Readonly<Record<string, Member>>,
    made: typeof call,
  ): readonly [string, Member] | undefined {
    const [given] = link.args
    const claim = SETTERS[link.name]
    if (claim !== undefined) return [claim, given ? scope.setting(given.value, link) : unknownMember(link)]
    if (link.name === 'setIssuedAt')
      return ['iat', given ? withTime(scope, scope.setting(given.value, link)) : byDefault(time('s'), link)]
    if (link.name !== 'setExpirationTime' || given === undefined) return undefined
    const { iat } = before
    const setting = scope.setting(given.value, link)
    return ['exp', expiry(withTime(scope, setting), iat ?? byDefault(time('s'), made))]
  }
  return {
    at: call,
    ...(call.args[0] && { key: call.args[0].value }),
    header: { ...header, open: header.open || headerLink === undefined },
    claims: {
      ...withMembers(claims, set),
      adding: (name, expression): Edit | undefined => {
        const setter = SETTER_OF[name]
        const before = links.at(-1)
        if (setter === undefined || before === undefined) return claims.adding(name, expression)
        const at = call.of.is === 'member' ? call.of.of.end : call.start
        return { start: at, end: at, text: `.${setter}(${expression})` }
      },
    },
    traits: [],
  }
}

const nameOf = (of: Expression): string => (of.is === 'name' || of.is === 'member' ? of.name : '')

/** Evaluates `setExpirationTime`: a number is a NumericDate, and words are a duration from now. */
function expiry(setting: Member, iat: Member): Member {
  const { value } = setting
  const lasting = (seconds: number) =>
    seconds % 86_400 === 0 ? `'${seconds / 86_400}d'` : `'${seconds / 60}m'`
  if (value.is === 'text') {
    const seconds = spanInWords(value.text.replace(/^in | from now$/gu, ''), undefined)
    return seconds === undefined
      ? unknownMember(setting.entry)
      : { ...setting, value: time('s', true, seconds), lasting }
  }
  if (value.is === 'date') return { ...setting, value: time('s', true, value.offset), lasting }
  if (value.is === 'number' && value.value < 1e7 && iat.value.is !== 'unknown')
    return {
      ...setting,
      lasting,
      says: "`setExpirationTime` reads a number as a time in seconds since 1970. Only a string such as '15m' is a duration.",
    }
  return value.is === 'number' ? { ...setting, lasting } : setting
}

export const jose: Library = {
  id: 'jose',
  name: 'jose',
  language: javascript,
  hint: /\bSignJWT\b/u,
  signs: ['sign'],
  promises: true,
  read,
}
