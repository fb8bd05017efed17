import { dateInText } from '../date-text'
import { epochCode } from '../epoch-code'
import { defineRule, found, notApplicable, passed } from '../rule'
import { areNumbers, TIME_CLAIMS, type TimeClaimName } from '../time-claims'
import { shown } from '../visible'

interface Facts {
  readonly claims: readonly {
    readonly name: TimeClaimName
    readonly text: string
    readonly seconds: number
  }[]
}

export const timeIso = defineRule({
  id: 'time-iso',
  section: 'time',
  severity: 'error',
  at: { part: 'payload' },
  needs: ['times'],
  likelihood: 'occasional',
  check: ({ times }) => {
    const claims = TIME_CLAIMS.flatMap((name) => {
      const claim = times[name]
      const seconds = claim.status === 'text' ? dateInText(claim.text) : undefined
      return claim.status === 'text' && seconds !== undefined ? [{ name, text: claim.text, seconds }] : []
    })
    const [first] = claims
    if (first === undefined) return areNumbers(times) ? passed : notApplicable
    return found<Facts>({ claims }, claims.length === 1 ? { at: { part: 'payload', name: first.name } } : {})
  },
  title: 'A time is written as a date instead of seconds',
  seen: ({ claims }) =>
    claims
      .map(({ name, text, seconds }) => `“${name}” is ${shown(text)}; as a number it is ${seconds}.`)
      .join(' '),
  why: 'Times in a token are numbers: seconds since 1970. Apple doesn’t read a date there.',
  fix: {
    text: 'Write seconds since 1970, as a number.',
    code: [
      {
        language: 'JavaScript',
        before: 'exp: date.toISOString()',
        after: 'exp: Math.floor(date.getTime() / 1000)',
      },
      {
        language: 'Python',
        before: '"exp": expires.isoformat()',
        after: '"exp": int(expires.timestamp())',
      },
      ...epochCode
        .filter(({ language }) => language === 'PHP')
        .map(({ language, after }) => ({ language, after })),
    ],
  },
  symptom: 'You get 401, or an error of the library before anything is sent.',
  proof: 'Decode the payload: “iat” or “exp” is a date.',
  sources: ['ticarpi/jwt_tool#36', 'RFC 7519 section 2'],
})
