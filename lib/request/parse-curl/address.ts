import type { CurlArgument } from '../../paste/curl'
import { readQuery, readUrl } from '../../paste/url'
import { percentEncode } from '../percent-encoding'
import type { HttpRequest } from '../request'
import { Refusal } from './refusal'

const LONGEST_SHOWN = 24

/** Where a command sends to. `raw` is the address as it was written. Throws a `Refusal` where it cannot be known. */
export function readAddress(
  given: readonly CurlArgument[],
  remarks: string[],
): Pick<HttpRequest, 'host' | 'path' | 'query'> & { raw: string } {
  const words = given.flatMap((argument) =>
    'bare' in argument ? [argument.bare] : argument.long === 'url' && argument.value ? [argument.value] : [],
  )
  const [word] = words
  if (!word) throw new Refusal('The command has no address.')
  if (words.length > 1) {
    const shown = words.map(({ text }) =>
      text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text,
    )
    throw new Refusal(
      `curl takes ${words.length} words for addresses: ${shown.join(', ')}. A header or a value is not in quotes, or there are several addresses.`,
    )
  }
  const raw = word.text
  if (/^\s*['"\u2018\u201c]/u.test(raw))
    throw new Refusal('A quotation mark before the address is never closed.')
  if (word.quoting !== 'single' && /\$[\w{(]|%[A-Za-z_]\w+%/u.test(raw.split('?', 1)[0] ?? ''))
    throw new Refusal('The address is a variable, and what it holds is not in the paste.')
  const url = readUrl(raw)
  if (/^[a-z]+:\/\/[^/?#]*@/iu.test(raw))
    throw new Refusal('The address holds a name and a password, and these services take a token.')
  if (url.scheme !== '' && url.scheme !== 'https' && url.scheme !== 'http')
    throw new Refusal(
      `The address begins with ${url.scheme}://, and these services answer to https:// alone.`,
    )
  if (url.scheme !== 'https')
    remarks.push(
      'The address does not begin with https://. It does now, as these services answer to nothing else.',
    )
  const host = url.host.replace(/:443$/u, '')
  if (!/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/u.test(host))
    throw new Refusal(`${host || raw.slice(0, LONGEST_SHOWN)} is no name of a host.`)
  if (/[{}<>]/u.test(url.path))
    throw new Refusal('The path still holds a placeholder. Put the real value in its place.')
  return {
    raw,
    host,
    path: encodedPath(url.path),
    query: [...url.query, ...urlQuery(given)].map(
      ([name, value]) => [decoded(name), decoded(value)] as const,
    ),
  }
}

/** A part of a query or of a form, decoded as servers commonly do: a plus sign is a blank. What is no escape stays. */
export function decoded(text: string): string {
  return text.replaceAll('+', ' ').replace(/(?:%[0-9a-f]{2})+/giu, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
}

function encodedPath(path: string): string {
  if (path === '') return '/'
  // Sub-delimiters, ":" and "@" stand for themselves in a path (RFC 3986, section 3.3), and so do the escapes in it.
  return path
    .split(/(%[0-9A-Fa-f]{2})/u)
    .map((part, at) => (at % 2 === 1 ? part : percentEncode(part, "/!$&'()*+,;=:@")))
    .join('')
}

// What --url-query adds: the value is encoded by curl, unless a plus sign before the name says that it is already.
function urlQuery(given: readonly CurlArgument[]): readonly (readonly [string, string])[] {
  return given.flatMap((argument) => {
    if (!('long' in argument) || argument.long !== 'url-query' || !argument.value) return []
    const { text } = argument.value
    if (text.startsWith('+')) return readQuery(text.slice(1))
    const equals = text.indexOf('=')
    if (equals <= 0) throw new Refusal('--url-query has no name before the value.')
    return [[text.slice(0, equals), percentEncode(text.slice(equals + 1), '')] as const]
  })
}
