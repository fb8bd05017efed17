import { includes } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { durationText } from '../time-words'

export const adsClock = defineRule({
  id: 'ads-clock',
  section: 'services',
  severity: 'error',
  at: { part: 'payload', name: 'iat' },
  needs: ['iat', 'date'],
  uses: ['madeFor', 'meant'],
  likelihood: 'common',
  explains: ['iat-in-future'],
  title: 'The client secret is ahead of Apple’s clock',
  check: ({ iat, date, madeFor, meant = [] }) => {
    if (madeFor?.id !== 'apple-ads' && !includes(meant, 'apple-ads')) return notApplicable
    return iat > date ? found({ ahead: iat - date }) : passed
  },
  seen: ({ ahead }) => `“iat” is ${durationText(ahead)} after the date of Apple’s response.`,
  why: 'Apple rejects a client secret whose “iat” is in the future. The response is invalid_client, the same as for a wrong signature.',
  fix: {
    text: 'Synchronize the clock (NTP). Set “iat” 60 seconds in the past, and count “exp” from “iat”.',
    code: [{ language: 'Python', after: 'iat = int(time.time()) - 60' }],
  },
  symptom: 'You get invalid_client on a machine whose clock is fast. On other machines the same code works.',
  proof: 'The “date:” header of the response is earlier than “iat”.',
  remedy: 'Set “iat” 60 seconds in the past.',
  sources: ['rorkai/App-Store-Connect-CLI#2093'],
})
