import type { PastedRequest } from '../paste/paste'
import { type ParsedCurl, parsePastedCurl } from '../request/parse-curl'
import type { HttpRequest, TokenCarrier } from '../request/request'
import type { TokenPlacement } from '../request/token-placement'
import { visible } from './visible'

/** A pasted request as words can carry it: every text is made visible and shortened, the token stands only by name. */
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
 * What a request of a paste sends. A curl command is read as curl reads it; of anything else, and of a curl command that is not
 * understood, what was found in it is shown. Never fails.
 *
 * @param text - the whole paste that the request was found in
 * @returns undefined where neither an address nor a header is known
 */
export function requestShown(command: PastedRequest, text: string): RequestShown | undefined {
  const parsed: ParsedCurl =
    // A command that was wrapped in the paste can be read in its unwrapped form only.
    command.program === 'curl' && text.startsWith(command.raw, command.start)
      ? parsePastedCurl(command, text)
      : { status: 'not-understood', reason: '' }
  if (parsed.status === 'request') return fromModel(parsed)
  const { url, headers, method, body } = command
  if (!url && headers.length === 0) return undefined
  return {
    method,
    address: url ? brief(`${url.host}${url.path}`) : '',
    query: pairs(url?.query ?? []),
    headers: pairs(headers.map(({ name, value }) => [name, value.replace(TOKEN, '(the token)')])),
    ...(body ? { body: sized('Text', body) } : {}),
    remarks: parsed.reason === '' ? [] : [brief(parsed.reason)],
  }
}

function fromModel({ request, token, remarks }: ParsedCurl & { status: 'request' }): RequestShown {
  const { method, host, path, query, headers } = request
  const carried = token && carrierHeader(request.token, token)
  return {
    method,
    address: brief(`${host}${path}`),
    query: pairs(query),
    headers: pairs([...(carried ? [carried] : []), ...headers]),
    ...bodyShown(request),
    remarks: remarks.map(brief),
  }
}

const PLACES = {
  inline: '(the token)',
  variable: '(the token, from a variable)',
  prompt: '(the token, asked for when it runs)',
} as const satisfies Record<TokenPlacement['mode'], string>

function carrierHeader(carrier: TokenCarrier, { mode }: TokenPlacement): Pair | undefined {
  if (carrier.in !== 'header') return undefined
  return [carrier.name, carrier.scheme ? `${carrier.scheme} ${PLACES[mode]}` : PLACES[mode]]
}

function bodyShown({ body, token }: HttpRequest): Pick<RequestShown, 'body'> {
  if (!body) return token.in === 'form' ? { body: brief(`Form: ${token.field}`) } : {}
  if (body.type !== 'form') return { body: sized(body.type === 'json' ? 'JSON' : 'Base64', body.text) }
  const names = body.fields.map(([name]) => name)
  return { body: brief(`Form: ${[...names, ...(token.in === 'form' ? [token.field] : [])].join(', ')}`) }
}

/** A compact serialization (RFC 7515, section 7.1), whole or cut, wherever it stands in a value. */
const TOKEN = /eyJ[\w-]+(?:\.[\w-]*){0,2}/gu

const brief = (text: string): string => visible(text, MOST_CHARACTERS)
const sized = (kind: string, text: string): string =>
  `${kind}, ${text.length.toLocaleString('en')} characters`

function pairs(all: readonly Pair[]): readonly Pair[] {
  const shown = all.slice(0, MOST_PAIRS).map(([name, value]): Pair => [brief(name), brief(value)])
  return all.length > MOST_PAIRS ? [...shown, ['…', `and ${all.length - MOST_PAIRS} more`]] : shown
}
