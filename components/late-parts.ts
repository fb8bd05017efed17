'use client'

import { useSyncExternalStore } from 'react'

/**
 * `failed`: parts of the page did not load after several tries. `gone`: the host no longer has them, for example after
 * an update.
 */
export type MissingParts = 'failed' | 'gone'

// `scripts/late-parts.mjs`, which is included in every page, loads the parts and sets this attribute.
function missingParts(): MissingParts | undefined {
  const state = document.documentElement.dataset.parts
  return state === 'failed' || state === 'gone' ? state : undefined
}

function onParts(listener: () => void): () => void {
  document.addEventListener('parts', listener)
  return () => document.removeEventListener('parts', listener)
}

/** @returns why parts of the page did not load; undefined while they may still load */
export const useMissingParts = () => useSyncExternalStore(onParts, missingParts, () => undefined)

/** Tries once more to load the parts that did not load. */
export const loadPartsAgain = () => document.dispatchEvent(new Event('parts-again'))

/**
 * Returns the result of `work`, but rejects if parts of the page fail to load while it is pending. If parts are missing
 * already, it first tries once more to load them.
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
