import { isUuid } from '../../field/shape'
import { includes } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

export const ascKeyOnDeviceCheck = defineRule({
  id: 'asc-key-on-devicecheck',
  section: 'services',
  severity: 'error',
  at: { part: 'payload' },
  needs: ['claims', 'sentTo'],
  likelihood: 'occasional',
  explains: ['host-wrong'],
  title: 'DeviceCheck got an App Store Connect token',
  check: ({ claims: { iss, aud }, sentTo }) => {
    if (!includes(sentTo, 'devicecheck')) return notApplicable
    const signs = [
      ...(typeof iss === 'string' && isUuid(iss.trim()) ? ['“iss” is a UUID'] : []),
      ...(aud === undefined ? [] : [`“aud” is ${visible(String(aud), 40)}`]),
    ]
    if (signs.length > 0) return found({ signs })
    return typeof iss === 'string' ? passed : notApplicable
  },
  seen: ({ signs }) => `The request goes to DeviceCheck, but ${signs.join(' and ')}.`,
  why: 'DeviceCheck accepts a token with the Team ID as “iss” and with “iat”, without “aud”. The key must belong to the developer account.',
  fix: 'Make a key with DeviceCheck under Certificates, Identifiers & Profiles → Keys, set “iss” to the Team ID, and leave out “aud”.',
  symptom: 'You get 400 “Missing or badly formatted authorization token”.',
  proof: 'The payload has a UUID as “iss”, or an “aud”.',
  remedy: 'Sign with a DeviceCheck key, and set “iss” to the Team ID.',
  sources: ['Kylmakalle/devicecheck#5'],
})
