import { stripVTControlCharacters } from 'node:util'
import { type Arrival, header } from '../../testing/apple-stand-in'
import type { Truth } from '../../testing/recordings'
import type { Exchange, Situation } from './client'

/**
 * What the text shows of the request and its response. This is found by searching the text, because it is known exactly
 * what was sent and received. `arrival` is the request as the stand-in received it.
 */
export function truthOf(situation: Situation, text: string, arrival: Arrival | undefined): Truth {
  if (situation.kind === 'key') {
    const [service] = Object.entries(OWN_WORDS).find(([, words]) => words.test(text)) ?? [null]
    return { status: null, service, body: false, token: 'none', request: null, lead: ['key-unreadable'] }
  }
  const plain = stripVTControlCharacters(text)
  const sent = arrival === undefined ? situation.token : tokenOf(arrival)
  const token = tokenIn(sent, plain)
  const body = wordsOf(situation.response.body).every((word) => squeezed(plain).includes(squeezed(word)))
  const shown = {
    status: shows(situation.response.status, plain) ? situation.response.status : null,
    service: namesService(situation, plain) || token === 'whole' ? situation.service : null,
    body,
    token,
  }
  return {
    ...shown,
    request: requestIn(situation, arrival, plain),
    // A library that signs by itself signs correctly, so nothing is wrong with its token.
    lead: leadOf(situation, shown, sent === situation.token, plain),
  }
}

/** Whether the text contains the code of Apple's body, even if the rest is cut off. */
function codeIn({ response }: Exchange, text: string): boolean {
  const [, code] = /"code"\s*:\s*"([^"]+)"/.exec(response.body) ?? []
  return code !== undefined && text.includes(code)
}

function leadOf(
  situation: Exchange,
  { status, service, body, token }: Pick<Truth, 'status' | 'service' | 'body' | 'token'>,
  asMade: boolean,
  text: string,
): readonly string[] {
  const { lead, stopped } = situation
  if (token === 'whole' && asMade && lead.token !== undefined) return lead.token
  if (body || codeIn(situation, text)) return lead.body
  // Nothing is wrong in a request with a correct token and without a response, or in a text without anything of
  // Apple's. A closed connection alone is not a sign of HTTP/2.
  if (stopped && service === null && !/Parse Error|HTTP[/_]/.test(text)) return []
  if (!stopped && status === null && (token === 'whole' || service === null)) return []
  if (token === 'whole') return lead.bare.filter((cause) => cause !== 'token-not-here')
  return token === 'part' ? [...lead.bare, 'token-truncated', 'token-masked'] : lead.bare
}

/** Terminals and printers break lines anywhere, and some draw a bar before each line. */
const squeezed = (text: string) => text.replace(/[\s|│]+/g, '')

function tokenOf(arrival: Arrival): string {
  return (
    header(arrival, 'authorization')?.split(' ')[1] ?? /client_secret=([^&]*)/.exec(arrival.body)?.[1] ?? ''
  )
}

function tokenIn(token: string, text: string): Truth['token'] {
  if (squeezed(text).includes(token)) return 'whole'
  return squeezed(text).includes(token.slice(0, 24)) ? 'part' : 'none'
}

const PHRASES: Readonly<Record<number, string>> = {
  200: '200|OK',
  400: '400|Bad ?Request',
  401: '401|Unauthorized|UNAUTHORIZED|request is unauthorized',
  403: '403|Forbidden|FORBIDDEN',
}

function shows(status: number, text: string): boolean {
  return status > 0 && new RegExp(`(?<![\\w.])(${PHRASES[status]})(?![\\w])`).test(text)
}

/** The strings of a JSON body, or the first line of a plain one. */
function wordsOf(body: string): string[] {
  if (!body.startsWith('{')) return body.split('\n').slice(0, 1)
  const words: string[] = []
  JSON.parse(body, (_, value) => {
    if (typeof value === 'string') words.push(value)
  })
  return words
}

/** Phrases and names that only one service uses. */
const OWN_WORDS: Readonly<Record<string, RegExp>> = {
  'asc-team': /NOT_AUTHORIZED|FORBIDDEN_ERROR|FORBIDDEN\.REQUIRED|AppStoreConnect/,
  apns: /(Invalid|Expired)ProviderToken|\bapns?2?\b/i,
  'app-store-server': /AppStoreServer|app-store-server|api\.storekit|\/inApps\/v\d/,
  'sign-in-with-apple': /apple-signin/,
}

function namesService({ asked, service }: Exchange, text: string): boolean {
  return text.includes(new URL(asked.url).hostname) || OWN_WORDS[service]?.test(text) === true
}

function requestIn({ asked }: Exchange, arrival: Arrival | undefined, text: string): Truth['request'] {
  const { method } = asked
  const url = arrival === undefined ? asked.url : `https://${arrival.host}${arrival.target}`
  const { hostname, pathname } = new URL(url)
  const flat = squeezed(text)
  const shownMethod = new RegExp(`\\b${method}\\b`, 'i').test(text) ? method : null
  if (flat.includes(hostname) && flat.includes(pathname)) return { method: shownMethod, url }
  // PowerShell truncates a line that does not fit in the window.
  const [, cut] = new RegExp(`(https://${hostname}[\\w/.-]*)…`).exec(flat) ?? []
  return cut === undefined ? null : { method: shownMethod, url: cut }
}
