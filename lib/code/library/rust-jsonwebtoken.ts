import { fieldEntry, rust } from '../language/rust'
import { intoRecord, partFrom, partOfRecord } from '../part'
import { argsOf, pathOf, type Scope } from '../scope'
import type { Expression } from '../syntax'
import {
  byDefault,
  type Call,
  type Edit,
  type Library,
  type Made,
  type Member,
  type Part,
  unknownMember,
} from '../token-code'
import { type Range, type Setting, text } from '../value'

/** Reads `encode(&header, &claims, &EncodingKey::from_ec_pem(…))`. `Header::default()` is HS256. */
function read({ call, scope }: Call): Made | undefined {
  const [first, second, third] = call.args
  if (first === undefined || second === undefined || third === undefined || call.args.length !== 3)
    return undefined
  const header = headerOf(scope, first.value)
  if (header === undefined) return undefined
  return { at: call, key: third.value, header, claims: claimsOf(scope, second.value, call), traits: [] }
}

function headerOf(scope: Scope, given: Expression): Part | undefined {
  const behind = scope.behind(given)
  const made = behind.is === 'awaited' ? behind.of : behind
  const members = new Map<string, Member>()
  let record: Range | undefined
  let maker: Expression = made
  if (made.is === 'record' && made.type !== undefined) {
    record = { start: made.type.end, end: made.end }
    for (const { name, value, start, end } of made.entries) {
      if (name === '...') maker = value
      else members.set(name, member(scope.setting(value, { start, end })))
    }
  }
  const path = pathOf(maker) ?? ''
  if (!/(?:^|\.)Header\.(?:new|default)$/u.test(path) && record === undefined) return undefined
  const [algorithm] = argsOf(maker)
  const name =
    algorithm &&
    /Algorithm::([A-Z]{2}\d{3}|EdDSA)$/u.exec(scope.text.slice(algorithm.start, algorithm.end))?.[1]
  const isDefault = path.endsWith('Header.default')
  if (!members.has('alg')) {
    if (isDefault) {
      const says = '`Header::default()` is HS256.'
      members.set('alg', {
        value: text('HS256'),
        at: maker,
        entry: maker,
        says,
        naming: (other) => `Header::new(Algorithm::${other})`,
      })
    } else if (algorithm && name)
      members.set('alg', {
        value: text(name),
        at: algorithm.value,
        entry: algorithm,
        naming: (other) => `Algorithm::${other}`,
      })
    else members.set('alg', unknownMember(maker))
  }
  members.set('typ', byDefault(text('JWT'), maker))
  const variable = given.is === 'name' ? given.name : undefined
  for (const { path: where, value, range } of variable === undefined
    ? []
    : scope.changesOf(variable, made.end)) {
    const [field] = where
    if (field !== undefined && range.start < given.start)
      members.set(field, member(scope.setting(value, range)))
  }
  const adding = (field: string, expression: string): Edit | undefined => {
    if (field === 'alg') return undefined
    const entry = `${field}: Some(${expression})`
    return record
      ? intoRecord(scope.text, record, entry)
      : { ...rangeOf(maker), text: `Header { ${entry}, ..${scope.text.slice(maker.start, maker.end)} }` }
  }
  return { members, open: false, at: maker, adding }
}

const rangeOf = ({ start, end }: Range): Range => ({ start, end })

/** `None` leaves the header parameter or claim out. */
const member = (setting: Setting): Member =>
  setting.value.is === 'unknown' && setting.value.name === 'None'
    ? { ...setting, value: { is: 'constant', value: null } }
    : setting

function claimsOf(scope: Scope, given: Expression, call: Range): Part {
  const made = scope.behind(given)
  // The claims may be inside `json!({ … })`.
  const inner = made.is === 'call' && /json$/u.test(pathOf(made) ?? '') ? made.args[0]?.value : made
  const value = inner && scope.value(inner)
  if (value?.is !== 'record') return partFrom(scope, given, { at: call, entry: fieldEntry })
  const isJson = made.is === 'call'
  const entry = isJson ? (name: string, expression: string) => `"${name}": ${expression}` : fieldEntry
  const part = partOfRecord(
    scope,
    {
      ...value,
      at: inner?.is === 'record' && inner.type ? { start: inner.type.end, end: inner.end } : value.at,
    },
    entry,
  )
  return part
}

export const rustJsonwebtoken: Library = {
  id: 'rust-jsonwebtoken',
  name: 'jsonwebtoken',
  language: rust,
  hint: /\bEncodingKey::|\bjsonwebtoken::/u,
  signs: ['encode'],
  read,
}
