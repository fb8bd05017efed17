'use client'

import { useCallback, useRef, useState } from 'react'
import { hmacKeys } from '@/lib/jws/hmac-keys'
import type { HmacForm } from '@/lib/jws/verification'
import { MAX_KEY_FILE_BYTES, refuseKeyFileSize } from '@/lib/key/key-file-size'
import { type LoadedKey, loadKey } from '@/lib/key/load-key'
import { readKey } from '@/lib/key/read-key'
import type { EcPrivateKey, FoundFields, KeyCandidate, Notice, Refusal } from '@/lib/key/reading'

/** Where a key came from, for the words about it. */
export interface KeyOrigin {
  readonly fileName?: string
}

/** The one piece of state about the key; the text it came from is never part of it. */
export type KeyState =
  | { readonly status: 'none' }
  | {
      readonly status: 'refused'
      readonly refusal: Refusal
      readonly notices: readonly Notice[]
      readonly origin: KeyOrigin
    }
  | {
      readonly status: 'choosing'
      readonly candidates: readonly KeyCandidate[]
      readonly notices: readonly Notice[]
      readonly origin: KeyOrigin
    }
  /** Read, but held back so that it can be exported; loading lets the private half go. */
  | {
      readonly status: 'held'
      readonly key: EcPrivateKey
      readonly notices: readonly Notice[]
      readonly origin: KeyOrigin
    }
  | {
      readonly status: 'loaded'
      readonly key: LoadedKey
      /** For telling whether a token was signed with the key text as a shared secret; cannot be taken out again. */
      readonly hmac: readonly HmacForm[]
      readonly notices: readonly Notice[]
      readonly origin: KeyOrigin
    }

interface Hooks {
  /** Whether a key that was read waits for a click before it is loaded. */
  readonly hold: boolean
  /** What came along with the key; called once for each key or configuration that was read. */
  readonly onFound: (fields: FoundFields | undefined, origin: KeyOrigin) => void
}

/** The private halves that a state holds. */
function privateHalves(state: KeyState): readonly EcPrivateKey[] {
  if (state.status === 'held') return [state.key]
  if (state.status !== 'choosing') return []
  return state.candidates.flatMap(({ reading }) => (reading.status === 'read' ? [reading.key] : []))
}

/** Reads, loads and forgets the key. A newer input cancels an older one that is still being read. */
export function useKey({ hold, onFound }: Hooks) {
  const [state, show] = useState<KeyState>({ status: 'none' })
  const turn = useRef(0)
  const shown = useRef<readonly EcPrivateKey[]>([])

  const setState = useCallback((next: KeyState) => {
    const halves = privateHalves(next)
    // React keeps the state before this one as well, so what leaves it is overwritten.
    for (const key of shown.current) if (!halves.includes(key)) key.d.fill(0)
    shown.current = halves
    show(next)
  }, [])

  const load = useCallback(
    async (key: EcPrivateKey, notices: readonly Notice[], origin: KeyOrigin, mine: number) => {
      const [loading, hmac] = await Promise.all([loadKey(key, crypto.subtle), hmacKeys(key, crypto.subtle)])
      key.d.fill(0)
      if (turn.current !== mine) return
      if (loading.status === 'refused') {
        setState({ status: 'refused', refusal: loading.refusal, notices, origin })
      } else {
        const { status: _, ...loaded } = loading
        setState({ status: 'loaded', key: loaded, hmac, notices, origin })
      }
    },
    [setState],
  )

  const read = useCallback(
    async (input: string | Uint8Array, origin: KeyOrigin) => {
      turn.current += 1
      const mine = turn.current
      const reading = await readKey(input)
      if (turn.current !== mine) return
      switch (reading.status) {
        case 'empty':
          return setState({ status: 'none' })
        case 'refused':
          if (reading.fields) onFound(reading.fields, origin)
          return setState({ status: 'refused', refusal: reading.refusal, notices: reading.notices, origin })
        case 'choose':
          return setState({
            status: 'choosing',
            candidates: reading.candidates,
            notices: reading.notices,
            origin,
          })
        case 'read': {
          onFound(reading.fields, origin)
          const { key, notices } = reading
          if (hold) return setState({ status: 'held', key, notices, origin })
          return load(key, notices, origin, mine)
        }
      }
    },
    [hold, onFound, load, setState],
  )

  const readText = useCallback((text: string) => read(text, {}), [read])

  const readFile = useCallback(
    async (file: File) => {
      const origin = { fileName: file.name }
      if (file.size > MAX_KEY_FILE_BYTES) {
        turn.current += 1
        setState({ status: 'refused', refusal: refuseKeyFileSize(file.size), notices: [], origin })
        return
      }
      await read(new Uint8Array(await file.arrayBuffer()), origin)
    },
    [read, setState],
  )

  const choose = useCallback(
    (candidate: KeyCandidate, notices: readonly Notice[], origin: KeyOrigin) => {
      const { reading } = candidate
      if (reading.status !== 'read') return
      turn.current += 1
      const all = [...notices, ...reading.notices]
      onFound(reading.fields, origin)
      if (hold) setState({ status: 'held', key: reading.key, notices: all, origin })
      else void load(reading.key, all, origin, turn.current)
    },
    [hold, onFound, load, setState],
  )

  const letGo = useCallback(
    (held: Extract<KeyState, { status: 'held' }>) => {
      turn.current += 1
      void load(held.key, held.notices, held.origin, turn.current)
    },
    [load],
  )

  const forget = useCallback(() => {
    turn.current += 1
    setState({ status: 'none' })
  }, [setState])

  return { state, readText, readFile, choose, letGo, forget }
}
