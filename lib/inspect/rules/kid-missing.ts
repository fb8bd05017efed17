import { es256Code } from '../es256-code'
import { headerOf } from '../expected'
import { judgedBy } from '../life-limit'
import { besideThePoint, clear, defineRule, found } from '../rule'
import { shown } from '../visible'

export const kidMissing = defineRule({
  id: 'kid-missing',
  section: 'header',
  severity: 'error',
  at: { part: 'header' },
  needs: ['token'],
  likelihood: 68,
  explains: ['kid-wrong'],
  title: 'The header names no key',
  check({ token, service }) {
    const header = headerOf(token.read)
    const profile = judgedBy(service)
    const wanted = profile === undefined || profile.header.some((member) => member.name === 'kid')
    if (header === undefined || !wanted) return besideThePoint
    const { kid } = header
    return kid === undefined || kid === null || kid === '' ? found({ kid }) : clear
  },
  seen: ({ kid }) => (kid === undefined ? 'There is no “kid” in the header.' : `“kid” is ${shown(kid)}.`),
  why: 'Apple finds the public half of your key by the Key ID in the header. Without it there is nothing to check the signature with.',
  fix: () => ({
    text: 'Put the Key ID into the header as “kid”, before signing.',
    code: es256Code,
  }),
  symptom: '401; from the push service InvalidProviderToken.',
  proof: 'Decode the first part and look for “kid”.',
  remedy: 'Tell the library the Key ID as a header field; it does not take it from the key file.',
  sources: ['vapor/jwt-kit#80', 'AndrewBarba/apns2#4', 'Timothylock/go-signin-with-apple#9'],
  confidence: 'high',
})
