'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import type { FieldValues } from '@/lib/field/field'
import type { Profile } from '@/lib/profile/profile'
import { planToken, type TokenPlan } from '@/lib/token/claims'
import { mint } from '@/lib/token/mint'

export interface MintedToken {
  readonly compact: string
  /** NumericDate, seconds; undefined where the token has no `exp`. */
  readonly expiresAt: number | undefined
  readonly issuedAt: number
}

interface Inputs {
  readonly profile: Profile
  readonly values: FieldValues
  readonly seconds: number | undefined
  readonly key: CryptoKey | undefined
}

const clock = (): number => Math.floor(Date.now() / 1000)

/**
 * Mints whenever the inputs suffice, and again after every change. The former token stays until the next one is there,
 * which takes less than a frame, and goes at once when the inputs no longer suffice.
 */
export function useToken({ profile, values, seconds, key }: Inputs) {
  const [minted, setMinted] = useState<MintedToken>()
  const [round, setRound] = useState(0)
  const plan = useMemo<TokenPlan>(
    () => planToken(profile, values, seconds, clock(), () => crypto.randomUUID()),
    [profile, values, seconds],
  )
  const mayMint = key !== undefined && plan.status === 'ready'

  useEffect(() => {
    if (key === undefined || round < 0) return setMinted(undefined)
    const now = clock()
    const fresh = planToken(profile, values, seconds, now, () => crypto.randomUUID())
    if (fresh.status !== 'ready') return setMinted(undefined)
    let current = true
    mint(fresh.header, fresh.claims, key).then((compact) => {
      if (current) setMinted({ compact, expiresAt: fresh.expiresAt, issuedAt: now })
    })
    return () => {
      current = false
    }
  }, [profile, values, seconds, key, round])

  const again = useCallback(() => setRound((count) => count + 1), [])
  return { plan, token: mayMint ? minted : undefined, again }
}
