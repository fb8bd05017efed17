import { defineRule, found, notApplicable, passed } from '../rule'
import { durationText } from '../time-words'

const SHORTEST = 10

export const timeZeroLife = defineRule({
  id: 'time-zero-life',
  section: 'time',
  severity: 'error',
  at: { part: 'payload', name: 'exp' },
  needs: ['exp', 'iat'],
  likelihood: 'common',
  explains: ['exp-passed', 'exp-reused-to-the-end', 'clock-behind'],
  check: ({ exp, iat }) => {
    const lifetime = exp - iat
    if (lifetime < 0) return notApplicable
    return lifetime < SHORTEST ? found({ lifetime }) : passed
  },
  title: 'The lifetime is zero',
  seen: ({ lifetime }) =>
    lifetime === 0
      ? '“exp” equals “iat”: the token expires in the second in which it is issued.'
      : `“exp” is only ${durationText(lifetime)} after “iat”.${Math.round(lifetime) === 1 ? ' jsonwebtoken reads the string "1200", which has no unit, as milliseconds. That makes a lifetime of one second.' : ''}`,
  why: 'The token has expired before Apple sees it. It may sometimes work, because a server can allow a small clock difference. That makes the cause hard to see.',
  fix: ({ lifetime }) => ({
    text: 'Set “exp” to “iat” plus the lifetime in seconds, 900 for 15 minutes.',
    code: [
      {
        language: 'JavaScript (jsonwebtoken)',
        ...(Math.round(lifetime) === 1 && { before: 'expiresIn: "1200"' }),
        after: "expiresIn: '15m' // or the number 900, without quotes",
      },
    ],
  }),
  symptom: 'You usually get 401, but sometimes the same code works.',
  proof: 'Subtract “iat” from “exp”: the result is 0, 1 or a few seconds.',
  remedy:
    'Set “exp” to “iat” plus the lifetime in seconds. With jsonwebtoken, pass a number, or a string with a unit such as "15m".',
  sources: [
    'isaced/appstore-connect-sdk#25',
    'auth0/node-jsonwebtoken#456',
    'auth0/node-jsonwebtoken#666',
    'iress/cloudfront-auth#9',
  ],
})
