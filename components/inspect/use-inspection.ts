'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import type { Evidence } from '@/lib/inspect/evidence'
import { type Inspected, inspectPaste, type KeyToCheck } from '@/lib/inspect/inspect-paste'
import type { Paste } from '@/lib/paste/paste'
import { readPasteInSteps } from '@/lib/paste/read-paste'
import { inSlices } from '../in-slices'

interface Inputs {
  readonly text: string
  readonly kind: Evidence['kind'] | undefined
  /** Index of the token the person chose, when there are several. */
  readonly chosen: number | undefined
  readonly key: KeyToCheck | undefined
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
  const [done, setDone] = useState<{ readonly inputs: Inputs; readonly inspected: Inspected }>()
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
      const { kind, chosen: token, key } = inputs
      const clock = Math.floor(Date.now() / 1000)
      const inspected = await inspectPaste(paste, { clock, kind, token, key })
      if (current) setDone({ inputs, inspected })
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

  return { busy: done?.inputs !== inputs, inspected: done?.inspected }
}
