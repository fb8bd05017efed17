'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FieldValues } from '@/lib/field/field'
import type { Profile } from '@/lib/profile/profile'
import { planToken, type TokenPlan } from '@/lib/token/claims'
import { mint } from '@/lib/token/mint'
import { useClockJumps } from './use-now'

export interface MintedToken {
  readonly compact: string
  /** NumericDate, seconds; undefined where the token has no `exp`. */
  readonly expiresAt: number | undefined
  readonly issuedAt: number
}

interface Inputs {
  /** Undefined while it has not loaded yet; then there is no token. */
  readonly profile: Profile | undefined
  readonly values: FieldValues
  readonly seconds: number | undefined
  readonly key: CryptoKey | undefined
}

const NOTHING: TokenPlan = { status: 'incomplete', missing: [], wrong: [] }

const clock = (): number => Math.floor(Date.now() / 1000)

/**
 * Mints whenever the inputs suffice, and again after every change of what is to be signed; a part that loads late and says
 * the same of the service is none. The former token stays until the next one is there,
 * which takes less than a frame, and goes at once when the inputs no longer suffice.
 */
export function useToken({ profile, values, seconds, key }: Inputs) {
  const [minted, setMinted] = useState<MintedToken>()
  const [asked, setAsked] = useState(0)
  // A token that was signed while the clock ran ahead begins in the future.
  const round = asked + useClockJumps().back
  const last = useRef<{ wanted: string; key: CryptoKey; round: number }>(undefined)
  const plan = useMemo<TokenPlan>(
    () => (profile ? planToken(profile, values, seconds, clock(), () => crypto.randomUUID()) : NOTHING),
    [profile, values, seconds],
  )
  const mayMint = key !== undefined && plan.status === 'ready'

  useEffect(() => {
    if (key === undefined || profile === undefined) {
      last.current = undefined
      return setMinted(undefined)
    }
    const now = clock()
    // Without its times and its random ID, a plan is the same as long as nothing was changed.
    const wanted = JSON.stringify(planToken(profile, values, seconds, 0, () => ''))
    const { current } = last
    if (current?.wanted === wanted && current.key === key && current.round === round) return
    const mine = { wanted, key, round }
    last.current = mine
    const fresh = planToken(profile, values, seconds, now, () => crypto.randomUUID())
    if (fresh.status !== 'ready') return setMinted(undefined)
    mint(fresh.header, fresh.claims, key).then((compact) => {
      if (last.current === mine) setMinted({ compact, expiresAt: fresh.expiresAt, issuedAt: now })
    })
  }, [profile, values, seconds, key, round])

  const again = useCallback(() => setAsked((count) => count + 1), [])
  return { plan, token: mayMint ? minted : undefined, again }
}
