import { isUuid } from '../../field/shape'
import { besideThePoint, clear, defineRule, found } from '../rule'
import { claimsOf, goesTo, textClaim } from '../target'
import { visible } from '../visible'

export const ascKeyOnDeviceCheck = defineRule({
  id: 'asc-key-on-devicecheck',
  section: 'services',
  severity: 'error',
  at: { part: 'payload' },
  needs: ['token', 'command'],
  likelihood: 48,
  explains: ['host-wrong'],
  title: 'An App Store Connect token for DeviceCheck',
  check({ token, service }) {
    if (!goesTo(service, 'devicecheck')) return besideThePoint
    const claims = claimsOf(token.read)
    if (claims === undefined) return besideThePoint
    const iss = textClaim(token.read, 'iss')
    const signs = [
      ...(iss !== undefined && isUuid(iss.trim()) ? ['“iss” is a UUID'] : []),
      ...(claims.aud === undefined ? [] : [`“aud” is ${visible(String(claims.aud), 40)}`]),
    ]
    return signs.length > 0 ? found({ signs }) : clear
  },
  seen: ({ signs }) => `The request goes to DeviceCheck, but ${signs.join(' and ')}.`,
  why: 'DeviceCheck takes a token with the team ID as “iss” and with “iat”, without “aud”, signed with a key of the developer account.',
  fix: () => ({
    text: 'Make a key with DeviceCheck under Certificates, Identifiers & Profiles → Keys, set “iss” to the team ID, and leave “aud” out.',
  }),
  symptom: '400 “Missing or badly formatted authorization token”.',
  proof: 'The payload has a UUID as “iss”, or an “aud”.',
  remedy: 'Sign with a DeviceCheck key and the team ID.',
  sources: ['Kylmakalle/devicecheck#5'],
  confidence: 'high',
})
