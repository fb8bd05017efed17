import { longLifetime } from '../../scope/long-lived'
import { isPast } from '../lifetime-limit'
import { defineRule, found, notApplicable, passed } from '../rule'
import { durationText } from '../time-words'
import { scopeTexts } from '../token-scope'
import { visible } from '../visible'

export const longLifeScopeNotListed = defineRule({
  id: 'long-life-scope-not-listed',
  section: 'claims',
  severity: 'error',
  exception: 'If it isn’t known whether a request allows six months, this is a warning.',
  at: { part: 'payload', name: 'scope' },
  needs: ['lifetime', 'scope'],
  likelihood: 'common',
  title: 'The scope doesn’t allow this long lifetime',
  check: ({ lifetime: { limit, measured }, scope }) => {
    const short = limit.max
    if (short === undefined || limit.longer === undefined) return notApplicable
    if (!isPast(limit, short, measured)) return passed
    const long = longLifetime(scopeTexts(scope.value))
    if (long.status === 'listed') return passed
    const facts = { entry: long.entry, reason: long.why, measured, short }
    return found(facts, long.status === 'unsure' ? { severity: 'warn' } : {})
  },
  seen: ({ entry, reason, measured, short }) =>
    `The lifetime is ${durationText(measured)}, more than ${durationText(short)}.${entry === undefined ? '' : ` ${visible(entry, 120)}:`} ${reason}`,
  why: 'A lifetime of up to six months requires a scope in which every entry is a GET request for one of thirteen resources: Xcode Cloud, and power and performance metrics. Apps, builds, reviews and reports are not among them, although Apple’s own example of a scope names /v1/apps.',
  fix: 'Shorten the lifetime to 20 minutes or less, or keep only resources from Apple’s list in the scope.',
  symptom: 'You get 401 at once with a scoped token of days or months.',
  proof: 'Compare each entry with the list on Apple’s page about tokens.',
  remedy: 'Shorten the lifetime to 20 minutes.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
    'lcobucci/jwt#819',
  ],
})
