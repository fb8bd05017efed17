import { reachesApple } from '../authorization'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

export const httpNotHttps = defineRule({
  id: 'http-not-https',
  section: 'transport',
  severity: 'error',
  at: { part: 'command' },
  needs: ['command', 'url'],
  likelihood: 'rare',
  title: 'The URL uses http, not https',
  check: ({ command, url }) => {
    if (url.scheme === '' || !reachesApple(command)) return notApplicable
    return url.scheme === 'http' ? found({ host: url.host }, { brief: `http://${url.host}` }) : passed
  },
  seen: ({ host }) => `The URL begins with http://${visible(host, 60)}.`,
  why: 'Apple responds only over TLS. Without it, anyone on the way can read the token and use it until it expires. A redirect to https may lose the header too.',
  fix: ({ host }) => ({
    text: 'Use https. This token may have leaked: make a new one.',
    code: [{ language: 'URL', after: `https://${visible(host, 60)}/…` }],
  }),
  symptom: 'You get a redirect, a rejected connection, or 401 after a redirect.',
  proof: 'Run curl -v: it shows port 80 and a Location header.',
  remedy: 'Use https:// in the URL, and treat a token that was sent over http as leaked.',
  sources: ['RFC 6750 section 5.3'],
})
