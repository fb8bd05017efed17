import { encodingTraits } from '../encoding'
import { shell } from '../language/shell'
import { counted } from '../part'
import type { Library, Made, Member, Part, Trait } from '../token-code'
import { type Range, text, time, UNKNOWN, type Value } from '../value'

const SIGNS =
  /^[^\n#]{0,600}\bopenssl\s{1,4}(?:dgst\b[^\n|]{0,200}-sign\b|pkeyutl\b[^\n|]{0,200}-sign\b|dgst\b[^\n|]{0,200}-hmac\b)[^\n|]{0,300}/gmu
/** A JSON object in a script. Its quotes may be escaped, and its values may be variables. */
const OBJECT = /\{(?:\\.|"[^"\n]{0,300}"|[^{}"\\]|\$\{\w{1,60}\}){1,1500}?\}/gu
const MEMBER = /\\?"([\w-]{1,40})\\?"\s{0,4}:\s{0,4}/gu
const MOST_OBJECTS = 60

/** Finds the tokens that a script signs with openssl. */
function find(source: string): readonly Made[] {
  const calls = [...source.matchAll(SIGNS)]
  const [call] = calls
  if (call === undefined) return []
  const objects = [...source.matchAll(OBJECT)].slice(0, MOST_OBJECTS)
  const header =
    objects.find(([json]) => /\\?"alg\\?"/u.test(json)) ??
    objects.find(([json]) => /\\?"kid\\?"/u.test(json) && /\\?"typ\\?"/u.test(json))
  const claims = objects.find(
    ([json]) => /\\?"(?:iss|aud|exp|iat)\\?"\s*:/u.test(json) && !/\\?"alg\\?"/u.test(json),
  )
  if (header === undefined) return []
  const signs = /openssl\b.*$/su.exec(call[0])
  const at = { start: call.index + (signs?.index ?? 0), end: call.index + call[0].trimEnd().length }
  return [
    {
      at,
      header: partOf(source, header, at),
      claims: claims
        ? partOf(source, claims, at)
        : { ...partOf(source, header, at), members: new Map(), open: true, at },
      traits: traitsOf(source, call[0], at),
    },
  ]
}

function partOf(source: string, object: RegExpExecArray, at: Range): Part {
  const members = new Map<string, Member>()
  const start = object.index
  const range = { start, end: start + object[0].length }
  for (const found of object[0].matchAll(MEMBER)) {
    const from = start + found.index + found[0].length
    members.set(found[1] ?? '', memberAt(source, from, { start: start + found.index, end: range.end }))
  }
  const isSingle = source.charAt(start - 1) === "'"
  const escaped = /\\"/u.test(object[0]) ? '\\"' : '"'
  return {
    members,
    open: false,
    at: members.size > 0 ? range : at,
    adding: (name, expression) => {
      const isNumber = name === 'exp' || name === 'iat'
      // Single quotes prevent expansion, so the string ends before a variable and begins again after it.
      const value = isSingle && expression.includes('$') ? `'"${expression}"'` : expression
      return {
        start: start + 1,
        end: start + 1,
        text: `${escaped}${name}${escaped}:${isNumber ? value : `${escaped}${value}${escaped}`},`,
      }
    },
  }
}

