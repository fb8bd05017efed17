import { readUrl } from '../../paste/url'
import { isApples } from '../authorization'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'

export const corsBrowser = defineRule({
  id: 'cors-browser',
  section: 'transport',
  severity: 'info',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['paste'],
  uses: ['requests', 'sentTo'],
  likelihood: 'occasional',
  title: 'The request comes from a web page',
  check: ({ paste, requests, sentTo = [] }) => {
    const apples = (url: string | undefined) => url === undefined || isApples(readUrl(url).host)
    if (paste.messages.some(({ id, detail }) => id === 'cors-blocked' && apples(detail))) return found()
    if (!requests && paste.responses.length + paste.messages.length === 0) return notChecked('response')
    // Tokens with an origin are made for web pages.
    if (sentTo.some(({ claims }) => claims.some(({ name }) => name === 'origin'))) return notApplicable
    if (requests === undefined) return notApplicable
    const fromPage = requests.some(([, { headers }]) =>
      headers.some(
        ({ name }) => name.toLowerCase() === 'origin' || name.toLowerCase().startsWith('sec-fetch-'),
      ),
    )
    // A log line with only an address shows no headers.
    const looked = requests.some(([, { headers, words }]) => headers.length + words.length > 0)
    return fromPage ? found() : looked ? passed : notApplicable
  },
  seen: 'The request was made by a page in a browser.',
  why: 'Most of Apple’s APIs don’t allow calls from a web page, so the browser hides the response, even with a correct token. So Assay gives you a command to run and doesn’t call Apple.',
  fix: 'Make the call from a server or from a terminal.',
  symptom: 'You get “blocked by CORS policy” in the browser’s console, and no status.',
  proof: 'The same request from a terminal gets a response.',
  remedy: 'Call Apple’s API from a server or with curl. Never put the private key into a page.',
  sources: ['https://fetch.spec.whatwg.org/#http-cors-protocol'],
})
