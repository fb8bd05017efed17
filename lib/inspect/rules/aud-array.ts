import { audienceOf } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const audArray = defineRule({
  id: 'aud-array',
  section: 'claims',
  severity: 'warn',
  exception: 'An array that holds anything other than the one right audience is an error.',
  at: { part: 'payload', name: 'aud' },
  needs: ['claims'],
  uses: ['judgedBy'],
  likelihood: 'occasional',
  title: 'The audience is an array',
  check: ({ claims: { aud }, judgedBy }) => {
    if (!Array.isArray(aud)) return typeof aud === 'string' && aud !== '' ? passed : notApplicable
    const wanted = audienceOf(judgedBy)
    const right = aud.length === 1 && (wanted === undefined || aud[0] === wanted)
    return found({ aud, wanted }, right ? {} : { severity: 'error' })
  },
  seen: ({ aud }) => `“aud” is the array ${shown(aud)}.`,
  why: 'The standard allows an array, and some libraries write one even for a single value. Apple’s documentation shows a string for every service, and strict parsers reject an array.',
  fix: ({ wanted }) => ({
    text: `Send “aud” as a string${wanted === undefined ? '' : `: ${wanted}`}.`,
    code: [
      {
        language: 'PHP (lcobucci/jwt)',
        after: '$builder = new Builder(ChainedFormatter::withUnixTimestampDates(), …)',
      },
      { language: 'JSON', before: '"aud":["…"]', after: '"aud":"…"' },
    ],
  }),
  symptom: 'You get 401 with tokens from a PHP or Java library.',
  proof: 'Decode the payload: the value of “aud” is in square brackets.',
  remedy:
    'Send “aud” as a string, not as an array. In lcobucci/jwt, build tokens with ChainedFormatter::withUnixTimestampDates().',
  sources: [
    'lcobucci/jwt#808',
    'lexik/LexikJWTAuthenticationBundle#999',
    'lcobucci/jwt#819',
    'RFC 7519 section 4.1.3',
  ],
})
