import { defineRule, found, passed } from '../rule'
import { shown } from '../visible'

const MOST_NAMES = 8

export const claimsExtra = defineRule({
  id: 'claims-extra',
  section: 'claims',
  severity: 'info',
  effect: 'accepted',
  exception: 'For WeatherKit this is a warning: Apple asks you not to send other claims.',
  at: { part: 'payload' },
  needs: ['claims', 'judgedBy'],
  likelihood: 'rare',
  title: 'The token has claims that aren’t used',
  check: ({ claims, judgedBy }) => {
    const names = Object.keys(claims).filter(
      (name) =>
        !judgedBy.claims.some((member) => member.name === name) &&
        // A claim that the service rejects is a separate cause.
        !judgedBy.unwanted.some(
          (each) => each.in === 'claims' && each.name === name && each.effect === 'rejected',
        ),
    )
    const closed = judgedBy.closed === true
    return names.length === 0
      ? passed
      : found({ names, closed, service: judgedBy.service.name }, closed ? { severity: 'warn' } : {})
  },
  seen: ({ names, service }) =>
    `The documentation of ${service} doesn’t list ${shown(names.slice(0, MOST_NAMES).join(', '), 120)}${names.length > MOST_NAMES ? ' and more' : ''}.`,
  why: 'Most Apple services ignore claims they don’t know, such as “jti”, “nonce”, a past “nbf” or your own claims. These don’t cause a 401. Apple asks you not to send any to WeatherKit.',
  fix: ({ closed }) => ({
    text: closed
      ? 'Leave these claims out: Apple asks you to send only the claims in its documentation.'
      : 'You can leave these claims out, but you don’t have to.',
  }),
  symptom: 'Usually nothing.',
  proof: 'Leave the claims out and send the request again: the response stays the same.',
  remedy: 'For WeatherKit, leave other claims out. For other services you don’t have to change anything.',
  sources: ['https://hexdocs.pm/app_store/AppStore.Token.html'],
})
