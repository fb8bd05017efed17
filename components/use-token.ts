'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FieldValues } from '@/lib/field/field'
import type { Profile } from '@/lib/profile/profile'
import { fillToken, planToken, type TokenPlan } from '@/lib/token/claims'
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
    () => (profile ? planToken(profile, values, seconds) : NOTHING),
    [profile, values, seconds],
  )
  const mayMint = key !== undefined && plan.status === 'ready'

  useEffect(() => {
    if (key === undefined) {
      last.current = undefined
      return setMinted(undefined)
    }
    const wanted = JSON.stringify(plan)
    const { current } = last
    if (current?.wanted === wanted && current.key === key && current.round === round) return
    const mine = { wanted, key, round }
    last.current = mine
    if (plan.status !== 'ready') return setMinted(undefined)
    const now = clock()
    const { header, claims, expiresAt } = fillToken(plan, now, () => crypto.randomUUID())
    mint(header, claims, key).then((compact) => {
      if (last.current === mine) setMinted({ compact, expiresAt, issuedAt: now })
    })
  }, [plan, key, round])

  const again = useCallback(() => setAsked((count) => count + 1), [])
  return { plan, token: mayMint ? minted : undefined, again }
}
