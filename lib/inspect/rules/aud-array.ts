import { audienceOf } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const audArray = defineRule({
  id: 'aud-array',
  section: 'claims',
  severity: 'warn',
  at: { part: 'payload', member: 'aud' },
  needs: ['claims'],
  uses: ['judgedBy'],
  likelihood: 'occasional',
  title: 'The audience is a list',
  check: ({ claims: { aud }, judgedBy }) => {
    if (!Array.isArray(aud)) return typeof aud === 'string' && aud !== '' ? passed : notApplicable
    const wanted = audienceOf(judgedBy)
    const right = aud.length === 1 && (wanted === undefined || aud[0] === wanted)
    return found({ aud, wanted }, right ? {} : { severity: 'error' })
  },
  seen: ({ aud }) => `“aud” is the list ${shown(aud)}.`,
  why: 'The standard allows a list, and some libraries write one even for a single value. Apple shows a plain text for every service; strict readers refuse a list.',
  fix: ({ wanted }) => ({
    text: `Write a plain text${wanted === undefined ? '' : `: ${wanted}`}.`,
    code: [
      {
        language: 'PHP (lcobucci/jwt)',
        after: '$builder = new Builder(ChainedFormatter::withUnixTimestampDates(), …)',
      },
      { language: 'JSON', before: '"aud":["…"]', after: '"aud":"…"' },
    ],
  }),
  symptom: 'You get 401 with tokens of a PHP or Java library.',
  proof: 'Decode the payload: “aud” stands in square brackets.',
  remedy:
    'Have the library write a plain text; in lcobucci/jwt that is what the formatter that unifies the audience does.',
  sources: [
    'lcobucci/jwt#808',
    'lexik/LexikJWTAuthenticationBundle#999',
    'lcobucci/jwt#819',
    'RFC 7519 section 4.1.3',
  ],
})
