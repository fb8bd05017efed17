'use client'

import { useEffect, useState } from 'react'
import type { Profile } from '@/lib/profile/profile'
import type { Suggestion } from './mint-form'

/** How the fragment of a link to the form begins. */
const BEGIN = '#service='

/**
 * Fills the form from the link that the page was opened with, if it is one, and takes it out of the address.
 *
 * @param onOperation - is given the operation that the link names
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
      // Of a service that is not known yet, more is known when the rest of the profiles has come.
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
