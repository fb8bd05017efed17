import type { PastedHeader, PastedRequest } from '../paste/paste'
import { readQuery } from '../paste/url'
import { needsGlobOff } from '../request/url'
import { hasOption } from './command'
import { visible } from './visible'

/** A pasted request as words can carry it: every text is made visible and shortened, the token is only by name. */
export interface RequestShown {
  /** In capitals; empty when it is not known. */
  readonly method: string
  /** Host and path; empty when no address was found. */
  readonly address: string
  readonly query: readonly Pair[]
  readonly headers: readonly Pair[]
  /** What kind of body it is and how long, or the names of its form fields; undefined without one. */
  readonly body?: string
  /** Where the command says something else than what would be sent, or what in it is not understood; one sentence each. */
  readonly remarks: readonly string[]
}

type Pair = readonly [name: string, value: string]

const MOST_PAIRS = 40
const MOST_CHARACTERS = 200

/**
 * What a request of a paste sends, as it was read. Never fails.
 *
 * @returns undefined where neither an address nor a header is known
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
    remarks: remarksOn(request),
  }
}

/** A compact serialization (RFC 7515, section 7.1), whole or cut, wherever it is in a value. */
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

/** Options of curl that send what is not in the paste. */
const ELSEWHERE: readonly (readonly [names: readonly string[], remark: string])[] = [
  [['-T', '--upload-file'], '-T sends a file that is not in the paste.'],
  [
    ['-F', '--form', '--form-string'],
    '-F sends parts of several types, which none of these services accepts.',
  ],
  [['-K', '--config'], '-K reads options from a file that is not in the paste.'],
  [['-u', '--user'], '-u sends a name and a password, and these services require a token.'],
]

function remarksOn(request: PastedRequest): readonly string[] {
  if (request.program !== 'curl') return []
  const stops = needsGlobOff(request.url?.raw ?? '') && !hasOption(request, '-g', '--globoff')
  return [
    ...ELSEWHERE.flatMap(([names, remark]) => (hasOption(request, ...names) ? [remark] : [])),
    ...(stops
      ? [
          'Without -g curl rejects the brackets of the address and sends nothing; this is what it sends with -g.',
        ]
      : []),
  ]
}

/** A part of a query or of a form, decoded as servers commonly do: a plus sign is a space. What is no escape stays. */
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
