import { dateInText } from '../date-text'
import { defineRule, found, notApplicable, passed } from '../rule'
import { areNumbers, TIME_CLAIMS, type TimeClaimName } from '../time-claims'
import { subSecondUnit } from '../time-units'
import { shorten, shown } from '../visible'

interface Facts {
  readonly claims: readonly { readonly name: TimeClaimName; readonly text: string }[]
  /** The unit of the number inside the quotes, if it isn't seconds. */
  readonly unit?: string
}

/** The errors of token libraries when they reject a time of another type. */
const LIBRARY_REJECTS =
  /"(?:exp|iat|nbf)" should be a number|(?:exp|iat|nbf|expiration time|issued at)[^\n]{0,40}(?:must be|is not|should be) (?:an? )?(?:number|numeric|integer)|not in the allowed date format|invalid (?:exp|nbf|iat) value|json: cannot unmarshal string into [^\n]{0,60}NumericDate/iu

/** A time claim isn't a number, or the number is out of range. A spelled-out date is a separate cause. */
export const timeString = defineRule({
  id: 'time-string',
  section: 'time',
  severity: 'warn',
  exception:
    'This is an error if a library says that it rejects the value, if the value isn’t a string either, or if it is in milliseconds.',
  at: { part: 'payload' },
  needs: ['times', 'moment'],
  uses: ['paste'],
  likelihood: 'occasional',
  check: ({ times, moment, paste }) => {
    let unit: string | undefined
    const claims = TIME_CLAIMS.flatMap((name) => {
      const claim = times[name]
      if (claim.status === 'other') return [{ name, text: `${KINDS[claim.kind]}, not a number` }]
      if (claim.status === 'number' && !Number.isFinite(claim.value)) {
        return [{ name, text: `${shorten(claim.raw, 40)}, a larger number than JSON parsers can hold` }]
      }
      if (claim.status !== 'text' || dateInText(claim.text) !== undefined) return []
      unit ??= subSecondUnit(Number(claim.text), moment.now)?.name
      return [{ name, text: `the string ${shown(claim.text, 40)}` }]
    })
    const [first] = claims
    const onlyStrings = claims.every(({ name }) => times[name].status === 'text')
    if (first === undefined) return areNumbers(times) ? passed : notApplicable
    return found<Facts>(
      { claims, ...(unit && { unit }) },
      {
        ...(claims.length === 1 ? { at: { part: 'payload' as const, name: first.name } } : {}),
        ...(!onlyStrings || unit !== undefined || LIBRARY_REJECTS.test(paste?.unwrapped ?? '')
          ? { severity: 'error' as const }
          : {}),
      },
    )
  },
  title: 'A time in the token is not a number',
  seen: ({ claims, unit }) =>
    `${claims.map(({ name, text }) => `“${name}” is ${text}.`).join(' ')}${unit === undefined ? '' : ` It is also in ${unit}, not in seconds.`}`,
  why: 'Times in a token are JSON numbers (NumericDate). Strict parsers reject anything else. This wasn’t tested against Apple.',
  fix: ({ unit }) => ({
    text: `Write whole seconds without quotes${unit === undefined ? '' : `, converted from ${unit}`}.`,
    code: [
      {
        language: 'JavaScript',
        before: 'exp: String(now + 900)',
        after: 'exp: Math.floor(Date.now() / 1000) + 900',
      },
      { language: 'PHP', before: "'exp' => (string) ($now + 900)", after: "'exp' => time() + 900" },
      { language: 'bash', before: '"exp":"\'$EXP\'"', after: '"exp":\'$EXP\'' },
    ],
  }),
  symptom: 'You get 401, or an error of the library before anything is sent.',
  proof: 'Decode the payload: the value of “iat”, “exp” or “nbf” is in quotes.',
  remedy: 'Write times as JSON numbers, in whole seconds, without quotes.',
  sources: ['lcobucci/jwt#604', 'lcobucci/jwt#692', 'RFC 7519 section 2'],
})

const KINDS = { object: 'an object', array: 'an array', boolean: 'true or false', null: 'null' } as const
