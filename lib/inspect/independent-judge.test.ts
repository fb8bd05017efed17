import { beforeAll, expect, test } from 'vitest'
import { appStoreConnect } from '../../testing/app-store-connect'
import { type Draft, ISSUER, mutations, seeded, tokenOf } from '../../testing/random-token'
import { SAMPLE_NOW } from '../../testing/sample-token'
import { throwawayKey } from '../../testing/throwaway-key'
import { withRejection } from '../../testing/with-rejection'
import { hmacKeys } from '../jws/hmac-keys'
import type { HmacKey } from '../jws/verification'
import { loadKey } from '../key/load-key'
import { inspectPaste } from './inspect-paste'

/**
 * Compares Inspect with a judge that shares no code with it. Both judge tokens for `GET /v1/apps` of App Store Connect,
 * correct ones with up to two changes, at the same time and with the key loaded. Inspect must report errors for exactly
 * the tokens that the judge rejects, except for the disagreements that are listed and explained here.
 */

const TOKENS = 3_000
const TEAM = { kid: '2X9R4HXF34', key: throwawayKey() }
const INDIVIDUAL = { kid: 'ABC123DEFG', key: throwawayKey() }
const OTHER = throwawayKey()

interface Case {
  readonly names: readonly string[]
  readonly draft: Draft
  /** Why the judge rejects the token; undefined if it accepts it. */
  readonly rejection: string | undefined
  /** The ids of the errors. */
  readonly errors: readonly string[]
}

type At = Record<
  'team' | 'individual',
  { publicKey: CryptoKey; fingerprint: string; hmac: readonly HmacKey[] }
>

const cases: Case[] = []

beforeAll(async () => {
  const { subtle } = globalThis.crypto
  const load = async ({ key }: typeof TEAM) => {
    const loaded = await loadKey(key, subtle)
    if (loaded.status !== 'loaded') throw new Error('the throwaway key did not load')
    return { ...loaded, hmac: await hmacKeys(key, subtle) }
  }
  const at: At = { team: await load(TEAM), individual: await load(INDIVIDUAL) }
  const known = [
    { kid: TEAM.kid, publicKey: TEAM.key.publicKey, issuer: ISSUER },
    { kid: INDIVIDUAL.kid, publicKey: INDIVIDUAL.key.publicKey },
  ]
  const judge = appStoreConnect(known, () => SAMPLE_NOW)
  const random = seeded(20_260_921)
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item

  for (let run = 0; run < TOKENS; run += 1) {
    const kind = random() < 0.7 ? 'team' : 'individual'
    const signer = kind === 'team' ? TEAM : INDIVIDUAL
    const draft: Draft = {
      header: { alg: 'ES256', kid: signer.kid, typ: 'JWT' },
      claims: {
        ...(kind === 'team' ? { iss: ISSUER } : { sub: 'user' }),
        iat: SAMPLE_NOW - 60,
        exp: SAMPLE_NOW + 840,
        aud: 'appstoreconnect-v1',
      },
      signature: 'raw',
      finish: (token) => token,
    }
    const names: string[] = []
    for (let count = Math.floor(random() * 3); count > 0; count -= 1) {
      const [name, change] = pick(mutations)
      names.push(name)
      change(draft, SAMPLE_NOW)
    }
    const token = tokenOf(draft, signer.key, OTHER)
    const { status, body } = judge({
      method: 'GET',
      host: 'api.appstoreconnect.apple.com',
      target: '/v1/apps',
      headers: [['authorization', `Bearer ${token}`]],
      body: '',
      httpVersion: '1.1',
    })
    const rejection = status === 200 ? undefined : JSON.parse(String(body)).errors[0].detail
    const { publicKey, fingerprint, hmac } = at[kind]
    const { inspection } = await inspectPaste(withRejection(token, SAMPLE_NOW), {
      clock: SAMPLE_NOW,
      kind,
      key: { loaded: { publicKey, fingerprint }, hmac, fileName: undefined },
      subtle,
    })
    const errors = inspection.findings.filter(({ severity }) => severity === 'error').map(({ id }) => id)
    cases.push({ names, draft, rejection, errors })
  }
}, 600_000)

/** The judge rejects the token, but Inspect reports no error. */
interface Silence {
  readonly why: string
  readonly fits: (one: Case) => boolean
}

/** Inspect reports these errors, but the judge accepts the token as far as they are concerned. */
interface Strictness {
  readonly why: string
  readonly ids: readonly string[]
  readonly fits: (one: Case) => boolean
}

const rejectedFor = ({ rejection }: Case, reason: string) => rejection?.includes(reason) ?? false

