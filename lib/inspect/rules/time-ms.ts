import { epochCode } from '../epoch-code'
import { defineRule, found, notApplicable, passed } from '../rule'
import { areNumbers, numbersOf, type TimeClaimName } from '../time-claims'
import { type SubSecondUnit, subSecondUnit } from '../time-units'
import { utcText } from '../time-words'

interface Facts {
  readonly claims: readonly {
    readonly name: TimeClaimName
    readonly value: number
    readonly unit: SubSecondUnit
  }[]
  /** `exp` minus `iat`, if both are in the same wrong unit and the difference was meant in seconds. */
  readonly secondsAdded?: number
}

export const timeMs = defineRule({
  id: 'time-ms',
  section: 'time',
  severity: 'error',
  at: { part: 'payload' },
  needs: ['times', 'moment'],
  likelihood: 'foremost',
  check: ({ times, moment }) => {
    const claims = numbersOf(times).flatMap(({ name, value }) => {
      const unit = subSecondUnit(value, moment.now)
      return unit === undefined ? [] : [{ name, value, unit }]
    })
    const [first] = claims
    if (first === undefined) return areNumbers(times) ? passed : notApplicable
    const value = (name: TimeClaimName) => numbersOf(times).find((one) => one.name === name)?.value ?? 0
    const lifetime = value('exp') - value('iat')
    const added =
      claims.filter(({ name }) => name !== 'nbf').length === 2 && lifetime > 0 && lifetime <= 7_200
    return found<Facts>(
      { claims, ...(added && { secondsAdded: lifetime }) },
      claims.length === 1 ? { at: { part: 'payload', name: first.name } } : {},
    )
  },
  title: 'A time is in milliseconds',
  seen: ({ claims, secondsAdded }) => {
    const list = claims.map(
      ({ name, value, unit }) =>
        `“${name}” is ${value}: as ${unit.name} that is ${utcText(Math.floor(value / unit.perSecond))}.`,
    )
    if (secondsAdded !== undefined)
      list.push(
        `“exp” is only ${secondsAdded} more than “iat”: seconds were added to ${claims[0]?.unit.name}.`,
      )
    return list.join(' ')
  },
  why: 'Apple reads it as seconds, a time tens of thousands of years from now.',
  fix: ({ claims }) => ({
    text: `Divide ${claims.length > 1 ? 'each ' : ''}by ${claims[0]?.unit.perSecond} and round down.`,
    code: epochCode,
  }),
  symptom:
    'You get 401 at once, or 403 “Unauthenticated” from the App Store Server API. Tools show “iat” or “exp” in the year 50,000 or later.',
  proof: 'Count the digits: seconds have 10, milliseconds 13.',
  remedy: 'Divide by 1000 and round down, then add durations in seconds.',
  sources: [
    'auth0/node-jsonwebtoken#830',
    'auth0/node-jsonwebtoken#436',
    'https://developer.apple.com/forums/thread/732746',
    'RFC 7519 section 2',
  ],
})
