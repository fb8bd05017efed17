import type { Moment } from '../moment'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'
import { clockName, durationText, utcText } from '../time-words'

const QUARTER = 900
const NEAR = 120
const FURTHEST = 14 * 3_600
const HOUR = 3_600

interface Facts {
  readonly iat: number
  /** In seconds, a multiple of 15 minutes. Positive means ahead. */
  readonly shift: number
  readonly source: Moment['source']
}

/** `iat` is wrong by the offset of a time zone, because local time was used as UTC. */
export const timeZoneShift = defineRule({
  id: 'time-zone-shift',
  section: 'time',
  severity: 'error',
  exception: 'If the token has expired, this is only a possible cause: the token may simply be old.',
  at: { part: 'payload', name: 'iat' },
  needs: ['iat', 'moment'],
  uses: ['exp'],
  likelihood: 'usual',
  explains: ['iat-in-future', 'nbf-in-future', 'exp-exactly-20'],
  check: ({ iat, exp, moment: { now, source } }) => {
    // A time zone shifts both claims; if only `iat` is late, the cause is a different one.
    if (exp !== undefined && exp < iat) return notApplicable
    const shift = Math.round((iat - now) / QUARTER) * QUARTER
    if (shift === 0 || Math.abs(shift) > FURTHEST || Math.abs(iat - now - shift) > NEAR) {
      // By a clock other than Apple's, the token may have been sent at another time.
      return source === 'date-header' ? passed : notChecked('date')
    }
    if (shift > 0) return found<Facts>({ iat, shift, source })
    // If the lifetime equals the shift, the token ends where it should begin: local time was used as UTC, and the
    // lifetime hides it.
    const bornExpired =
      exp !== undefined && Math.abs(exp - now) <= NEAR && -shift >= HOUR && shift % 1_800 === 0
    if (bornExpired) return found<Facts>({ iat, shift, source })
    // An older token is usually just old; only a shift by a whole zone on Apple's clock makes a time zone possible.
    const mayBe =
      source === 'date-header' && exp !== undefined && exp <= now && -shift >= HOUR && shift % 1_800 === 0
    return mayBe ? found<Facts>({ iat, shift, source }, { severity: 'ask' }) : notApplicable
  },
  title: 'The time is off by a time zone',
  seen: ({ iat, shift, source }) =>
    shift > 0
      ? `“iat” is ${utcText(iat)}: ${durationText(shift)} ahead of ${clockName(source)}, to within two minutes. That is the difference of a time zone.`
      : `“iat” is ${utcText(iat)}: ${durationText(shift)} before Apple responded. The token may be old, or local time was treated as UTC.`,
  why: 'The code converted a local time to seconds as if it were UTC. The same code works in one country and fails in another.',
  fix: {
    text: 'Read seconds since 1970 from the clock directly, or use time values that include their time zone.',
    code: [
      {
        language: 'Python',
        before: 'datetime.utcnow().timestamp()',
        after: 'int(datetime.now(timezone.utc).timestamp())',
      },
      {
        language: 'Java, Kotlin',
        before: 'LocalDateTime.now().toEpochSecond(ZoneOffset.UTC)',
        after: 'Instant.now().getEpochSecond()',
      },
      {
        language: 'C#',
        before: '(DateTime.Now - new DateTime(1970, 1, 1)).TotalSeconds',
        after: 'DateTimeOffset.UtcNow.ToUnixTimeSeconds()',
      },
    ],
  },
  symptom: 'You get 401 only in some places: on a laptop but not on a server in UTC, or only in summer.',
  proof:
    'Compare “iat” with the “date:” of the response: the difference is a whole number of hours or half hours.',
  sources: ['jpadilla/pyjwt#321'],
})
