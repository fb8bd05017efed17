'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { FieldValues } from '@/lib/field/field'
import type { LoadedKey } from '@/lib/key/load-key'
import type { Profile } from '@/lib/profile/profile'
import { inUnit, lifetimeSeconds } from '@/lib/token/lifetime'
import { verifies } from '@/lib/token/verifies'
import { usePast } from './use-now'
import { type MintedToken, useToken } from './use-token'

interface Inputs {
  /** Undefined while the profile has not loaded yet. */
  readonly profile: Profile | undefined
  readonly values: FieldValues
  /** As typed, in the unit of the profile; undefined for its initial value. */
  readonly lifetime: string | undefined
  readonly key: LoadedKey | undefined
  /** Whether a token that is about to expire is signed again automatically. */
  readonly renews: boolean
}

/** A token as the page shows it. */
export interface ShownToken extends MintedToken {
  readonly expired: boolean
  /** Whether the browser has verified the signature with the public half of the key. */
  readonly verified: boolean
}

/** Seconds before `exp` at which a token is renewed. */
const RENEW_BEFORE = 30

/** Mints the token from the key and the form. Returns it with its lifetime and a function that mints it again. */
export function useMinting({ profile, values, lifetime, key, renews }: Inputs) {
  const typedLifetime =
    lifetime ?? (profile?.lifetime ? String(inUnit(profile.lifetime, profile.lifetime.initial)) : '')
  const seconds = profile?.lifetime && lifetimeSeconds(profile.lifetime, typedLifetime)
  const { plan, token: minted, again } = useToken({ profile, values, seconds, key: key?.privateKey })
  const expired = usePast(minted?.expiresAt)
  const dying = usePast(
    renews && minted?.expiresAt !== undefined ? minted.expiresAt - RENEW_BEFORE : undefined,
  )
  const renew = useEffectEvent(again)
  useEffect(() => {
    if (dying) renew()
  }, [dying])
  const verified = useVerified(minted?.compact, key?.publicKey)
  const token: ShownToken | undefined = minted && { ...minted, expired, verified }
  return { typedLifetime, seconds, plan, token, again }
}

/** Whether the browser has verified the signature of this token with the public key. */
function useVerified(compact: string | undefined, publicKey: CryptoKey | undefined): boolean {
  const [verified, setVerified] = useState<string>()
  useEffect(() => {
    if (compact === undefined || !publicKey) return
    verifies(compact, publicKey, crypto.subtle).then((good) => setVerified(good ? compact : undefined))
  }, [compact, publicKey])
  return compact !== undefined && verified === compact
}
