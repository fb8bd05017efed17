import { verify } from 'node:crypto'
import {
  AdvancedCommerceInAppSignatureCreator,
  AppStoreServerAPIClient,
  Environment,
  IntroductoryOfferEligibilitySignatureCreator,
  PromotionalOfferV2SignatureCreator,
} from '@apple/app-store-server-library'
import { ApnsClient } from 'apns2'
import { getClientSecret } from 'apple-signin-auth'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { filledPlan } from '../../testing/filled-plan'
import { serviceValues } from '../../testing/minted'
import { throwawayKey } from '../../testing/throwaway-key'
import { profiles } from './all'

const NOW = 1_800_000_000
const key = throwawayKey()
const { keyId = '', issuerId = '', bundleId = '' } = serviceValues['app-store-server'] ?? {}

/** Decodes the protected header and the claims set of a compact serialization after checking the signature. */
function opened(compact: string): { header: Record<string, unknown>; claims: Record<string, unknown> } {
  const [header = '', claims = '', signature = ''] = compact.split('.')
  const good = verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    { key: key.publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  expect(good).toBe(true)
  const json = (part: string) =>
    JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>
  return { header: json(header), claims: json(claims) }
}

/** Signs the same values with this project's code; the lifetime is in seconds. */
function ours(id: string, seconds?: number, values = serviceValues[id] ?? {}) {
  const profile = profiles.find((each) => each.id === id)
  const plan = profile && filledPlan(profile, values, seconds, NOW, () => crypto.randomUUID())
  if (plan?.status !== 'ready') throw new Error(`${id} is not ready`)
  return { header: plan.header, claims: plan.claims }
}

/** Expects two objects to have equal values, except times and random UUIDs, for which only the type is compared. */
function sameButForChance(theirs: Record<string, unknown>, mine: Readonly<Record<string, unknown>>) {
  const comparable = (members: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(members).map(([name, value]) =>
        ['iat', 'exp', 'nonce'].includes(name) ? [name, typeof value] : [name, value],
      ),
    )
  expect(comparable(mine)).toEqual(comparable(theirs))
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW * 1000, toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('Apple’s own library signs the same', () => {
  test('token of the App Store Server API', () => {
    const client = new AppStoreServerAPIClient(key.pem, keyId, issuerId, bundleId, Environment.SANDBOX)
    // The method is private, but without it the token can be seen only in a request.
    const theirs = opened((client as unknown as { createBearerToken(): string }).createBearerToken())
    const mine = ours('app-store-server', 300)
    expect(mine.header).toEqual(theirs.header)
    sameButForChance(theirs.claims, mine.claims)
    expect(Number(mine.claims.exp) - Number(mine.claims.iat)).toBe(
      Number(theirs.claims.exp) - Number(theirs.claims.iat),
    )
  })

  test.each([
    ['with', '2000000123456789'],
    ['without', undefined],
  ])('promotional offer %s a transaction', (_, transactionId) => {
    const creator = new PromotionalOfferV2SignatureCreator(key.pem, keyId, issuerId, bundleId)
    const theirs = opened(creator.createSignature('com.example.app.monthly', 'spring', transactionId))
    const values = { ...serviceValues['storekit-promotional-offer'], transactionId: transactionId ?? '' }
    const mine = ours('storekit-promotional-offer', undefined, values)
    expect(mine.header).toEqual(theirs.header)
    sameButForChance(theirs.claims, mine.claims)
  })

  test.each([true, false])('introductory offer eligibility that is %s', (allowed) => {
    const creator = new IntroductoryOfferEligibilitySignatureCreator(key.pem, keyId, issuerId, bundleId)
    const theirs = opened(creator.createSignature('com.example.app.monthly', allowed, '2000000123456789'))
    const values = {
      ...serviceValues['storekit-introductory-offer'],
      allowIntroductoryOffer: allowed ? 'true' : '',
    }
    const mine = ours('storekit-introductory-offer', undefined, values)
    expect(mine.header).toEqual(theirs.header)
    sameButForChance(theirs.claims, mine.claims)
  })

  test('Advanced Commerce request, with text outside ASCII', () => {
    const creator = new AdvancedCommerceInAppSignatureCreator(key.pem, keyId, issuerId, bundleId)
    const request: unknown = JSON.parse(serviceValues['storekit-advanced-commerce']?.request ?? '')
    const theirs = opened(creator.createSignature(request as object))
    const mine = ours('storekit-advanced-commerce')
    expect(mine.header).toEqual(theirs.header)
    sameButForChance(theirs.claims, mine.claims)
  })
})

test('an APNs client signs the same, except for a “typ” that Apple does not list', async () => {
  const { keyId = '', teamId = '' } = serviceValues.apns ?? {}
  const client = new ApnsClient({ team: teamId, keyId, signingKey: key.pem, keepAlive: false })
  // The method is private, but without it the token can be seen only in a request.
  const theirs = opened((client as unknown as { _getSigningToken(): string })._getSigningToken())
  await client.destroy()
  const mine = ours('apns')
  const { typ, ...header } = theirs.header
  expect(['JWT', undefined]).toContain(typ)
  expect(mine.header).toEqual(header)
  sameButForChance(theirs.claims, mine.claims)
  expect(Math.abs(Number(mine.claims.iat) - Number(theirs.claims.iat))).toBe(60)
})

test('a package for Sign in with Apple makes the same client secret, except for a “typ” that Apple does not list', () => {
  const { keyId = '', teamId = '', clientId = '' } = serviceValues['sign-in-with-apple'] ?? {}
  const theirs = opened(
    getClientSecret({
      clientID: clientId,
      teamID: teamId,
      keyIdentifier: keyId,
      privateKey: key.pem,
      expAfter: 15_552_000,
    }),
  )
  const mine = ours('sign-in-with-apple', 15_552_000)
  const { typ, ...header } = theirs.header
  expect(['JWT', undefined]).toContain(typ)
  expect(mine.header).toEqual(header)
  sameButForChance(theirs.claims, mine.claims)
  expect(Number(mine.claims.exp) - Number(mine.claims.iat)).toBe(15_552_000)
})
