'use client'

import { useSyncExternalStore } from 'react'

/** `failed`: parts of the page did not come in several tries. `gone`: the host no longer has them, as after an update. */
export type MissingParts = 'failed' | 'gone'

// `scripts/late-parts.mjs`, which is a part of every page, loads the parts and says what became of them.
function missingParts(): MissingParts | undefined {
  const state = document.documentElement.dataset.parts
  return state === 'failed' || state === 'gone' ? state : undefined
}

function onParts(listener: () => void): () => void {
  document.addEventListener('parts', listener)
  return () => document.removeEventListener('parts', listener)
}

/** @returns what became of the parts that did not come; undefined while they may still come */
export const useMissingParts = () => useSyncExternalStore(onParts, missingParts, () => undefined)

/** Tries once more to load the parts that did not come. */
export const loadPartsAgain = () => document.dispatchEvent(new Event('parts-again'))

/**
 * The same work; it fails where it still waits once it is known that parts of the page did not come. If that is known
 * already, these are tried once more first.
 */
export function unlessPartsMissing<T>(work: Promise<T>): Promise<T> {
  let stop = () => {}
  const missing = new Promise<never>((_, reject) => {
    stop = onParts(() => {
      if (missingParts()) reject(new Error('a part of the page did not load'))
    })
  })
  if (missingParts()) loadPartsAgain()
  return Promise.race([work, missing]).finally(stop)
}