const silent: readonly Silence[] = [
  {
    why: 'Which keys exist only Apple knows: Inspect asks about them.',
    fits: (one) => rejectedFor(one, 'kid is not known') && one.names.includes('kid of another key'),
  },
  {
    why: 'Which issuer a key belongs to only Apple knows; capitals in it have an unknown effect.',
    fits: (one) =>
      rejectedFor(one, 'iss is not the issuer of the team') &&
      (one.names.includes('iss of another team') || one.names.includes('iss in capitals')),
  },
  {
    why: 'App Store Connect has taken tokens without iat, and with fractions, for years; the judge wants whole numbers.',
    fits: (one) =>
      (rejectedFor(one, 'iat is not a whole number') || rejectedFor(one, 'exp is not a whole number')) &&
      (one.names.includes('no iat') || one.names.includes('fractions')),
  },
  {
    why: 'What App Store Connect does without exp is not known, so it is a warning.',
    fits: (one) => rejectedFor(one, 'exp is not a whole number') && one.names.includes('no exp'),
  },
  {
    why: 'An audience in an array of one is a warning: strict verifiers reject it, Apple is not known to.',
    fits: (one) => rejectedFor(one, 'aud is not appstoreconnect-v1') && one.names.includes('aud in an array'),
  },
  {
    why: 'A sub beside the iss of a team is a warning unless it is “user”.',
    fits: (one) =>
      rejectedFor(one, 'iss is not the issuer of the team') && one.names.includes('sub an address'),
  },
  {
    why: 'Apple names only GET for a scope; that it rejects another method is not known, so it is a warning.',
    fits: (one) => rejectedFor(one, 'outside the scope') && one.names.includes('scope of a write'),
  },
  {
    why: 'Padding is a warning: strict decoders reject it, and it was not tested against Apple on its own.',
    fits: (one) => rejectedFor(one, 'no bearer token') && one.names.includes('padding'),
  },
  {
    why: 'A time as a string is a warning: strict readers reject it, and it was not tested against Apple.',
    fits: (one) =>
      (rejectedFor(one, 'iat is not a whole number') || rejectedFor(one, 'exp is not a whole number')) &&
      one.names.includes('times as text'),
  },
]

const strict: readonly Strictness[] = [
  {
    why: 'The judge forgives a clock that is two seconds ahead; one second has been seen rejected.',
    ids: ['iat-in-future', 'exp-exactly-20'],
    fits: ({ draft: { claims } }) => Number(claims.iat) - SAMPLE_NOW <= 2,
  },
  {
    why: 'A lifetime of a few seconds is good while it lasts, which is luck.',
    ids: ['time-zero-life'],
    fits: ({ draft: { claims } }) => Number(claims.exp) - Number(claims.iat) < 10,
  },
  {
    why: 'The judge does not read nbf.',
    ids: ['nbf-in-future'],
    fits: ({ names }) => names.includes('nbf ahead'),
  },
]

const explained = (one: Case): boolean =>
  one.rejection === undefined
    ? one.errors.every((id) => strict.some(({ ids, fits }) => ids.includes(id) && fits(one)))
    : silent.some(({ fits }) => fits(one))

const told = ({ names, rejection, errors }: Case) =>
  `${names.join(' + ') || 'unchanged'}: ${rejection ?? 'accepted'} | ${errors.join(', ') || 'no error'}`

test('Inspect reports an error for exactly the tokens that the judge rejects, except for the listed disagreements', () => {
  const unexplained = cases.filter(
    (one) => (one.rejection !== undefined) !== one.errors.length > 0 && !explained(one),
  )
  expect([...new Set(unexplained.map(told))]).toEqual([])
})

test('every listed disagreement occurs', () => {
  for (const { why, fits } of silent) {
    expect(
      cases.some((one) => one.errors.length === 0 && fits(one)),
      why,
    ).toBe(true)
  }
  for (const { why, ids, fits } of strict) {
    const needed = cases.some(
      (one) => one.rejection === undefined && fits(one) && one.errors.some((id) => ids.includes(id)),
    )
    expect(needed, why).toBe(true)
  }
})

test('the tokens are a balanced mixture', () => {
  const accepted = cases.filter(({ rejection }) => rejection === undefined).length
  expect(cases.length).toBe(TOKENS)
  expect(accepted).toBeGreaterThan(TOKENS / 4)
  expect(TOKENS - accepted).toBeGreaterThan(TOKENS / 4)
  for (const [name] of mutations)
    expect(
      cases.some(({ names }) => names.includes(name)),
      name,
    ).toBe(true)
})
