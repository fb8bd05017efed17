'use client'

import { useEffect, useState } from 'react'
import type { Profile } from '@/lib/profile/profile'
import type { Suggestion } from './mint-form'

/** The start of the fragment of every link to the form. */
const BEGIN = '#service='

/**
 * Fills the form from the link that opened the page, if there is one, and removes that link from the address.
 *
 * @param onOperation - receives the operation that the link names
 */
export function useFormLink(
  profiles: readonly Profile[],
  apply: (suggestion: Suggestion) => void,
  onOperation: (id: string | undefined) => void,
): void {
  const [link, setLink] = useState('')
  useEffect(() => {
    const take = () => {
      if (!location.hash.startsWith(BEGIN)) return
      setLink(location.hash)
      history.replaceState(null, '', location.pathname + location.search)
    }
    take()
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])
  useEffect(() => {
    if (link === '') return
    let current = true
    import('./form-link').then(({ readFormLink }) => {
      // If the link names a service that has not loaded yet, it is read again once the other profiles have loaded.
      const read = current ? readFormLink(link, profiles) : undefined
      if (!read) return
      setLink('')
      apply(read.suggestion)
      onOperation(read.operation)
    })
    return () => {
      current = false
    }
  }, [link, profiles, apply, onOperation])
}
