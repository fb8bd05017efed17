'use client'

import { useEffect, useState } from 'react'

/**
 * A part of the page that is not needed for its first use. It comes as a script of our own as soon as the page is ready.
 *
 * @param load - a function that stays the same, usually an `import()` at the top of the module
 * @returns undefined until the part is there
 */
export function useLate<T>(load: () => Promise<T>): T | undefined {
  const [part, setPart] = useState<{ readonly value: T }>()
  useEffect(() => {
    let current = true
    load().then((value) => {
      if (current) setPart({ value })
    })
    return () => {
      current = false
    }
  }, [load])
  return part?.value
}
