import type { PastedHeader, PastedRequest } from '../paste/paste'
import { readQuery } from '../paste/url'
import { needsGlobOff } from '../request/url'
import { hasOption } from './command'
import { visible } from './visible'

/**
 * A pasted request for display: invisible characters are written out, long strings are shortened, and the token is
 * named but not shown.
 */
export interface RequestShown {
  /** The method in capitals; empty if it isn't known. */
  readonly method: string
  /** Host and path; empty if there is no address. */
  readonly address: string
  readonly query: readonly Pair[]
  readonly headers: readonly Pair[]
  /** The type and length of the body, or the names of its form fields; undefined without a body. */
  readonly body?: string
  /** Where the command contradicts what would be sent, or contains something unknown; one sentence each. */
  readonly diagnostics: readonly string[]
}

type Pair = readonly [name: string, value: string]

const MOST_PAIRS = 40
const MOST_CHARACTERS = 200

/**
 * Describes what a pasted request sends, as it was read. Never throws.
 *
 * @returns undefined if neither an address nor a header is known
 */
export function requestShown(request: PastedRequest): RequestShown | undefined {
  const { url, headers, method, body } = request
  const address = url ? brief(`${url.host}${url.path}`) : ''
  if (address === '' && headers.length === 0) return undefined
  return {
    method,
    address,
    query: pairs((url?.query ?? []).map(([name, value]) => [decoded(name), decoded(value)])),
    headers: pairs(headers.map((header) => [header.name, valueShown(header)])),
    ...(body ? { body: bodyShown(body, headers) } : {}),
    diagnostics: noticesOn(request),
  }
}

/** A compact serialization (RFC 7515, section 7.1), complete or cut off, anywhere in a value. */
const TOKEN = /eyJ[\w-]+(?:\.[\w-]*){0,2}/gu
const VARIABLE = /^(bearer\s+)(?:\$\w+|\$\{[^{}]*\}|\$env:\w+|\$\([^()]*\)|%\w+%|\$?\{\{[^{}]*\}\})$/iu

const valueShown = ({ value }: PastedHeader): string =>
  value.replace(VARIABLE, '$1(the token, from a variable)').replace(TOKEN, '(the token)')

function bodyShown(body: string, headers: readonly PastedHeader[]): string {
  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? ''
  if (body.startsWith('@')) return brief(`The file ${body.slice(1)}, which is not in the paste`)
  if (/^application\/json\b/iu.test(type) || /^\s*[[{]/u.test(body)) return sized('JSON', body)
  const fields = readQuery(body)
  const isForm = type === '' || /^application\/x-www-form-urlencoded\b/iu.test(type)
  return isForm && body.includes('=')
    ? brief(`Form: ${fields.map(([name]) => decoded(name)).join(', ')}`)
    : sized('Text', body)
}

/** Options of curl that send something the paste doesn't contain. */
const ELSEWHERE: readonly (readonly [names: readonly string[], diagnostic: string])[] = [
  [['-T', '--upload-file'], '-T sends a file that is not in the paste.'],
  [
    ['-F', '--form', '--form-string'],
    '-F sends parts of several types, which none of these services accepts.',
  ],
  [['-K', '--config'], '-K reads options from a file that is not in the paste.'],
  [['-u', '--user'], '-u sends a name and a password, but these services require a token.'],
]

function noticesOn(request: PastedRequest): readonly string[] {
  if (request.program !== 'curl') return []
  const stops = needsGlobOff(request.url?.raw ?? '') && !hasOption(request, '-g', '--globoff')
  return [
    ...ELSEWHERE.flatMap(([names, diagnostic]) => (hasOption(request, ...names) ? [diagnostic] : [])),
    ...(stops
      ? [
          'Without -g, curl rejects the brackets in the URL and sends nothing. This is the request that it sends with -g.',
        ]
      : []),
  ]
}

/**
 * Decodes a part of a query or of a form-encoded body as most servers do: a plus sign is a space. Invalid escapes stay.
 */
function decoded(text: string): string {
  return text.replaceAll('+', ' ').replace(/(?:%[0-9a-f]{2})+/giu, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
}

const brief = (text: string): string => visible(text, MOST_CHARACTERS)
const sized = (kind: string, text: string): string =>
  `${kind}, ${text.length.toLocaleString('en')} characters`

function pairs(all: readonly Pair[]): readonly Pair[] {
  const shown = all.slice(0, MOST_PAIRS).map(([name, value]): Pair => [brief(name), brief(value)])
  return all.length > MOST_PAIRS ? [...shown, ['…', `and ${all.length - MOST_PAIRS} more`]] : shown
}
