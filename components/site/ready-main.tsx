'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { repeatEarlyEntries } from './early-entries'

/**
 * The main part of the page. It says in `data-ready` when the page reacts to input. Only this element renders again
 * then, not its children.
 */
export function ReadyMain({ className, children }: { className: string; children: ReactNode }) {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    repeatEarlyEntries(document)
    setReady(true)
  }, [])
  useEffect(() => {
    // Next announces page changes in an alert that is empty here, because there are no such changes. The page needs
    // only one alert.
    if (ready) document.querySelector('next-route-announcer')?.remove()
  }, [ready])
  return (
    <main data-ready={ready} className={className}>
      {children}
    </main>
  )
}
