import { readCurl } from './curl'
import { readHttpie } from './httpie'
import type { PastedRequest } from './paste'
import { readPowerShell } from './powershell'
import type { PastedShell } from './shell-quotes'
import { shellWords } from './shell-words'
import { readWget } from './wget'

/** The name of a program at a place where a command may begin: after a prompt, an operator, a quote or a space. */
const NAME =
  /(?<![\w./:*-])(curl(?:\.exe)?|wget|https?|xhs?|Invoke-RestMethod|Invoke-WebRequest|irm|iwr|notarytool|altool)(?=[ \t^`\\]+\S)/gi
const LOOK_BACK = 200
const HEADERS_BEFORE = 1200

/**
 * Finds the commands in a text: curl, wget, HTTPie and xh, PowerShell's web requests, notarytool and altool. A name
 * counts only if a URL or options follow it, so prose about curl isn't mistaken for a command.
 */
export function findCommands(text: string): PastedRequest[] {
  const found: PastedRequest[] = []
  NAME.lastIndex = 0
  for (let match = NAME.exec(text); match; match = NAME.exec(text)) {
    const name = (match[1] ?? '').toLowerCase()
    const start = match.index
    const back = text.slice(Math.max(0, start - LOOK_BACK), start)
    const before = back.slice(back.lastIndexOf('\n') + 1)
    // "HTTP error from" in prose or a log isn't an HTTPie command.
    if (/^https?$|^xhs?$/u.test(name) && !isHttpieCall(match[1] ?? '', text.slice(start, start + 400)))
      continue
    if (/^https?$|^xhs?$/u.test(name) && !/(?:^|[$%#>❯➜»]|&&|\|)\s*$/u.test(before)) continue
    const first = shellWords(text, start)
    const shell = shellOf(before, name, text.slice(start, first.end))
    const read = shell === undefined || shell === 'posix' ? first : shellWords(text, start, shell)
    const { words, end, addressBelow } = withAddressBelow(name, read, text, shell)
    NAME.lastIndex = Math.max(end, start + name.length)
    const request = readRequest(name, words, text, start, end)
    if (request) found.push({ ...request, ...(shell && { shell }), ...(addressBelow && { addressBelow }) })
  }
  return found
}

type Read = ReturnType<typeof shellWords>

const ADDRESS_ALONE = /\r?\n[ \t]{0,40}(?=["']?https?:\/\/\S{1,8192}[ \t]{0,8}(?:\r?\n|$))/y

/**
 * Returns a command without an address, together with the address that is alone on the next line, where a window or
 * page broke the command.
 */
function withAddressBelow(
  name: string,
  read: Read,
  text: string,
  shell: PastedShell | undefined,
): Read & Pick<PastedRequest, 'addressBelow'> {
  if (!/^(?:curl|wget)/u.test(name) || read.words.some((word) => word.text.includes('://'))) return read
  ADDRESS_ALONE.lastIndex = read.end
  const gap = ADDRESS_ALONE.exec(text)?.[0]
  if (gap === undefined) return read
  const below = shellWords(text, read.end + gap.length, shell)
  return { words: [...read.words, ...below.words], end: below.end, addressBelow: true }
}

/**
 * Whether a command has the name in lower case, followed by an option, a method or something that looks like an
 * address.
 */
const isHttpieCall = (name: string, command: string): boolean =>
  name === name.toLowerCase() &&
  /^\S+(?:[ \t]|\\\r?\n)+(?:-|["'$:]|(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s|\S{1,200}[.:/]|localhost)/u.test(
    command,
  )

function readRequest(
  name: string,
  words: PastedRequest['words'],
  text: string,
  start: number,
  end: number,
): PastedRequest | undefined {
  const place = { start, end, raw: text.slice(start, end).trimEnd(), words }
  if (name === 'notarytool' || name === 'altool') {
    const options = words.filter((word) => word.text.startsWith('-')).map((word) => word.text)
    return options.length === 0 ? undefined : { ...place, program: 'tool', method: '', headers: [], options }
  }
  const curl = name.startsWith('curl')
  const [program, parts] = curl
    ? (['curl', readCurl(words)] as const)
    : name === 'wget'
      ? (['wget', readWget(words)] as const)
      : /^(?:https?|xhs?)$/u.test(name)
        ? (['http', readHttpie(words)] as const)
        : ([
            'powershell',
            readPowerShell(words, text.slice(Math.max(0, start - HEADERS_BEFORE), end)),
          ] as const)
  const url = parts.url?.raw ?? ''
  const hasOptions = parts.headers.length > 0 || parts.options.length > 0
  if (!/^[a-z]+:\/\/|^\S+\.\w+|^["'$%{<]|^\/v\d/iu.test(url) && !hasOptions) return undefined
  // "curl with the option" is prose. A URL that is one plain word counts only if the command has options.
  return { ...place, program, ...parts }
}

/** Returns the shell that a command was written for, if its prompt, its line continuations or its variables show it. */
function shellOf(before: string, name: string, command: string): PastedShell | undefined {
  if (/^(?:invoke-|irm$|iwr$)/u.test(name) || /\bPS [^\n>]*>\s*$/u.test(before)) return 'powershell'
  if (/[A-Za-z]:\\[^\n>]*>\s*$/u.test(before)) return 'cmd'
  if (/(?:^|\s)[$#❯➜»]\s$/u.test(before)) return 'posix'
  const last = /[\\^`](?=[ \t]*\r?\n)/u.exec(command)?.[0]
  if (last === '`' || /\$env:\w/iu.test(command)) return 'powershell'
  // A line continuation is better evidence than anything in a request body.
  if (last === '\\') return 'posix'
  if (last === '^' || /%[A-Za-z_]\w{2,}%/u.test(withoutUrls(command)) || command.includes('^"')) return 'cmd'
  if (/(?:^|\s)[$%#❯➜»]\s$/u.test(before) || command.includes("$'")) return 'posix'
  return undefined
}

/** `%A9tude%20` in a URL isn't a variable. */
const withoutUrls = (command: string): string => command.replace(/https?:[^\s"']+/giu, '')
