import type { Truth } from '../../testing/recordings'
import type { Exchange, Situation } from './client'

/** What the text shows of what happened: looked up in it, since what was sent and received is known to the letter. */
export function truthOf(situation: Situation, text: string): Truth {
  if (situation.kind === 'key') {
    return {
      status: null,
      service: null,
      body: false,
      token: 'none',
      request: null,
      lead: ['key-unreadable'],
    }
  }
  const token = tokenIn(situation, text)
  const body = wordsOf(situation.response.body).every((word) => squeezed(text).includes(squeezed(word)))
  const { status } = situation.response
  const { lead } = situation
  return {
    status: shows(status, text) ? status : null,
    service: namesService(situation, text) || token === 'whole' ? situation.service : null,
    body,
    token,
    request: requestIn(situation, text),
    lead: token === 'whole' ? lead.token : body ? lead.body : lead.bare,
  }
}

/** Terminals and printers break lines where they like. */
const squeezed = (text: string) => text.replace(/\s+/g, '')

function tokenIn({ token }: Exchange, text: string): Truth['token'] {
  if (squeezed(text).includes(token)) return 'whole'
  return squeezed(text).includes(token.slice(0, 24)) ? 'part' : 'none'
}

const PHRASES: Readonly<Record<number, string>> = {
  200: '200|OK',
  400: '400|Bad ?Request',
  401: '401|Unauthorized|UNAUTHORIZED',
  403: '403|Forbidden|FORBIDDEN',
}

function shows(status: number, text: string): boolean {
  return new RegExp(`(?<![\\w.])(${PHRASES[status]})(?![\\w])`).test(text)
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

/** Wording that one service alone uses. */
const OWN_WORDS: Readonly<Record<string, RegExp>> = {
  'asc-team': /NOT_AUTHORIZED|FORBIDDEN_ERROR|FORBIDDEN\.REQUIRED/,
  apns: /(Invalid|Expired)ProviderToken|APNs?\b/i,
  'app-store-server': /AppStoreServer|app-store-server/,
}

function namesService({ asked, service }: Exchange, text: string): boolean {
  return text.includes(new URL(asked.url).hostname) || OWN_WORDS[service]?.test(text) === true
}

function requestIn({ asked: { method, url } }: Exchange, text: string): Truth['request'] {
  const { hostname, pathname } = new URL(url)
  const flat = squeezed(text)
  if (!flat.includes(hostname) || !flat.includes(pathname)) return null
  return { method: new RegExp(`\\b${method}\\b`, 'i').test(text) ? method : null, url }
}
