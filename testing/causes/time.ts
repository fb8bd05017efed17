import { SAMPLE_NOW as NOW, type SampleChanges, sampleToken } from '../sample-token'
import { signedText } from '../signed-text'
import {
  asc,
  ask,
  causes,
  error,
  info,
  no,
  notChecked,
  POSSIBLE_CAUSES,
  paste,
  type Sample,
  sample,
  warn,
} from './row'
import { rejected } from './texts'

/** The `exp` of a correct token of a team key. */
const EXP = NOW + 840
const HOUR = 3600
const DAY = 86_400

/** Times as distances in seconds: `iat` from the time at which sample tokens are made, `exp` from `iat`. */
const times = (iat: number, lifetime: number, more: Record<string, unknown> = {}): SampleChanges => ({
  claims: { iat: NOW + iat, exp: NOW + iat + lifetime, ...more },
})
/** A token of a team key with this lifetime, made when sample tokens are made. */
const living = (lifetime: number, more?: Record<string, unknown>): Sample => asc(times(0, lifetime, more))
const ahead = (iat: number): Sample => asc(times(iat, 600))
const shifted = (iat: number): Sample => asc(times(iat, 900))
/** A rejection at the time at which sample tokens are made. */
const at = (of: Sample) => paste(of, rejected(NOW))

/** A token whose `exp` no JavaScript number can represent. */
function withExp(digits: string): string {
  const payload = `{"iss":"57246542-96fe-1a63-e053-0824d011072a","iat":${NOW},"exp":${digits},"aud":"appstoreconnect-v1"}`
  const [header, , signature] = sampleToken('asc-team').split('.')
  return [header, Buffer.from(payload).toString('base64url'), signature].join('.')
}

