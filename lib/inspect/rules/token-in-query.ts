import { looksLikeToken, mayReachApple } from '../authorization'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

export const tokenInQuery = defineRule({
  id: 'token-in-query',
  section: 'transport',
  severity: 'error',
  at: { part: 'command' },
  needs: ['command', 'url'],
  uses: ['authorization'],
  likelihood: 'rare',
  title: 'The token is in the URL',
  check: ({ command, url, authorization }) => {
    if (!mayReachApple(command)) return notApplicable
    const carrier = url.query.find(([, value]) => looksLikeToken(value))
    if (carrier === undefined && !url.path.split('/').some(looksLikeToken)) return passed
    return authorization === undefined ? found({ parameter: carrier?.[0] }) : notApplicable
  },
  seen: ({ parameter }) =>
    parameter === undefined
      ? 'The token is part of the path, and there is no Authorization header.'
      : `The token is the value of “${visible(parameter, 40)}” in the URL, and there is no Authorization header.`,
  why: 'Apple does not read tokens from the URL. Servers along the way also write URLs to their logs.',
  fix: {
    text: 'Send the token in the Authorization header. If the URL was logged, make a new token.',
    code: [{ language: 'bash', after: '-H "Authorization: Bearer $TOKEN"' }],
  },
  symptom: 'You get 401 with ?access_token= or ?jwt= in the URL.',
  proof: 'The URL contains “eyJ”, and the request has no Authorization header.',
  remedy: 'Move the token from the URL to the Authorization header.',
  sources: ['RFC 6750 section 2.3', 'RFC 9700 section 4.3.2'],
})
