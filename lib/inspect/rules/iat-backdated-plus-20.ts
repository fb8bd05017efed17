import { backdatedCode } from '../epoch-code'
import { defineRule, found, notApplicable, passed } from '../rule'
import { durationText } from '../time-words'

/** The furthest that `iat` is set back because of clock differences, in seconds. */
const FURTHEST_BACK = 120

interface Facts {
  readonly lifetime: number
  readonly max: number
}

export const iatBackdatedPlus20 = defineRule({
  id: 'iat-backdated-plus-20',
  section: 'time',
  severity: 'error',
  at: { part: 'payload', name: 'exp' },
  needs: ['lifetime'],
  likelihood: 'usual',
  explains: ['exp-too-far', 'long-life-no-scope', 'long-life-scope-not-listed'],
  check: ({ lifetime }) => {
    if (lifetime.from !== 'iat' || lifetime.limit.unit !== 'minutes') return notApplicable
    if (lifetime.hourWithBundle || lifetime.longer === 'allowed') return notApplicable
    if (!lifetime.tooLong) return passed
    return lifetime.measured <= lifetime.max + FURTHEST_BACK
      ? found<Facts>({ lifetime: lifetime.measured, max: lifetime.max })
      : notApplicable
  },
  title: 'A full lifetime was added to a backdated “iat”',
  seen: ({ lifetime, max }) =>
    `“exp” is ${durationText(lifetime)} after “iat”, ${durationText(lifetime - max)} over the limit of ${durationText(max)}. It looks as if “iat” was set back by that much, but “exp” wasn’t.`,
  why: 'The lifetime is “exp” minus “iat”, so the seconds that “iat” is set back are part of it. Apple always rejects such a token, even if all clocks are right.',
  fix: ({ lifetime, max }) => ({
    text: `Count “exp” from the backdated “iat”, or subtract ${durationText(lifetime - max)} from it. In fastlane leave out “duration: 1200”; its own default fits.`,
    code: [
      ...(max === 1_200 ? backdatedCode : []),
      {
        language: 'fastlane',
        before: 'app_store_connect_api_key(key_id: …, issuer_id: …, key_filepath: …, duration: 1200)',
        after: 'app_store_connect_api_key(key_id: …, issuer_id: …, key_filepath: …)',
      },
    ],
  }),
  symptom: 'You always get 401, often with fastlane and “duration: 1200”.',
  proof: 'Subtract “iat” from “exp”: a little over 1200, most often exactly 1260.',
  remedy:
    'Count “exp” from the backdated “iat”, or use a shorter lifetime. In fastlane leave out “duration: 1200”.',
  sources: [
    'fastlane/fastlane#29468',
    'fastlane/fastlane#21160',
    'fastlane/fastlane#26949',
    'fastlane/fastlane#20143',
  ],
})