/** Faults of the times. */
export const time = causes({
  'exp-passed': [
    error('when Apple responded, with how long before', paste(asc(), rejected(EXP + 90)), {
      now: EXP + 9000,
      says: /1 min 30 s before Apple’s/u,
    }),
    error('now, but perhaps not when it was sent', asc(), {
      now: EXP + 7200,
      says: /2 h ago.*To see whether it had already expired when you sent it/su,
    }),
    error('in the very second of exp', asc(), { now: EXP }),
    no('a second before exp', asc(), { now: EXP - 1 }),
    no('only after the failing call', paste(asc(), rejected(EXP - 60)), { now: EXP + 9000 }),
  ],
  'exp-reused-to-the-end': [
    warn('used in its last minute', paste(asc(), rejected(EXP - 59)), {
      beside: [POSSIBLE_CAUSES],
      says: /59 s/u,
    }),
    no('a minute left', asc(), { now: EXP - 60 }),
    no('no time left', asc(), { now: EXP }),
  ],
  'exp-too-far': [
    ...['asc-team', 'asc-individual', 'enterprise'].map((profile) =>
      error(`half an hour for ${profile}`, sample(profile, times(0, 1800)), {
        now: NOW + 1,
        says: /30 min/u,
      }),
    ),
    error('an hour from the moment of the request, without iat', living(HOUR, { iat: undefined }), {
      beside: ['info iat-missing'],
    }),
    error('184 days for Sign in with Apple', sample('sign-in-with-apple', times(0, 184 * DAY)), {
      now: NOW + 1,
    }),
    error('180 days for Apple Ads', sample('apple-ads', times(0, 180 * DAY)), {
      now: NOW + 1,
    }),
    warn(
      'a client secret that was too long when it was made, once enough of it has passed',
      sample('sign-in-with-apple', times(-30 * DAY, 190 * DAY)),
    ),
    no('exactly 20 minutes', living(1200), { now: NOW + 1 }),
    no('six months with a scope of listed resources', living(180 * DAY, { scope: ['GET /v1/ciProducts'] }), {
      beside: [],
      now: NOW + 1,
    }),
    no('a quarter of an hour without iat', living(900, { iat: undefined })),
    no('half an hour for the App Store Server API', sample('app-store-server', times(0, 1800)), {
      beside: [],
      now: NOW + 1,
    }),
    no('180 days for Sign in with Apple', sample('sign-in-with-apple', times(0, 180 * DAY)), {
      beside: [],
      now: NOW + 1,
    }),
    no('a second less than 180 days for Apple Ads', sample('apple-ads', times(0, 180 * DAY - 1)), {
      beside: [],
      now: NOW + 1,
    }),
    no('APNs, whose tokens have no exp', sample('apns', times(0, 0, { exp: undefined })), {
      beside: [],
      now: NOW + 1,
    }),
  ],
  'exp-exactly-20': [
    warn('exactly 20 minutes', living(1200), { now: NOW + 1 }),
    error('Apple’s clock proves that exp was beyond the limit', paste(living(1200), rejected(NOW - 34)), {
      beside: ['error iat-in-future'],
      now: NOW + 1,
      says: /20 min 34 s after Apple’s/u,
    }),
    error(
      'without iat, a little more than 20 minutes from Apple’s clock',
      paste(living(1200, { iat: undefined }), rejected(NOW - 34)),
      { beside: ['info iat-missing'], now: NOW + 1 },
    ),
    no('19 minutes', living(1140), { now: NOW + 1 }),
    no('half an hour, which is too long', living(1800), { now: NOW + 1 }),
  ],
  'iat-backdated-plus-20': [
    error('a minute back, and 20 minutes from now', asc(times(-60, 1260)), {
      says: /21 min after “iat”, 1 min over/u,
    }),
    no('nothing back', asc(times(0, 1200))),
    no('more than two minutes back, which is too long', asc(times(-121, 1321)), {
      beside: ['error exp-too-far'],
    }),
  ],
  'iat-in-future': [
    error('a second after Apple’s response', at(ahead(1))),
    warn('without a date, which doubts both clocks', ahead(40), {
      says: /it may be this one/u,
    }),
    no('the second of the response', at(ahead(0))),
    no('a fraction of that second', at(ahead(0.75))),
    no('five seconds without a date', ahead(5)),
    notChecked('the clock of this device alone clears nothing', ahead(-60), { needs: 'date' }),
  ],
  'clock-behind': [
    error('Apple saw a token expired that has not by this clock', paste(asc(), rejected(EXP + 5)), {
      now: EXP - 300,
      says: /slow by at least 5 min 5 s/u,
    }),
    error(
      'APNs, past its hour by Apple’s clock alone',
      paste(sample('apns'), rejected(NOW + HOUR, 'https://api.push.apple.com/3/device/ab')),
    ),
    no('expired by both clocks', paste(asc(), rejected(EXP + 5)), { now: EXP + 60 }),
    notChecked('no date', asc(), { now: EXP + 60, needs: 'date' }),
  ],
  'iat-missing': [
    info('App Store Connect', asc({ claims: { iat: undefined } })),
    error('APNs, which counts from it', sample('apns', { claims: { iat: undefined } })),
    no('there, whatever it holds', asc({ claims: { iat: 'soon' } })),
  ],
  'exp-missing': [
    warn('a service that lists it', asc({ claims: { exp: undefined } })),
    ...['apns', 'devicecheck', 'storekit-promotional-offer'].map((profile) =>
      no(`${profile}, which has none`, sample(profile)),
    ),
  ],
  'time-ms': [
    error('both claims', asc({ claims: { iat: NOW * 1000, exp: (NOW + 900) * 1000 } }), {
      says: /“iat” is 1790000000000: as milliseconds that is 2026-09-21/u,
      code: /JavaScript/u,
    }),
    error('one claim, found under that claim', asc({ claims: { iat: NOW, exp: NOW * 1000 + 1200 } }), {
      place: { part: 'payload', name: 'exp' },
    }),
    error('seconds added to milliseconds', asc({ claims: { iat: NOW * 1000, exp: NOW * 1000 + 1200 } }), {
      says: /only 1200 more than “iat”/u,
    }),
    error('nanoseconds', asc({ claims: { iat: NOW * 1e9 } }), { says: /nanoseconds/u }),
    ...[NOW + 900, 1e11, 9e20].map((exp) =>
      no(`exp ${exp}: seconds, or no moment in any unit`, asc({ claims: { exp } })),
    ),
  ],
  'time-ms-added-to-seconds': [
    ...[600_000, 900_000, 1_200_000, 1_200_060].map((lifetime) =>
      error(`a lifetime of ${lifetime} seconds`, living(lifetime)),
    ),
    no('a week, which is only too long', living(604_800)),
    no('a service that allows such a lifetime', sample('sign-in-with-apple', times(0, 1_200_000)), {
      beside: [],
    }),
  ],
  'time-relative': [
    ...[0, 600, 1200, 9_999_999].map((exp) => error(`exp ${exp}`, asc({ claims: { exp } }))),
    no('an old moment', asc({ claims: { exp: 10_000_000 } })),
  ],
  'time-zero-life': [
    error('0 seconds', living(0), { now: NOW + 20 }),
    error('1 second, which points at a string without a unit', living(1), {
      now: NOW + 20,
      says: /jsonwebtoken/u,
    }),
    error('9 seconds', living(9), { now: NOW + 20 }),
    no('10 seconds', living(10), { now: NOW + 20 }),
  ],
  'exp-before-iat': [
    error('20 minutes before', asc(times(0, -1200))),
    error('swapped values', asc(times(900, -900)), { fix: /Swap/u }),
    no('equal values', asc(times(0, 0))),
  ],
  'time-cocoa-epoch': [
    error('seconds from 2001', shifted(-978_307_200), {
      says: /Counted from 2001 it is 2026-09-21/u,
    }),
    no('seconds from 1970', shifted(0)),
    no('an old token', shifted(-978_307_200 - 60 * DAY)),
  ],
  'time-zone-shift': [
    ...[3600, 7200, 19_800, 2700, 3600 - 119].map((by) => error(`iat ${by} s ahead`, at(shifted(by)))),
    ask('an hour back by Apple’s clock', at(shifted(-3600)), { beside: ['error exp-passed'] }),
    ...[100, 3600 + 300, 15 * 3600].map((by) =>
      no(`iat ${by} s ahead`, at(shifted(by)), { beside: ['error iat-in-future'] }),
    ),
    no('an old token', shifted(-3600)),
    no('reused for a quarter of an hour', at(shifted(-840))),
  ],
  'time-fraction': [
    ...['asc-team', 'sign-in-with-apple'].map((profile) =>
      info(`${profile}, which accepts fractions`, sample(profile, { claims: { exp: NOW + 840.25 } }), {
        says: /1790000840\.25/u,
      }),
    ),
    info('APNs, which accepts fractions', sample('apns', { claims: { iat: NOW - 0.5 } })),
    warn('WeatherKit, of which nothing is known', sample('weatherkit', { claims: { iat: NOW - 0.5 } })),
    no(
      'a whole number, however written',
      signedText('{"alg":"ES256","kid":"2X9R4HXF34"}', `{"iss":"x","exp":${NOW}.0}`),
    ),
  ],
  'time-string': [
    warn('numbers in quotes', asc({ claims: { iat: String(NOW), exp: String(NOW + 900) } }), {
      says: /“exp” is the string “1790000900”/u,
    }),
    error(
      'numbers in quotes, and the library that rejects them',
      paste(
        asc({ claims: { iat: String(NOW), exp: String(NOW + 900) } }),
        (t) => `${t}\nError: "exp" should be a number of seconds`,
      ),
    ),
    error('milliseconds in quotes', asc({ claims: { exp: `${NOW}000` } }), {
      says: /milliseconds/u,
      place: { part: 'payload', name: 'exp' },
    }),
    ...[null, true, [NOW], {}].map((exp) =>
      error(`${JSON.stringify(exp)} in place of a number`, asc({ claims: { exp } })),
    ),
    ...['1e400', '-1e400'].map((digits) =>
      error(`${digits}, which no number can hold`, withExp(digits), {
        says: new RegExp(`“exp” is ${digits}`, 'u'),
      }),
    ),
    no('numbers', asc()),
    no('a date as a string', asc({ claims: { exp: '2026-09-21T14:28:20Z' } })),
  ],
  'time-iso': [
    ...['2026-09-21T14:28:20Z', '2026-09-21 14:28:20', 'Mon, 21 Sep 2026 14:28:20 GMT'].map((exp) =>
      error(exp, asc({ claims: { exp } }), { says: /as a number it is \d{10}/u }),
    ),
    ...[String(NOW), 'tomorrow 1', '2026-99-99'].map((exp) => no(exp, asc({ claims: { exp } }))),
  ],
  'nbf-in-future': [
    error('a second after Apple’s response', at(asc({ claims: { nbf: NOW + 1 } })), {
      beside: ['info claims-extra'],
    }),
    error('six seconds by the clock of this device', asc({ claims: { nbf: NOW + 6 } }), {
      beside: ['info claims-extra'],
    }),
    no('a moment that has come', at(asc({ claims: { nbf: NOW } }))),
    no('five seconds by the clock of this device', asc({ claims: { nbf: NOW + 5 } })),
    no('the value of iat, where the clock is the cause', at(asc(times(100, 600, { nbf: NOW + 100 }))), {
      beside: ['error iat-in-future', 'info claims-extra'],
    }),
  ],
  'store-server-60-edge': [
    warn('an hour', sample('app-store-server', times(0, 3600)), { now: NOW + 1 }),
    warn('59 minutes', sample('app-store-server', times(0, 3540)), { now: NOW + 1 }),
    error('an hour and a second', sample('app-store-server', times(0, 3601)), {
      now: NOW + 1,
    }),
    no('half an hour', sample('app-store-server', times(0, 1800)), { now: NOW + 1 }),
    no('an hour for App Store Connect', asc(times(0, 3600)), { beside: ['error exp-too-far'] }),
  ],
})
