import { defineRule, found, passed } from '../rule'
import { shown } from '../visible'

const MOST_NAMES = 8

export const claimsExtra = defineRule({
  id: 'claims-extra',
  section: 'claims',
  severity: 'info',
  effect: 'accepted',
  exception: 'WeatherKit asks for no further claims.',
  at: { part: 'payload' },
  needs: ['claims', 'judgedBy'],
  likelihood: 'rare',
  title: 'Claims that the service does not name',
  check: ({ claims, judgedBy }) => {
    const names = Object.keys(claims).filter(
      (name) =>
        !judgedBy.claims.some((member) => member.name === name) &&
        // What a service refuses is a cause of its own.
        !judgedBy.unwanted.some(
          (each) => each.in === 'claims' && each.name === name && each.effect === 'refused',
        ),
    )
    const closed = judgedBy.closed === true
    return names.length === 0
      ? passed
      : found({ names, closed, service: judgedBy.service.name }, closed ? { severity: 'warn' } : {})
  },
  seen: ({ names, service }) =>
    `${service} does not name ${shown(names.slice(0, MOST_NAMES).join(', '), 120)}${names.length > MOST_NAMES ? ' and more' : ''}.`,
  why: 'Most services pass over claims they do not know: “jti”, “nonce”, a past “nbf” and members of your own are no reason for a 401. WeatherKit is the one that warns against them.',
  fix: ({ closed }) => ({
    text: closed
      ? 'Leave them out: Apple warns to send only the claims it names.'
      : 'Nothing; leave them out if you do not need them.',
  }),
  symptom: 'Usually nothing.',
  proof: 'Leave them out and try again.',
  remedy: 'None needed; for WeatherKit leave them out.',
  sources: ['https://hexdocs.pm/app_store/AppStore.Token.html'],
})