/** Reads the value at a position: a string, a number or a variable. */
function memberAt(source: string, from: number, entry: Range): Member {
  const rest = source.slice(from, from + 300)
  const quoted = /^\\?"(.{0,200}?)\\?"(?=\s{0,4}[,}]|\s*\n)/u.exec(rest)
  const [, inner] = quoted ?? []
  if (quoted && inner !== undefined) {
    const start = from + quoted[0].indexOf('"') + 1
    const at = { start, end: start + inner.length }
    const isPlain = !/[$%`'"]/u.test(inner)
    const variable = variableIn(inner)
    const behind = variable === undefined ? undefined : assigned(source, variable)
    const value: Value = isPlain
      ? text(inner)
      : timeOf(source, behind?.text ?? inner)?.is === 'time'
        ? { is: 'timetext', form: 'digits' }
        : { is: 'unknown', ...(variable !== undefined && { name: variable }) }
    return { value, at, entry: { ...entry, end: from + quoted[0].length } }
  }
  const bare =
    /^(?:'?"?\$\(\(.{1,160}?\)\)"?'?|'?"?\$\([^()\n]{1,160}\)"?'?|[^,}\n]{1,120})/u
      .exec(rest)?.[0]
      .trimEnd() ?? ''
  const at = { start: from, end: from + bare.length }
  const variable = variableIn(bare)
  const behind = variable === undefined ? undefined : assigned(source, variable)
  const value = timeOf(source, behind?.text ?? bare)
  const place = behind && value ? { start: behind.start, end: behind.start + behind.text.length } : at
  if (value === undefined)
    return {
      value: { is: 'unknown', ...(variable !== undefined && { name: variable }) },
      at: place,
      entry: { ...entry, end: at.end },
    }
  return {
    value,
    at: place,
    entry: { ...entry, end: at.end },
    lasting: (seconds) => {
      const sum = seconds === 0 ? '$(date +%s)' : `$(($(date +%s) + ${counted(seconds)}))`
      const quotes = /^['"]*/u.exec(source.slice(place.start, place.end))?.[0] ?? ''
      return `${quotes}${sum}${[...quotes].reverse().join('')}`
    },
  }
}

/** Returns the name if a value is only a variable, which may be between quotes that end and begin again. */
const variableIn = (value: string): string | undefined =>
  /^['"\s]*\$\{?(\w{1,60})\}?['"\s]*$/u.exec(value)?.[1]

/** Finds the value of a variable that is assigned once. */
function assigned(
  source: string,
  name: string,
): { readonly text: string; readonly start: number } | undefined {
  const all = [
    ...source.matchAll(
      new RegExp(`^[ \\t]*(?:(?:export|local|readonly|declare)[ \\t]+)?${name}=([^\\n;]{1,200})`, 'gmu'),
    ),
  ]
  const [only] = all
  if (all.length !== 1 || only?.[1] === undefined) return undefined
  const value = only[1].replace(/\s+#.*$/u, '').trimEnd()
  return { text: value, start: only.index + only[0].length - only[1].length }
}

/** Evaluates `$(date +%s)`, `$((now + 1200))` and similar expressions. */
function timeOf(source: string, written: string, depth = 0): Value | undefined {
  if (depth > 4) return undefined
  const value = written.replace(/^['"]+|['"]+$/gu, '').trim()
  const number = /^\d{1,16}$/u.test(value) ? Number(value) : undefined
  if (number !== undefined) return { is: 'number', value: number }
  const date = /^(?:\$\(|`)\s*date\s+([^()`]{1,80}?)\s*(?:\)|`)(000)?$/u.exec(value)
  if (date) return ofDate(date[1] ?? '', date[2] !== undefined)
  const sum =
    /^\$?(?:\(\(|\[)(.{1,160}?)(?:\)\)|\])$/u.exec(value)?.[1] ??
    /^\$\(\s*expr\s+(.{1,120})\)$/u.exec(value)?.[1]
  if (sum === undefined) {
    const name = variableIn(value)
    const behind = name === undefined ? undefined : assigned(source, name)
    return behind && timeOf(source, behind.text, depth + 1)
  }
  const [, first = '', rest = ''] = /^\s*(\$\([^()]{1,60}\)|\$?\{?\w{1,60}\}?)\s*(.{0,100})$/u.exec(sum) ?? []
  const base = timeOf(source, /^\w/u.test(first) && !/^\d/u.test(first) ? `$${first}` : first, depth + 1)
  const added = product(rest)
  if (base === undefined || added === undefined) return undefined
  if (base.is === 'number')
    return added.by === '*'
      ? { is: 'number', value: base.value * added.value }
      : { is: 'number', value: base.value + added.value }
  if (base.is !== 'time') return undefined
  if (added.by === '*') return added.value === 1000 ? { ...base, unit: 'ms' } : UNKNOWN
  return { ...base, offset: base.offset + added.value / (base.unit === 'ms' ? 1000 : 1) }
}

/** Reads the next term of a calculation, such as `+ 20 * 60`. */
function product(rest: string): { readonly by: '+' | '*'; readonly value: number } | undefined {
  if (rest.trim() === '') return { by: '+', value: 0 }
  const [, sign = '', factors = ''] =
    /^\s*\\?([+*-])\s*\(?((?:\d{1,9})(?:\s*\\?\*\s*\d{1,9}){0,3})\)?\s*$/u.exec(rest) ?? []
  if (sign === '') return undefined
  const value = factors.split('*').reduce((all, factor) => all * Number(factor.replace('\\', '')), 1)
  return sign === '*' ? { by: '*', value } : { by: '+', value: sign === '-' ? -value : value }
}

/** Evaluates `date +%s`, also with an offset in the syntax of GNU or BSD. */
function ofDate(args: string, thousand: boolean): Value | undefined {
  const format = /\+['"]?(%s(?:%3N|%N|000)?)['"]?/u.exec(args)?.[1]
  if (format === undefined) return undefined
  const unit = format === '%s%N' ? 'ns' : format !== '%s' || thousand ? 'ms' : 's'
  const bsd = /-v\s?([+-]\d{1,6})([SMHd])/u.exec(args)
  const gnu = /(?:-d|--date)[= ]?\s?['"]?\s*(?:now)?\s*([+-]?\s*\d{1,6})\s*(sec|min|hour|day)/iu.exec(args)
  if (bsd)
    return time(
      unit,
      true,
      Number(bsd[1]) * ({ S: 1, M: 60, H: 3600, d: 86_400 }[bsd[2] ?? ''] ?? Number.NaN),
    )
  if (gnu)
    return time(
      unit,
      true,
      Number(gnu[1]?.replace(/\s/gu, '')) *
        ({ sec: 1, min: 60, hour: 3600, day: 86_400 }[gnu[2]?.toLowerCase() ?? ''] ?? Number.NaN),
    )
  return /-d|--date|-v|-r|-j/u.test(args) ? undefined : time(unit)
}

const CONVERTED =
  /asn1parse|p1363|der_?to|der2|unpack|cut -c|head -c|tail -c|\bdd\b|python|perl|\bnode\b|\bruby\b|xxd/iu

function traitsOf(text: string, line: string, at: Range): readonly Trait[] {
  // Lines that are only a comment are ignored.
  const source = text.replaceAll(/^[ \t]{0,200}#[^\n]*/gmu, (comment) => ' '.repeat(comment.length))
  const traits: Trait[] = []
  if (/-hmac\b/u.test(line))
    return [
      {
        id: 'hmac',
        at,
        says: '`openssl dgst -hmac` makes an HMAC with a shared secret, not an ECDSA signature with the key.',
        edits: [],
      },
    ]
  if (!CONVERTED.test(source))
    traits.push({
      id: 'der',
      at,
      says: '`openssl` writes the signature as ASN.1 DER, not as the 64 bytes of r and s. Pipe it through `openssl asn1parse`.',
      edits: [],
    })
  const echo = /\becho\s+(?!-n\b|-ne\b|-en\b)(["']?[^\n|]{1,200})\|\s*(?=openssl\s+(?:dgst|pkeyutl))/u.exec(
    line,
  )
  if (echo) {
    const start = at.start - (at.start - source.lastIndexOf(line.trimEnd(), at.start)) + line.indexOf(echo[0])
    traits.push({
      id: 'newline-signed',
      at: { start, end: start + echo[0].length },
      says: '`echo` adds a newline, and openssl signs it as well.',
      edits: [{ start, end: start + 'echo'.length, text: "printf '%s'" }],
    })
  }
  const noWrap = /base64\s[^\n|)]{0,40}-A\b|base64\s+-w\s?0|tr -d[^\n|)]{0,20}\\n|base64\s+--wrap[= ]0/u
  const wraps =
    /\bopenssl\s+(?:enc\s+-)?base64\b(?![^\n|)]{0,40}-(?:A|d)\b)|(?<![\w-])base64\b(?!\s+-(?:w\s?0|d|D|-decode)|[\w-])/u.exec(
      source,
    )
  if (wraps && !noWrap.test(source)) {
    const place = { start: wraps.index, end: wraps.index + wraps[0].length }
    traits.push({
      id: 'wrapped',
      at: place,
      says: `\`${wraps[0]}\` breaks its output into lines${wraps[0] === 'base64' ? ' on Linux' : ''}.`,
      edits: [{ start: place.end, end: place.end, text: wraps[0] === 'base64' ? ' -w 0' : ' -A' }],
    })
  }
  return [
    ...traits,
    ...encodingTraits(source, {
      standard:
        /\bopenssl\s+(?:enc\s+-)?base64\b(?!\s+-d)|(?<![\w-])base64\b(?!\s+(?:-d|-D|--decode)|[\w-]|url)/u,
      converts: /tr\s+(?:-d\s+\S+\s*\|\s*tr\s+)?['"]?(?:\+\/|\/\+|\+)|s[/|]\\?\+[/|]-|basenc|tr -- /u,
      strips: /tr\s+-d\s+['"]?[^\n|]{0,12}=|s[/|]=|%%=|\/\/=|basenc|-d\s+=|-d '=/u,
    }),
  ]
}

export const shellOpenssl: Library = {
  id: 'shell-openssl',
  name: 'openssl',
  language: shell,
  hint: /\bopenssl\s+(?:dgst|pkeyutl)\b/u,
  signs: [],
  find,
  read: () => undefined,
}
