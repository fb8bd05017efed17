/** A value in a text, the offset at which it ends, and whether it was written without quotes (`bare`). */
export interface Value {
  text: string
  end: number
  bare: boolean
}

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** What may be directly before an opening quote: `@"…"`, `r"…"`, `$'…'`, `<<"…">>`. */
const STRING_PREFIX = /(?:@|\$|[rRbBuUfF]{1,2}|<<|&|%[qQ])?(?=["'`])/y
/**
 * The default of a variable that is read from the environment, as in `getenv('X', 'value')` or `process.env.X ??
 * 'value'`.
 */
const DEFAULT =
  /^(?:[\w.]{0,40}(?:getenv|environ\.get|get_env|fetch|env|config)\(\s{0,4}["'`][\w.-]{1,80}["'`]\s{0,4},\s{0,4}|process\.env\.\w{1,80}\s{0,4}(?:\?\?|\|\|)\s{0,4})(["'`])((?:(?!\1)[^\n]){1,4000})\1/
/** The first string in a call, for values that a program converts in place. */
const IN_CALL = /^(?:(?:new|try[!?]?|await)\s){0,2}[\w.:]{1,60}[({][^"'`\n]{0,40}?(["'`])/
/** Calls that only convert their string to another type. */
const WRAPPER =
  /^(?:new\s)?(?:String(?:::from|\.init|\.raw)?|Some|Ok|str|text|NSString|UUID(?:\.fromString|\.parse)?|Uuid::parse_str|Secret(?:String)?(?:::new|::from)?)\(/
const KEY_START = /^["'`\\\s]*(?:-{2,}\s?BEGIN|LS0tLS1CRUdJTi|TFMwdExT|MI[GH][TH]|ME[EM]C|MHcC)/
const BASE64_LINE = /[ \t]{0,80}([A-Za-z0-9+/]{4,}={0,2})[ \t]*(?:\r?\n|$)/y

/**
 * Reads the value that begins at `start`: a string in any of the usual quotes, a block scalar, a here-document, a key
 * over several lines, or the first word of the line.
 *
 * @param nameStart - where the name began, which gives the indentation of a block scalar
 * @param nested - whether the value is between brackets, where a comma or a bracket ends it
 */
export function readValue(text: string, nameStart: number, start: number, nested: boolean): Value {
  const lineEnd = endOfLine(text, start)
  const rest = text.slice(start, Math.min(lineEnd, start + 4200))
  if (/^[|>][+-]?\d?[+-]?[ \t]*(?:#|\r?$)/.test(rest.slice(0, 80)))
    return readBlockScalar(text, nameStart, lineEnd)
  const hereDocument = /^(?:"?\$\(cat )?<<[-~]?\s?["']?([A-Za-z_]\w{0,40})(?![^\n]{0,400}>>)/.exec(rest)?.[1]
  if (hereDocument) return readHereDocument(text, lineEnd, hereDocument)
  const string = readString(text, start)
  if (string) return string
  // A key without quotes runs over several lines up to its END line.
  if (/^-{3,}\s?BEGIN/.test(rest)) {
    const end = text.indexOf('-----END', start)
    const stop = endOfLine(text, end < 0 ? start : end)
    return { text: text.slice(start, stop), end: stop, bare: true }
  }
  const fallback = DEFAULT.exec(rest)
  if (fallback) return { text: fallback[2] ?? '', end: start + fallback[0].length, bare: false }
  const call = IN_CALL.exec(rest)
  if (call) {
    const inside = readString(text, start + call[0].length - 1)
    if (inside && KEY_START.test(inside.text.slice(0, 200))) return inside
    if (inside && WRAPPER.test(rest)) return { ...inside, end: inside.end + 1 }
    const end = nested ? start + (/^[^,;\n]*/.exec(rest)?.[0].length ?? 0) : lineEnd
    return { text: text.slice(start, end).trim(), end, bare: true }
  }
  if (/^(?:\$[({]|`|[a-z]\w*[.(])/i.test(rest) && !nested)
    return { text: rest.trim(), end: lineEnd, bare: true }
  return readBare(text, start, rest)
}

/** One word. The three IDs of authentik with semicolons between them count as one word, and `$()` doesn't end it. */
const WORD =
  /^(?:\$?\{\{[^}\n]{0,200}\}\}|[\w.-]{1,200};[A-Z0-9]{10};[A-Z0-9]{10}(?!\w)|(?:\$\(\)|[^\s,;)}\]])*)/

/**
 * Reads the first word of the line. If the word is base64 or ends in a backslash, the lines that continue it are read
 * as well.
 */
function readBare(text: string, start: number, rest: string): Value {
  const word = WORD.exec(rest)?.[0] ?? ''
  let value = word
  let end = start + word.length
  while (value.endsWith('\\') && /^\r?\n/.test(text.slice(end, end + 2))) {
    const next = /\r?\n[ \t]*([^\s]*)/y
    next.lastIndex = end
    const more = next.exec(text)
    if (!more?.[1]) break
    value = value.slice(0, -1) + more[1]
    end = next.lastIndex
  }
  if (value.length >= 60 && /^[A-Za-z0-9+/]+$/.test(value)) {
    const lines = [value]
    let at = endOfLine(text, end) + 1
    for (;;) {
      BASE64_LINE.lastIndex = at
      const line = at <= text.length ? BASE64_LINE.exec(text)?.[1] : undefined
      if (!line || lines.at(-1)?.endsWith('=')) break
      lines.push(line)
      at = BASE64_LINE.lastIndex
      end = at
    }
    value = lines.join('\n')
    if (lines.length > 1 && text[end - 1] === '\n') end--
  }
  // In an .xcconfig file, `$()` keeps two slashes from starting a comment.
  const plain = value.replaceAll('\\=', '=').replaceAll('\\:', ':').replaceAll('$()', '')
  return { text: plain, end, bare: true }
}

/** Reads a string. If it begins a key and doesn't end it, the strings that the program appends are read as well. */
function readString(text: string, start: number): Value | undefined {
  STRING_PREFIX.lastIndex = start
  const prefix = STRING_PREFIX.exec(text)?.[0] ?? ''
  const first = readQuoted(text, start + prefix.length)
  if (!first) return undefined
  const value = { ...first }
  while (value.text.includes('BEGIN') && !value.text.includes('-----END')) {
    JOINT.lastIndex = value.end
    const joint = JOINT.exec(text)
    const next = joint && readQuoted(text, JOINT.lastIndex - 1)
    if (!next) break
    value.text += `\n${next.text}`
    value.end = next.end
  }
  return value
}

/** What is between the pieces of a string that a program concatenates over several lines. */
const JOINT = /[ \t]{0,40}[+.\\,&]?[ \t]{0,40}\n[ \t]{0,200}[+.&]?[ \t]{0,40}@?(["'`])/y

/**
 * Reads a quoted string, which may continue over several lines. In double quotes, a backslash escapes the character
 * after it.
 */
function readQuoted(text: string, start: number): Value | undefined {
  const quote = text[start] ?? ''
  if (quote === '' || !`"'\``.includes(quote)) return undefined
  const close = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote
  for (let at = start + close.length; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++
    else if (text.startsWith(close, at)) {
      return { text: text.slice(start + close.length, at), end: at + close.length, bare: false }
    }
  }
  return undefined
}

const indentOf = (line: string) => line.length - line.trimStart().length

/** Reads a YAML block scalar (YAML 1.2 section 8.1): the lines that are indented deeper than the name. */
function readBlockScalar(text: string, nameStart: number, lineEnd: number): Value {
  const lineStart = text.lastIndexOf('\n', nameStart) + 1
  const indentation = indentOf(text.slice(lineStart, lineEnd))
  const lines: string[] = []
  let at = lineEnd
  while (at < text.length) {
    const next = endOfLine(text, at + 1)
    const line = text.slice(at + 1, next)
    if (line.trim() !== '' && indentOf(line) <= indentation) break
    lines.push(line.trim())
    at = next
  }
  return { text: lines.join('\n'), end: at, bare: false }
}

/** Reads a here-document: the lines up to the one that is the closing word. */
function readHereDocument(text: string, lineEnd: number, word: string): Value {
  let at = lineEnd
  while (at < text.length) {
    const next = endOfLine(text, at + 1)
    if (text.slice(at + 1, next).trim() === word)
      return { text: text.slice(lineEnd + 1, at), end: next, bare: false }
    at = next
  }
  return { text: text.slice(lineEnd + 1), end: text.length, bare: false }
}
