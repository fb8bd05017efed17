import { findCommands } from '../../paste/commands'
import { type CurlArgument, curlArguments } from '../../paste/curl'
import type { PastedRequest } from '../../paste/paste'
import { shellWords } from '../../paste/shell-words'
import type { CommandOptions } from '../command-options'
import type { HttpRequest, Method } from '../request'
import type { TokenPlacement } from '../token-placement'
import { needsGlobOff } from '../url'
import { readAddress } from './address'
import { readBody } from './body'
import { readHeaders } from './headers'
import { Refusal } from './refusal'

/** What a curl command sends, or the sentence that says what in it is not understood. */
export type ParsedCurl =
  | {
      status: 'request'
      request: HttpRequest
      /** How the token stood in the command; undefined where there is none. */
      token?: TokenPlacement
      options: CommandOptions
      /** Where the request says something else than the command, one plain sentence each. */
      remarks: readonly string[]
    }
  | { status: 'not-understood'; reason: string }

/**
 * Reads a curl command (curl's manual) as the request that it sends, so that a command of this page reads back as what it
 * was written for. Tolerant of shells and quotes like the readers it rests on. Never throws; linear time.
 */
export function parseCurl(command: string): ParsedCurl {
  const found = findCommands(command).filter(({ program }) => program === 'curl')
  const [only] = found
  if (!only) return notUnderstood('No curl command was found. It begins with curl and has an address.')
  return found.length > 1
    ? notUnderstood(`There are ${found.length} curl commands here, and each is a request of its own.`)
    : parsePastedCurl(only, command)
}

/** As `parseCurl`, for one curl command that was found in `text`. */
export function parsePastedCurl(pasted: PastedRequest, text: string): ParsedCurl {
  // The end of its first line tells the shell better than anything in a body does.
  const lineEnd = /[\\^`](?=[ \t]*\r?\n)/u.exec(text.slice(pasted.start))?.[0]
  const { words, end } = shellWords(text, pasted.start, lineEnd === '\\' ? 'posix' : pasted.shell)
  try {
    return read([...curlArguments(words)], text.slice(0, pasted.start), text.slice(end))
  } catch (error) {
    if (error instanceof Refusal) return notUnderstood(error.message)
    throw error
  }
}

function read(given: readonly CurlArgument[], before: string, after: string): ParsedCurl {
  const remarks: string[] = []
  const has = (...names: readonly string[]) =>
    given.some((argument) => 'long' in argument && names.includes(argument.long))
  refuseUnknown(given)

  const address = readAddress(given, remarks)
  if (needsGlobOff(address.raw) && !has('globoff'))
    remarks.push(
      'Without -g curl refuses the brackets of the address and sends nothing; this is what it sends with -g.',
    )
  const headers = readHeaders(given, before)
  const body = readBody(given, headers, before, remarks)
  const query = [...address.query, ...body.query]
  const method = readMethod(given, body.sendsData && !has('get') ? 'POST' : 'GET')
  const token = headers.token ?? body.token
  return {
    status: 'request',
    request: {
      method,
      host: address.host,
      path: address.path,
      query,
      headers: body.headers,
      ...(body.body ? { body: body.body } : {}),
      ...(has('http2', 'http2-prior-knowledge') ? { http2: true } : {}),
      token: token?.carrier ?? { in: 'none' },
      ...readSave(given, address.path, after),
    },
    ...(token ? { token: token.placement } : {}),
    options: valuesOf(given, 'write-out').some((text) => /x-rate-limit/iu.test(text))
      ? { showRateLimit: true }
      : {},
    remarks,
  }
}

/** Options that send what a request here cannot hold, with the reason. */
const unknown: Readonly<Record<string, string>> = {
  form: '-F sends parts of several types, which none of these services takes.',
  'form-string': '--form-string sends parts of several types, which none of these services takes.',
  'upload-file': '-T sends a file that is not in the paste.',
  user: '-u sends a name and a password, and these services take a token.',
  netrc: '-n takes a name and a password from a file, and these services take a token.',
  config: '-K reads options from a file that is not in the paste.',
  head: '-I asks for the headers alone, which is no operation of these services.',
  next: '--next begins a second request in the same command.',
}

function refuseUnknown(given: readonly CurlArgument[]): void {
  for (const argument of given) {
    const reason =
      'long' in argument && Object.hasOwn(unknown, argument.long) ? unknown[argument.long] : undefined
    if (reason !== undefined) throw new Refusal(reason)
  }
}

/** The arguments of every option with this long name. */
function valuesOf(given: readonly CurlArgument[], long: string): string[] {
  return given.flatMap((argument) =>
    'long' in argument && argument.long === long && argument.value ? [argument.value.text] : [],
  )
}

const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const satisfies readonly Method[]

function readMethod(given: readonly CurlArgument[], implied: Method): Method {
  const asked = valuesOf(given, 'request').at(-1)
  if (asked === undefined) return implied
  const method = methods.find((name) => name === asked.toUpperCase())
  if (!method) throw new Refusal(`-X asks for ${asked}, which is no method of these services.`)
  return method
}

function readSave(given: readonly CurlArgument[], path: string, after: string): Pick<HttpRequest, 'save'> {
  const ownName = given.some((argument) => 'long' in argument && argument.long === 'remote-name')
  const file = valuesOf(given, 'output').at(-1) ?? (ownName ? (path.split('/').at(-1) ?? '') : '')
  // A device is no file that could be left behind or taken away.
  if (file === '' || file === '-' || file.startsWith('/dev/')) return {}
  const safe = file.startsWith('-') ? `./${file}` : file
  return safe.endsWith('.gz') && isUnpacked(file, after)
    ? { save: { file: safe.slice(0, -3), unpack: 'gzip' } }
    : { save: { file: safe } }
}

function isUnpacked(file: string, after: string): boolean {
  const next = after.search(/\S/u)
  if (next < 0 || !after.startsWith('&&', next)) return false
  const words = shellWords(after, next + 2).words.map(({ text }) => text)
  return /^(?:gunzip|gzip)$/u.test(words[0] ?? '') && words.includes(file)
}

function notUnderstood(reason: string): ParsedCurl {
  return { status: 'not-understood', reason }
}
