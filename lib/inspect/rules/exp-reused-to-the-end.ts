import type { Moment } from '../moment'
import { defineRule, found, notApplicable, passed } from '../rule'
import { clockName, durationText } from '../time-words'

const MARGIN = 60

export const expReusedToTheEnd = defineRule({
  id: 'exp-reused-to-the-end',
  section: 'time',
  severity: 'warn',
  at: { part: 'payload', name: 'exp' },
  needs: ['exp', 'moment'],
  likelihood: 'occasional',
  check: ({ exp, moment: { now, source } }) => {
    if (exp <= now) return notApplicable
    const left = exp - now
    return left < MARGIN ? found<{ left: number; source: Moment['source'] }>({ left, source }) : passed
  },
  title: 'The token was used in its last minute',
  seen: ({ left, source }) =>
    `The token had ${durationText(left)} of its lifetime left, by ${clockName(source)}.`,
  why: 'With a slow connection or a slightly wrong clock, the token has expired when it arrives.',
  fix: 'Renew the token a minute or two before it expires.',
  symptom: 'A long job works at first and then gets 401. The next try, with a new token, works again.',
  proof: 'Log “exp” minus the current time before each request: it is near zero for the request that fails.',
  sources: [
    'AvdLee/appstoreconnect-swift-sdk#131',
    'bitrise-steplib/steps-ios-auto-provision-appstoreconnect#60',
  ],
})
