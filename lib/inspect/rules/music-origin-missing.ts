import { headerValue, holdsVariable } from '../authorization'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const musicOriginMissing = defineRule({
  id: 'music-origin-missing',
  section: 'services',
  severity: 'error',
  at: { part: 'command' },
  needs: ['command', 'claims', 'judgedBy', 'sentTo'],
  likelihood: 'foremost',
  title: 'The token doesn’t allow this origin',
  check: ({ command, claims, judgedBy, sentTo }) => {
    const allowed = claims.origin
    if (judgedBy.id !== 'apple-music' || !sentTo.includes(judgedBy)) return notApplicable
    if (!Array.isArray(allowed) || allowed.length === 0) return notApplicable
    // A log line shows no headers, and code may run in a browser, which sends Origin by itself.
    if (command.headers.length === 0 || command.program === 'code') return notApplicable
    const sent = headerValue(command, 'origin')
    if (sent !== undefined && holdsVariable(sent)) return notApplicable
    return sent !== undefined && allowed.includes(sent) ? passed : found({ sent, allowed })
  },
  seen: ({ sent, allowed }) =>
    `The token allows the origin ${allowed
      .slice(0, 3)
      .map((origin) => shown(origin))
      .join(
        ', ',
      )}, and the request ${sent === undefined ? 'has no “Origin” header' : `sends ${shown(sent)}`}.`,
  why: 'A token with the claim “origin” works only for requests whose Origin header is in that list. A browser sends the header by itself; curl and servers do not.',
  fix: ({ allowed: [origin] }) => ({
    text: 'Send an allowed origin as the Origin header, or use a token without “origin” outside the browser.',
    ...(typeof origin === 'string' && /^https?:\/\/[\w.:-]+$/u.test(origin)
      ? {
          code: [
            { language: 'bash', after: `curl -H "Authorization: Bearer $TOKEN" -H "Origin: ${origin}" …` },
          ],
        }
      : {}),
  }),
  remedy:
    'Send one of the allowed origins, scheme included, as the Origin header, or use a token without “origin” outside the browser.',
  symptom: 'You get 401 from the Apple Music API with curl or from a server, while the web page works.',
  proof: 'Add -H "Origin: https://your.page", with an origin from the token: the request then works.',
  sources: [
    'https://developer.apple.com/documentation/applemusicapi/generating-developer-tokens',
    'topi314/LavaSrc#25',
  ],
})
