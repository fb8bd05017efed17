import { defineRule, found, notApplicable, passed } from '../rule'
import { durationText } from '../time-words'

const SHORTEST = 10

/** The token ends as soon as it begins. */
export const timeZeroLife = defineRule({
  id: 'time-zero-life',
  section: 'time',
  severity: 'error',
  at: { part: 'payload', member: 'exp' },
  needs: ['exp', 'iat'],
  likelihood: 'common',
  explains: ['exp-passed', 'exp-reused-to-the-end', 'clock-behind'],
  check: ({ exp, iat }) => {
    const life = exp - iat
    if (life < 0) return notApplicable
    return life < SHORTEST ? found({ life }) : passed
  },
  title: 'No life at all',
  seen: ({ life }) =>
    life === 0
      ? '“exp” equals “iat”: the token ends in the second it begins.'
      : `“exp” is only ${durationText(life)} after “iat”.${Math.round(life) === 1 ? ' One second is what jsonwebtoken makes of the text "1200": it reads text without a unit as milliseconds.' : ''}`,
  why: 'The token has expired before Apple sees it. It may work now and then, because a server may allow a small clock difference, and that hides the cause.',
  fix: ({ life }) => ({
    text: 'Set “exp” to “iat” plus the life in seconds, 900 for 15 minutes.',
    code: [
      {
        language: 'JavaScript (jsonwebtoken)',
        ...(Math.round(life) === 1 && { before: 'expiresIn: "1200"' }),
        after: "expiresIn: '15m' // or the number 900, without quotes",
      },
    ],
  }),
  symptom: 'You get 401 most of the time, and sometimes none, with the same code.',
  proof: 'Subtract “iat” from “exp”: 0, 1 or a few seconds.',
  remedy:
    'Set “exp” to “iat” plus the life in seconds. With jsonwebtoken pass a number, or text with a unit such as "15m".',
  sources: [
    'isaced/appstore-connect-sdk#25',
    'auth0/node-jsonwebtoken#456',
    'auth0/node-jsonwebtoken#666',
    'iress/cloudfront-auth#9',
  ],
})
