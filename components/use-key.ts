'use client'

import { useLayoutEffect, useRef, useState } from 'react'
import { hmacKeys } from '@/lib/jws/hmac-keys'
import { loadKey } from '@/lib/key/load-key'
import { readKey } from '@/lib/key/read-key'
import type { EcPrivateKey } from '@/lib/key/reading'
import { createKeyInput, type KeyInput, type KeyInputParts, type KeyState } from './key/key-input'
import { loadKeyWords } from './key/use-key-words'
import { unlessPartsMissing } from './late-parts'

interface Hooks extends Pick<KeyInputParts, 'onFound' | 'elsewhere'> {
  /** Whether a key that was read waits for a click before it is loaded. */
  readonly hold: boolean
}

async function load(key: EcPrivateKey) {
  const [loading, hmac] = await Promise.all([loadKey(key, crypto.subtle), hmacKeys(key, crypto.subtle)])
  return { loading, hmac }
}

/** The one loaded key of the page, and what the page shows about it. */
export function useKey(hooks: Hooks): { readonly state: KeyState; readonly keyInput: KeyInput } {
  const newest = useRef(hooks)
  useLayoutEffect(() => {
    newest.current = hooks
  })
  const [state, show] = useState<KeyState>({ status: 'none' })
  const [keyInput] = useState(() =>
    createKeyInput({
      read: (input) => {
        // The texts are requested again where they are shown, and a failure is reported there.
        loadKeyWords().catch(() => undefined)
        return unlessPartsMissing(readKey(input))
      },
      load,
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      show,
      hold: () => newest.current.hold,
      onFound: (fields, origin) => newest.current.onFound(fields, origin),
      elsewhere: (file) => newest.current.elsewhere(file),
    }),
  )
  return { state, keyInput }
}
