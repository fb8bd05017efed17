import { isTenCharacterId } from '../../field/shape'
import { includes } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

export const weatherkitIncomplete = defineRule({
  id: 'weatherkit-incomplete',
  section: 'services',
  severity: 'error',
  at: { part: 'header', name: 'id' },
  needs: ['header', 'claims', 'meant'],
  likelihood: 'common',
  exception: 'If “aud” is the only fault, the token may work: Apple only asks you not to send other claims.',
  title: 'The WeatherKit claims aren’t as required',
  check: ({ header: { id }, claims: { iss, sub, aud }, meant }) => {
    if (!includes(meant, 'weatherkit')) return notApplicable
    const faults: string[] = []
    if (typeof id !== 'string' || !/^[^.]+\../u.test(id)) faults.push('the header has no “id” (TEAM.SERVICE)')
    if (typeof sub !== 'string' || sub === '') faults.push('“sub” is missing')
    if (typeof iss !== 'string' || !isTenCharacterId(iss.trim())) {
      faults.push(
        iss === undefined ? '“iss” is missing' : `“iss” is ${visible(String(iss), 40)}, not a Team ID`,
      )
    }
    if (typeof id === 'string' && typeof iss === 'string' && typeof sub === 'string' && faults.length === 0) {
      if (id !== `${iss}.${sub}`)
        faults.push(`“id” is ${visible(id, 60)}, not “iss” and “sub” joined by a dot`)
    }
    const audience = aud === undefined ? [] : [`there is an “aud” (${visible(String(aud), 40)})`]
    if (faults.length === 0) {
      if (audience.length === 0) return passed
      return found({ faults: audience }, { severity: 'warn', at: { part: 'payload', name: 'aud' } })
    }
    const inHeader = faults.some((fault) => fault.includes('“id”'))
    return found(
      { faults: [...faults, ...audience] },
      { at: inHeader ? { part: 'header', name: 'id' } : { part: 'payload' } },
    )
  },
  seen: ({ faults }) => `The token doesn’t meet the requirements of WeatherKit: ${faults.join('; ')}.`,
  why: 'WeatherKit needs “id” in the header as well as “kid”, and the claims “iss”, “iat”, “exp” and “sub”. Apple asks you not to add any other; we know of no rejection because of “aud” alone.',
  fix: {
    text: 'Build the token like this, with the Team ID as “iss” and the Services ID as “sub”.',
    code: [
      { language: 'JSON', after: '{ "alg": "ES256", "kid": "<Key ID>", "id": "<Team ID>.<Services ID>" }' },
      { language: 'JSON', after: '{ "iss": "<Team ID>", "iat": …, "exp": …, "sub": "<Services ID>" }' },
    ],
  },
  symptom: 'You get 401 or 403 from weatherkit.apple.com.',
  proof: 'Decode the token: the header has no “id”, or the payload has claims other than these four.',
  remedy: 'Add “id” to the header, set “iss” and “sub”, and remove other claims.',
  sources: [
    'https://developer.apple.com/forums/thread/707418',
    'jwt/ruby-jwt#498',
    'https://developer.apple.com/documentation/weatherkitrestapi/request-authentication-for-weatherkit-rest-api',
  ],
})
