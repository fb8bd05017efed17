import { defineRule, found, notApplicable } from '../rule'
import { shown } from '../visible'

export const mapsOriginMismatch = defineRule({
  id: 'maps-origin-mismatch',
  section: 'services',
  severity: 'ask',
  at: { part: 'payload', name: 'origin' },
  needs: ['claims', 'judgedBy', 'paste'],
  uses: ['rejection'],
  likelihood: 'usual',
  title: 'The Maps token may not allow this page',
  check: ({ claims: { origin }, judgedBy, paste, rejection }) => {
    if (judgedBy.id !== 'maps' || typeof origin !== 'string' || origin === '') return notApplicable
    const mapkit = /MapKit[^\n]{0,200}(?:Unauthorized|Initialization failed)/iu.test(paste.unwrapped)
    const facts = { origin, scheme: /https?:\/\//iu.test(origin) }
    if (mapkit) return found(facts)
    return rejection ? found(facts, { lastResort: true }) : notApplicable
  },
  seen: ({ origin, scheme }) => `“origin” is ${shown(origin)}${scheme ? ', which includes a scheme' : ''}.`,
  why: 'MapKit JS accepts a token with “origin” only on pages whose host it covers. localhost, a preview domain and the name with or without www. are different hosts.',
  fix: ({ scheme }) =>
    `Add the host of the page, or a pattern such as *.example.com, to “origin”.${scheme ? ' Leave https:// out: Apple’s help asks for hosts without a scheme.' : ''}`,
  symptom: 'MapKit JS reports Unauthorized on one host and works on another.',
  proof: 'A token without “origin” works on the same page.',
  remedy: 'List every host of the page in “origin”, without https://.',
  sources: ['https://developer.apple.com/documentation/mapkitjs/creating-a-maps-token'],
})
