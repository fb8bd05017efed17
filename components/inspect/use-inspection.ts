'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import type { Evidence } from '@/lib/inspect/evidence'
import { addKey, type Gathered, gather } from '@/lib/inspect/gather'
import { type Inspection, inspect, type Known } from '@/lib/inspect/inspect'
import type { HmacForm } from '@/lib/jws/verification'
import { verify } from '@/lib/jws/verify'
import type { LoadedKey } from '@/lib/key/load-key'
import type { Paste } from '@/lib/paste/paste'
import { readPasteInSteps } from '@/lib/paste/read-paste'
import { inSlices } from '../in-slices'

export interface KeyInHand {
  readonly loaded: LoadedKey
  readonly hmac: readonly HmacForm[]
  readonly fileName: string | undefined
}

interface Inputs {
  readonly text: string
  readonly kind: Evidence['kind'] | undefined
  /** Index of the token the person chose, when there are several. */
  readonly chosen: number | undefined
  readonly key: KeyInHand | undefined
}

export interface Inspected {
  readonly inputs: Inputs
  readonly paste: Paste
  readonly known: Known
  readonly token: Gathered['token']
  readonly inspection: Inspection
}

/** Above this length typing is not interrupted by an inspection at every stroke. */
const LONG = 50_000
const PAUSE_MS = 300
/** A token grows old while it is looked at. */
const AGAIN_MS = 15_000

/**
 * Inspects what is in the box whenever it, the key or a choice changes.
 *
 * @returns the newest result, and whether it belongs to the present inputs; a result may lag behind them, never mix
 */
export function useInspection({ text, kind, chosen, key }: Inputs) {
  const inputs = useMemo(() => ({ text, kind, chosen, key }), [text, kind, chosen, key])
  const [done, setDone] = useState<Inspected>()
  const [round, setRound] = useState(0)
  const last = useRef<Paste>(undefined)

  useEffect(() => {
    let current = true
    const run = async () => {
      const paste =
        round >= 0 && last.current?.text === inputs.text
          ? last.current
          : await inSlices(readPasteInSteps(inputs.text), () => current)
      if (paste === undefined) return
      last.current = paste
      const { known, token } = gather(paste, {
        clock: Math.floor(Date.now() / 1000),
        ...(inputs.kind && { kind: inputs.kind }),
        ...(inputs.chosen !== undefined && inputs.chosen < paste.tokens.length && { token: inputs.chosen }),
        ...(inputs.key?.fileName !== undefined && { keyFileName: inputs.key.fileName }),
      })
      const complete = inputs.key ? await addKey(known, atHand(inputs.key)) : known
      if (current) setDone({ inputs, paste, known: complete, token, inspection: inspect(complete) })
    }
    const timer = setTimeout(run, inputs.text.length > LONG ? PAUSE_MS : 0)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [inputs, round])

  useEffect(() => {
    const timer = setInterval(() => setRound((count) => count + 1), AGAIN_MS)
    return () => clearInterval(timer)
  }, [])

  return { busy: done?.inputs !== inputs, inspected: done }
}

const atHand = ({ loaded, hmac, fileName }: KeyInHand): Parameters<typeof addKey>[1] => ({
  ...(fileName !== undefined && { fileName }),
  fingerprint: loaded.fingerprint,
  verify: (read, found) => verify(read, found, loaded.publicKey, hmac, crypto.subtle),
})
