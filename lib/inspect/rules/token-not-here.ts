import { printingCode } from '../printing-code'
import { blamesToken } from '../rejected'
import { defineRule, found, notApplicable } from '../rule'

export const tokenNotHere = defineRule({
  id: 'token-not-here',
  section: 'signature',
  severity: 'ask',
  at: { part: 'response' },
  needs: ['paste', 'response'],
  uses: ['token', 'claims', 'rejection', 'status', 'codes', 'respondedBy'],
  likelihood: 'foremost',
  title: 'The token itself is missing from the paste',
  check: ({ paste, token, claims, rejection, status, codes, respondedBy }) => {
    if (token || claims || !blamesToken({ rejection, status, codes, respondedBy })) return notApplicable
    const code = codes?.[0] ?? (status === undefined ? undefined : String(status))
    const facts = { service: respondedBy?.service.name, code, print: printingCode(paste.unwrapped) }
    return found(facts, { lastResort: true, unshown: true })
  },
  seen: ({ service, code }) => {
    const what =
      code === undefined
        ? `A failed authentication is reported${service === undefined ? '' : ` (${service})`}`
        : `${service ?? 'The service'} rejected a request (${code})`
    return `${what}, but the paste has neither the token nor its decoded header and claims.`
  },
  why: 'The response never says which part of a token is wrong. Most causes can be seen only in the token itself.',
  fix: ({ print }) => ({
    text: 'Print the token where it is made and paste it here too, with the whole response. It doesn’t leave this page.',
    code: [print],
  }),
  symptom: 'You have a log or a response with 401, but not the token that was sent.',
  proof: 'The paste has no text that begins with eyJ.',
  remedy: 'Print the token where it is made, and paste it together with the response.',
  sources: ['axios/axios#4392', 'YosemiteCrew/Yosemite-Crew#2335'],
})
