import { reachesApple } from '../authorization'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

export const httpNotHttps = defineRule({
  id: 'http-not-https',
  section: 'transport',
  severity: 'warn',
  at: { part: 'command' },
  needs: ['command', 'url'],
  likelihood: 'rare',
  title: 'http instead of https',
  check: ({ command, url }) => {
    if (url.scheme === '' || !reachesApple(command)) return notApplicable
    return url.scheme === 'http' ? found({ host: url.host }) : passed
  },
  seen: ({ host }) => `The URL begins with http://${visible(host, 60)}.`,
  why: 'Apple answers only over TLS. At best there is a redirect, on which the header may be lost; and the token has travelled in the open.',
  fix: ({ host }) => ({
    text: 'Use https. Let this token expire and make a new one.',
    code: [{ language: 'URL', after: `https://${visible(host, 60)}/…` }],
  }),
  symptom: 'A redirect, a refused connection, or a 401 after a redirect.',
  proof: 'curl -v shows port 80 and a “Location:” header.',
  remedy: 'Write https:// in the URL.',
  sources: ['RFC 6750 section 5.3'],
})
