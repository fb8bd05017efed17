import { defineRule, found, notApplicable, passed } from '../rule'
import { areNumbers, TIME_CLAIMS, type TimeClaimName } from '../time-claims'
import { shorten } from '../visible'

/** Services that accept the fractions which a widely used client sends. */
const ACCEPTED = ['asc', 'sign-in-with-apple', 'apns']

interface Facts {
  readonly claims: readonly { readonly name: TimeClaimName; readonly raw: string }[]
  readonly accepted: boolean
}

export const timeFraction = defineRule({
  id: 'time-fraction',
  section: 'time',
  severity: 'info',
  effect: 'accepted',
  exception: 'This was seen on App Store Connect, APNs and Sign in with Apple; other services may reject it.',
  at: { part: 'payload' },
  needs: ['times'],
  uses: ['judgedBy'],
  likelihood: 'rare',
  check: ({ times, judgedBy }) => {
    const claims = TIME_CLAIMS.flatMap((name) => {
      const claim = times[name]
      return claim.status === 'number' && Number.isFinite(claim.value) && !Number.isInteger(claim.value)
        ? [{ name, raw: claim.raw }]
        : []
    })
    const [first] = claims
    if (first === undefined) return areNumbers(times) ? passed : notApplicable
    const accepted = judgedBy === undefined || ACCEPTED.includes(judgedBy.service.value)
    return found<Facts>(
      { claims, accepted },
      {
        ...(!accepted && { severity: 'warn' }),
        ...(claims.length === 1 && { at: { part: 'payload', name: first.name } }),
      },
    )
  },
  title: 'A time has a fraction of a second',
  seen: ({ claims, accepted }) =>
    `${claims.map(({ name, raw }) => `“${name}” is ${shorten(raw, 30)}.`).join(' ')}${accepted ? ' App Store Connect, APNs and Sign in with Apple accept that.' : ' It isn’t known whether this service accepts a fraction.'}`,
  why: 'The standard allows fractions, but some servers read whole seconds only. This is unlikely to be the cause of a 401.',
  fix: {
    text: 'Round down to whole seconds.',
    code: [
      { language: 'Python', before: 'time.time()', after: 'int(time.time())' },
      { language: 'JavaScript', before: 'Date.now() / 1000', after: 'Math.floor(Date.now() / 1000)' },
      {
        language: 'Swift',
        before: 'Date().timeIntervalSince1970',
        after: 'Int(Date().timeIntervalSince1970)',
      },
      {
        language: 'PHP (lcobucci/jwt)',
        before: 'new Builder(new JoseEncoder(), ChainedFormatter::default())',
        after: 'new Builder(new JoseEncoder(), ChainedFormatter::withUnixTimestampDates())',
      },
    ],
  },
  symptom: 'On App Store Connect, APNs and Sign in with Apple, nothing. Other services may reject the token.',
  proof: 'Decode the payload: “iat” or “exp” has a decimal point.',
  sources: [
    'https://github.com/AvdLee/appstoreconnect-swift-sdk (Sources/JWT/JWT.swift)',
    'a-tokyo/apple-signin-auth#171',
    'lcobucci/jwt#229',
    'https://github.com/Pr0Ger/PyAPNs2 (apns2/credentials.py)',
  ],
})
