'use client'

import { useEffect, useState } from 'react'

/** Starts to load the words about keys, which are needed only once there is a key. */
export const loadKeyWords = () => import('@/lib/key/words')

type KeyWords = Awaited<ReturnType<typeof loadKeyWords>>

/**
 * The words for what was noticed in a key or why it was refused.
 *
 * @returns undefined until they are loaded, `failed` if they could not be loaded
 */
export function useKeyWords(): KeyWords | 'failed' | undefined {
  const [words, setWords] = useState<KeyWords | 'failed'>()
  useEffect(() => {
    let current = true
    loadKeyWords().then(
      (loaded) => current && setWords(loaded),
      () => current && setWords('failed'),
    )
    return () => {
      current = false
    }
  }, [])
  return words
}
