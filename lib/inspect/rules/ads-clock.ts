import { besideThePoint, clear, defineRule, found } from '../rule'
import { targets } from '../target'
import { tokenTimes } from '../time-claims'
import { durationText } from '../time-words'

export const adsClock = defineRule({
  id: 'ads-clock',
  section: 'services',
  severity: 'error',
  at: { part: 'payload', member: 'iat' },
  needs: ['token', 'date'],
  likelihood: 67,
  explains: ['iat-in-future'],
  title: 'The client secret is ahead of Apple’s clock',
  check({ token, service, date }) {
    if (service.madeFor?.id !== 'apple-ads' && !targets(service, 'apple-ads')) return besideThePoint
    const iat = tokenTimes(token.read)?.iat
    if (iat === undefined) return besideThePoint
    return iat > date && iat < date + FORTY_YEARS ? found({ ahead: iat - date }) : clear
  },
  seen: ({ ahead }) => `“iat” is ${durationText(ahead)} after the date of Apple’s answer.`,
  why: 'Apple does not take a client secret from the future and answers invalid_client, the same as for a wrong signature.',
  fix: () => ({
    text: 'Set the clock by NTP, and set “iat” 60 s back (“exp” counts from it).',
    code: [{ language: 'Python', after: 'iat = int(time.time()) - 60' }],
  }),
  symptom: 'invalid_client from a machine whose clock is fast; elsewhere the same code works.',
  proof: 'The “date:” of the answer is earlier than “iat”.',
  remedy: 'Backdate “iat” by a minute.',
  sources: ['rorkai/App-Store-Connect-CLI#2093'],
  confidence: 'medium',
})

/** A value further ahead, in seconds, is not a clock that is fast but another unit. */
const FORTY_YEARS = 1_262_304_000
