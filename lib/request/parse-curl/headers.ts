import type { CurlArgument } from '../../paste/curl'
import { readHeader } from '../../paste/curl'
import { Refusal } from './refusal'
import { type FoundToken, isToken, placementOf, readPipe } from './token'

/** The headers of a command without the one that carries the token. */
export interface ReadHeaders {
  headers: readonly (readonly [name: string, value: string])[]
  token?: FoundToken
}

/** Options that are headers by another name. */
const asHeader: Readonly<Record<string, string>> = {
  'user-agent': 'User-Agent',
  referer: 'Referer',
  cookie: 'Cookie',
}

/** Reads the headers; `before` is what stands before curl. Throws a `Refusal` where they cannot be known. */
export function readHeaders(given: readonly CurlArgument[], before: string): ReadHeaders {
  let token: FoundToken | undefined
  const headers: (readonly [string, string])[] = []
  const take = (name: string, value: string) => {
    if (!token && carriesToken(name, value)) token = found(name, value)
    else headers.push([name, value])
  }
  for (const argument of given) {
    if (!('long' in argument) || !argument.value) continue
    const { long, value } = argument
    if (long === 'oauth2-bearer') take('Authorization', `Bearer ${value.text}`)
    else if (Object.hasOwn(asHeader, long)) take(asHeader[long] ?? long, value.text)
    else if (long === 'header' && value.text === '@-') {
      const piped = readPipe(before)
      const [name = '', rest = ''] = split(piped.before)
      token = { carrier: carrier(name, rest.trim()), placement: piped.placement }
    } else if (long === 'header') {
      const header = readHeader(value.text, value.quoting)
      if (!header) throw new Refusal('-H takes its headers from a file that is not in the paste.')
      // A name without a value takes a header of curl's own away.
      if (header.value !== '' || /^authorization$/iu.test(header.name)) take(header.name, header.value)
    }
  }
  return { headers, ...(token && { token }) }
}

function carriesToken(name: string, value: string): boolean {
  return /^authorization$/iu.test(name) || isToken(value)
}

function found(name: string, value: string): FoundToken {
  const [scheme, rest] = /^([A-Za-z][\w-]*)(?: +|$)(.*)$/su.exec(value)?.slice(1) ?? []
  // A word alone is a scheme whose token is lost, unless it is the token itself.
  if (scheme === undefined || rest === undefined || (rest === '' && !/^bearer$/iu.test(scheme)))
    return { carrier: carrier(name, ''), placement: placementOf(value) }
  return { carrier: carrier(name, scheme), placement: placementOf(rest) }
}

function carrier(name: string, scheme: string): FoundToken['carrier'] {
  return { in: 'header', name, ...(scheme === '' ? {} : { scheme }) }
}

function split(line: string): [name: string, value: string] {
  const colon = line.indexOf(':')
  return colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1)]
}
