'use client'

import { useEffect, useState } from 'react'
import type { Evidence } from '@/lib/inspect/evidence'
import { type Inspected, inspectPaste, type KeyToCheck } from '@/lib/inspect/inspect-paste'
import type { Paste } from '@/lib/paste/paste'
import { readPasteInSteps } from '@/lib/paste/read-paste'
import { inSlices } from '../in-slices'

interface Inputs {
  readonly text: string
  readonly kind: Evidence['kind'] | undefined
  /** The index of the token that the person chose, when there are several. */
  readonly chosen: number | undefined
  readonly key: KeyToCheck | undefined
}

/** Characters. For a longer text, inspection waits until the person stops typing. */
const LONG = 50_000
const PAUSE_MS = 300
/** Milliseconds. Time passes while a token is on the page, so it is inspected again at this interval. */
const AGAIN_MS = 15_000

/**
 * Inspects the text in the box whenever the text, the key or a choice changes.
 *
 * @returns the newest result, and whether it belongs to the present inputs; a result may be older than the inputs but
 *   never mixes old and new ones
 */
export function useInspection({ text, kind, chosen, key }: Inputs) {
  const reading = usePaste(text)
  const [done, setDone] = useState<Inputs & { readonly inspected: Inspected }>()

  useEffect(() => {
    if (reading?.of !== text) return
    const { paste } = reading
    let current = true
    const inspect = async () => {
      const clock = Math.floor(Date.now() / 1000)
      const inspected = await inspectPaste(paste, { clock, kind, token: chosen, key, run: inSlices })
      if (current) setDone({ text, kind, chosen, key, inspected })
    }
    void inspect()
    const timer = /\S/u.test(text) ? setInterval(inspect, AGAIN_MS) : undefined
    return () => {
      current = false
      clearInterval(timer)
    }
  }, [reading, text, kind, chosen, key])

  const isPresent = done?.text === text && done.kind === kind && done.chosen === chosen && done.key === key
  return { busy: !isPresent, inspected: done?.inspected }
}

/** What was read from the text `of`. `paste.text` is that text with its private keys covered. */
interface Reading {
  readonly of: string
  readonly paste: Paste
}

/** Reads a text without blocking the page. Until the text has been read, the result is that of an earlier text. */
function usePaste(text: string): Reading | undefined {
  const [reading, setReading] = useState<Reading>()

  useEffect(() => {
    let current = true
    const read = async () => {
      const paste = await inSlices(readPasteInSteps(text), () => current)
      if (current && paste !== undefined) setReading({ of: text, paste })
    }
    const timer = setTimeout(read, text.length > LONG ? PAUSE_MS : 0)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text])

  return reading
}
