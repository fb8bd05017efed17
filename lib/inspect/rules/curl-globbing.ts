import type { PastedRequest } from '../../paste/paste'
import { hasOption, requestsWithResponse } from '../command'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'
import { visible } from '../visible'

/** What curl does with a pattern: it sends several requests, sends the word without its braces, or stops. */
type Effect = 'several' | 'unbraced' | 'stops'

interface Pattern {
  readonly brackets: string
  readonly effect: Effect
}

/** `[1-9]`, `[a-z:2]` and `{a,b}`: curl sends one request for each value. */
const SEVERAL = /^(?:\[\d+-\d+(?::\d+)?\]|\[(?:[a-z]-[a-z]|[A-Z]-[A-Z])(?::\d+)?\]|\{[^{}]+,[^{}]+\})$/u
const UNBRACED = /^\{[^{},]+\}$/u
/** An empty pair and an IPv6 address (`[::1]`) aren't patterns. A shell replaces `${…}` before curl sees it. */
const BRACKETS = /\[(?!\]|[\da-f]*:[\da-f:.]*\])[^[\]]{0,60}\]?|(?<!\$)\{[^{}]{0,60}\}?/gu

/** Finds the pattern that decides what curl does with a request: first of all one that stops it. */
function patternIn(request: PastedRequest, responded: boolean): Pattern | undefined {
  if (request.program !== 'curl' || hasOption(request, '-g', '--globoff')) return undefined
  const patterns = Array.from((request.url?.raw ?? '').matchAll(BRACKETS), ([brackets]): Pattern => {
    const effect = SEVERAL.test(brackets) ? 'several' : UNBRACED.test(brackets) ? 'unbraced' : 'stops'
    return { brackets, effect }
  })
  // A response shows that curl reported no error and sent the request.
  const stops = responded ? undefined : patterns.find(({ effect }) => effect === 'stops')
  return stops ?? patterns.find(({ effect }) => effect !== 'stops')
}

interface Facts extends Pattern {
  /** Whether curl's own message says so. */
  readonly message: boolean
}

const EFFECTS: Readonly<Record<Effect, string>> = {
  several: 'expands the URL and sends several requests',
  unbraced: 'removes the braces and sends what is between them',
  stops: 'stops with an error',
}

export const curlGlobbing = defineRule({
  id: 'curl-globbing',
  section: 'transport',
  severity: 'warn',
  effect: 'not-the-token',
  at: { part: 'command' },
  needs: ['paste'],
  uses: ['requests'],
  likelihood: 'occasional',
  title: 'curl reads brackets as a pattern',
  check: ({ paste, requests }) => {
    const message = paste.messages.some(({ id }) => id === 'curl-bad-range')
    const responded = requestsWithResponse(paste)
    for (const [index, request] of requests ?? []) {
      const seen = patternIn(request, responded.has(index))
      if (seen !== undefined) return found<Facts>({ ...seen, message }, { brief: seen.brackets })
    }
    if (message) return found<Facts>({ brackets: '', effect: 'stops', message })
    if (requests === undefined) return notChecked('command')
    return requests.some(([, { program, url }]) => program === 'curl' && url !== undefined)
      ? passed
      : notApplicable
  },
  seen: ({ brackets, effect, message }) => {
    const named = brackets === '' ? 'brackets or braces' : `“${visible(brackets, 40)}”`
    return message
      ? `curl stopped at ${named} in the URL and sent nothing.`
      : `The URL contains ${named} and the command has no -g, so curl ${EFFECTS[effect]}.`
  },
  why: 'curl treats square brackets and braces as patterns. The request doesn’t reach Apple as you wrote it. This doesn’t cause a 401, and the token isn’t the problem.',
  fix: {
    text: 'Add -g (--globoff), or write the brackets as %5B and %5D.',
    code: [
      {
        language: 'bash',
        after: "curl -g 'https://api.appstoreconnect.apple.com/v1/apps?filter[bundleId]=…'",
      },
      {
        language: 'bash',
        after: "curl 'https://api.appstoreconnect.apple.com/v1/apps?filter%5BbundleId%5D=…'",
      },
    ],
  },
  symptom: 'You get “curl: (3) bad range in URL position …” and no response.',
  proof: 'The same command with -g gets a response.',
  remedy: 'Use curl -g with filter[…] and fields[…], or encode the brackets.',
  sources: ['AvdLee/appstoreconnect-swift-sdk#42', 'measured'],
})
