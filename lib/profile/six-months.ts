import type { Lifetime } from './profile'

const DAY = 86_400

/**
 * Apple's limit of "six months" for client secrets and developer tokens: 15,777,000 s, counted from the clock of the
 * service.
 */
export const sixMonths: Lifetime = {
  unit: 'days',
  max: 15_777_000,
  inclusive: true,
  measuredFrom: 'clock',
  initial: 180 * DAY,
  presets: [
    { seconds: DAY },
    { seconds: 30 * DAY },
    { seconds: 90 * DAY },
    { seconds: 180 * DAY, hint: 'safely under Apple’s limit of 15,777,000 s' },
    { seconds: 182 * DAY, hint: 'the last whole day under the limit' },
  ],
  edge: {
    from: 182 * DAY + 1,
    why: 'This is within hours of Apple’s limit, 15,777,000 s (182 days 14.5 h) from Apple’s clock. 180 days are safe.',
  },
  info: 'Apple allows 15,777,000 s, which is 182 days 14.5 h. “Six calendar months” can be 184 days and is then rejected.',
}

/** A lifetime of less than 180 days, which Apple Ads and Apple Business require. */
export const under180Days: Lifetime = {
  unit: 'days',
  max: 180 * DAY,
  inclusive: false,
  measuredFrom: 'iat',
  initial: 90 * DAY,
  presets: [
    { seconds: DAY },
    { seconds: 30 * DAY },
    { seconds: 90 * DAY },
    { seconds: 179 * DAY, hint: 'the last whole day under the limit' },
  ],
  edge: {
    from: 179 * DAY + 1,
    why: 'The limit is less than 180 days, although Apple’s own script sets exactly 180. 179 days are safe.',
  },
}
