'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import type { FieldValues } from '@/lib/field/field'
import type { Profile } from '@/lib/profile/profile'
import { fillToken, planToken, type ReadyPlan, type TokenPlan } from '@/lib/token/claims'
import { mint } from '@/lib/token/mint'
import { useClockJumps } from './use-now'

export interface MintedToken {
  readonly compact: string
  /** NumericDate, seconds; undefined where the token has no `exp`. */
  readonly expiresAt: number | undefined
  readonly issuedAt: number
}

interface Inputs {
  /** Undefined while the profile has not loaded yet; then there is no token. */
  readonly profile: Profile | undefined
  readonly values: FieldValues
  readonly seconds: number | undefined
  readonly key: CryptoKey | undefined
}

/** What is to be signed. Each new object is signed once, at the time it is made. */
interface Order {
  readonly plan: ReadyPlan
  readonly key: CryptoKey
  /**
   * How often the clock was set back. A token that was signed before the clock was set back would begin in the future.
   */
  readonly setBack: number
}

const NOTHING: TokenPlan = { status: 'incomplete', missing: [], wrong: [] }
const NONE: { readonly order?: Order; readonly minted?: MintedToken } = {}

/**
 * Mints a token whenever the inputs are complete, and again after every change of what is signed. The previous token
 * stays until the next one has been signed, which takes less than a frame. It disappears at once when the inputs become
 * incomplete.
 *
 * @returns the plan, the newest token, and a function that signs it again with the present time
 */
export function useToken({ profile, values, seconds, key }: Inputs) {
  const [{ order, minted }, setState] = useState(NONE)
  const setBack = useClockJumps().back
  const plan = useUnlessSame(
    useMemo<TokenPlan>(
      () => (profile ? planToken(profile, values, seconds) : NOTHING),
      [profile, values, seconds],
    ),
  )
  const suffices = key !== undefined && plan.status === 'ready'

  if (!suffices && order) setState(NONE)
  if (suffices && (order?.plan !== plan || order.key !== key || order.setBack !== setBack))
    setState((before) => ({ ...before, order: { plan, key, setBack } }))

  useEffect(() => {
    if (!order) return
    const issuedAt = Math.floor(Date.now() / 1000)
    const { header, claims, expiresAt } = fillToken(order.plan, issuedAt, () => crypto.randomUUID())
    mint(header, claims, order.key).then((compact) =>
      setState((now) => (now.order === order ? { order, minted: { compact, expiresAt, issuedAt } } : now)),
    )
  }, [order])

  const again = useCallback(
    () => setState((before) => (before.order ? { ...before, order: { ...before.order } } : before)),
    [],
  )
  return { plan, token: minted, again }
}

/**
 * Returns the previous object for as long as the new one is equal, so that loading the remaining profiles does not
 * count as a change.
 */
function useUnlessSame<T>(value: T): T {
  const [kept, setKept] = useState(value)
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept
  setKept(value)
  return value
}
