import { javascript, objectEntry, spanInWords } from '../language/javascript'
import { asLastArgument, counted, partFrom, withMembers, withoutEmptyType } from '../part'
import { byDefault, type Call, type Library, type Made, type Member, unknownMember } from '../token-code'
import { type Setting, text, time } from '../value'
import { keyPath } from './key-path'

/** Options of `jwt.sign`, and the claims that they set. */
const CLAIM_OPTIONS = { issuer: 'iss', subject: 'sub', audience: 'aud', jwtid: 'jti' } as const

/** Reads `jwt.sign(payload, key, options)`. The default algorithm is HS256, and `iat` is added. */
function read({ call, scope }: Call): Made | undefined {
  const [payload, key, options] = call.args
  if (payload === undefined || key === undefined || call.args.length > 4) return undefined
  const claims = partFrom(scope, payload.value, { at: payload, entry: objectEntry })
  const given = options && scope.value(options.value)
  const record = given?.is === 'record' ? given : undefined
  const open = options !== undefined && record === undefined && options.value.is !== 'unclear'
  const option = (name: string): Setting | undefined => record?.entries.get(name)
  const headerOption = option('header')?.value
  const own = headerOption?.is === 'record' ? headerOption : undefined
  const header = partFrom(scope, undefined, { at: options ?? call, entry: objectEntry })
  const says =
    'Without `algorithm`, `jwt.sign` signs with HS256 and uses the text of the key as a shared secret.'
  const alg = own?.entries.get('alg') ?? option('algorithm')
  const unclear = open || record?.open === true
  const kid = own?.entries.get('kid') ?? option('keyid')
  const iat = claims.members.get('iat')
  const expires = expiry(option('expiresIn'), iat)
  const adding = (name: string, expression: string) => {
    const entry = objectEntry(OPTION_NAMES[name] ?? name, expression)
    if (record)
      return partFrom(scope, options?.value, { at: call, entry: (_, text) => text }).adding(name, entry)
    return options === undefined ? asLastArgument(scope.text, call, call.args, `{ ${entry} }`) : undefined
  }
  return {
    at: call,
    key: key.value,
    header: {
      ...withoutEmptyType(
        withMembers(header, {
          ...(own && Object.fromEntries(own.entries)),
          alg: alg ?? (unclear ? unknownMember(call) : byDefault(text('HS256'), record?.at ?? call, says)),
          typ: own?.entries.get('typ') ?? byDefault(text('JWT'), call),
          ...(kid && { kid }),
        }),
      ),
      open: unclear || own?.open === true || (headerOption !== undefined && own === undefined),
      adding,
    },
    claims: {
      ...withMembers(claims, {
        ...Object.fromEntries(Object.entries(CLAIM_OPTIONS).map(([name, claim]) => [claim, option(name)])),
        ...(iat === undefined &&
          !claims.open &&
          option('noTimestamp') === undefined && { iat: byDefault(time('s'), call) }),
        ...(expires && { exp: expires }),
      }),
      open: claims.open || unclear,
      adding: (name, expression) =>
        claims.members.size === 0 && (record || options === undefined)
          ? adding(name, name === 'exp' ? "'15m'" : expression)
          : claims.adding(name, expression),
    },
    traits: keyPath(scope, key.value, (path) => `require('fs').readFileSync(${path})`),
  }
}

const OPTION_NAMES: Readonly<Record<string, string>> = {
  alg: 'algorithm',
  kid: 'keyid',
  iss: 'issuer',
  sub: 'subject',
  aud: 'audience',
  exp: 'expiresIn',
}

/** Evaluates `expiresIn`: a number counts seconds. `ms` reads a string, in which digits alone are milliseconds. */
function expiry(setting: Setting | undefined, iat: Member | undefined): Member | undefined {
  if (setting === undefined) return undefined
  const { value } = setting
  const from = iat?.value.is === 'time' ? iat.value : time('s')
  const inWords = value.is === 'text'
  const lasting = (seconds: number) =>
    inWords || value.is === 'time'
      ? seconds % 86_400 === 0
        ? `'${seconds / 86_400}d'`
        : `'${seconds / 60}m'`
      : counted(seconds)
  if (value.is === 'time' && from.is === 'time') {
    // An absolute time instead of a duration makes `exp` the sum of both.
    return {
      ...setting,
      value: { is: 'number', value: 3.6e9 },
      lasting,
      says: '`expiresIn` is a duration, but this line passes a point in time.',
    }
  }
  const seconds = value.is === 'number' ? value.value : inWords ? spanInWords(value.text, 0.001) : undefined
  if (seconds === undefined || from.is !== 'time') return unknownMember(setting.entry)
  const says =
    inWords && /^\s*\d+\s*$/u.test(value.text)
      ? `\`expiresIn\` is the string "${value.text}". Without a unit, jsonwebtoken reads it as milliseconds.`
      : undefined
  // `iat` in milliseconds does not change the amount that is added to it.
  const offset =
    from.unit === 's' ? from.offset + Math.floor(seconds) : from.offset + Math.floor(seconds) / 1000
  return { ...setting, value: { ...from, offset }, lasting, ...(says && { says }) }
}

export const jsonwebtoken: Library = {
  id: 'jsonwebtoken',
  name: 'jsonwebtoken',
  language: javascript,
  hint: /['"]jsonwebtoken['"]|\bjwt\.sign\(|\bjsonwebtoken\.sign\(|\bJwtService\b/u,
  signs: ['sign'],
  read: (made) => (isJsonwebtoken(made) ? read(made) : undefined),
}

/** Libraries, some of them for other languages, whose calls look the same. */
const OF_OTHERS =
  /from\s+['"](?:npm:)?@tsndr|from\s+['"]hono\/jwt|\bJWTAlgorithm\b|\bECPrivateKey\(|['"]package:/u

/**
 * Whether a call named `sign` belongs to this library: it is called on an import of the library, or under its usual
 * name.
 */
function isJsonwebtoken({ call, scope }: Call): boolean {
  const { of } = call
  const root = of.is === 'member' ? of.of : of
  if (root.is === 'member') return /^(?:jwtService|jwt)$/u.test(root.name)
  if (root.is !== 'name') return false
  if (OF_OTHERS.test(scope.text)) return false
  const imported =
    /(?:import\s+(?:\*\s+as\s+)?([\w$]+)[^;\n]{0,80}from\s+|(?:const|let|var)\s+([\w$]+)\s*=\s*require\()['"]jsonwebtoken['"]/u.exec(
      scope.text,
    )
  const name = imported?.[1] ?? imported?.[2]
  if (of.is === 'name')
    return /\bsign\b[^;\n]{0,80}(?:from\s+|require\()['"]jsonwebtoken['"]/u.test(scope.text)
  return root.name === name || /^(?:jwt|JWT|jsonwebtoken|jwtService|Jwt)$/u.test(root.name)
}
