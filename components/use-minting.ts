'use client'

import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { FieldValues } from '@/lib/field/field'
import { readCompact } from '@/lib/jws/compact'
import type { LoadedKey } from '@/lib/key/load-key'
import type { Profile } from '@/lib/profile/profile'
import { inUnit, lifetimeSeconds } from '@/lib/token/lifetime'
import { usePast } from './use-now'
import { useToken } from './use-token'

interface Inputs {
  /** Undefined while it has not loaded yet. */
  readonly profile: Profile | undefined
  readonly values: FieldValues
  /** As typed, in the unit of the profile; undefined for its initial value. */
  readonly lifetime: string | undefined
  readonly key: LoadedKey | undefined
  /** Whether a token that is about to expire is signed again automatically. */
  readonly renews: boolean
}

/** Seconds before `exp` at which a token is renewed. */
const RENEW_BEFORE = 30

/** The token that follows from key and form, read by the same reader as a pasted one, and what the clock makes of it. */
export function useMinting({ profile, values, lifetime, key, renews }: Inputs) {
  const typedLifetime =
    lifetime ?? (profile?.lifetime ? String(inUnit(profile.lifetime, profile.lifetime.initial)) : '')
  const seconds = profile?.lifetime && lifetimeSeconds(profile.lifetime, typedLifetime)
  const { plan, token, again } = useToken({ profile, values, seconds, key: key?.privateKey })
  const read = useMemo(() => token && readCompact(token.compact), [token])
  const expired = usePast(token?.expiresAt)
  const dying = usePast(renews && token?.expiresAt !== undefined ? token.expiresAt - RENEW_BEFORE : undefined)
  const renew = useEffectEvent(again)
  useEffect(() => {
    if (dying) renew()
  }, [dying])
  const verified = useVerified(token?.compact, read, key?.publicKey)
  return { typedLifetime, seconds, plan, token, again, read, expired, verified }
}

export type Minting = ReturnType<typeof useMinting>

/** Whether the browser has verified the signature of this very token with the public half of the key. */
function useVerified(
  compact: string | undefined,
  read: ReturnType<typeof readCompact> | undefined,
  publicKey: CryptoKey | undefined,
): boolean {
  const [verified, setVerified] = useState<string>()
  useEffect(() => {
    if (compact === undefined || !publicKey || read?.signature.status !== 'bytes') return
    const signed = new TextEncoder().encode(compact.slice(0, compact.lastIndexOf('.')))
    const signature = Uint8Array.from(read.signature.bytes)
    crypto.subtle
      .verify({ name: 'ECDSA', hash: 'SHA-256' }, publicKey, signature, signed)
      .then((good) => setVerified(good ? compact : undefined))
  }, [compact, read, publicKey])
  return compact !== undefined && verified === compact
}
