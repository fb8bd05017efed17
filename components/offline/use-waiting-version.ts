'use client'

import { useEffect, useState } from 'react'
import { registerWorker } from './worker'

/** Milliseconds. This is soon enough to count as part of loading the page. */
const REGISTER_WITHIN_MS = 500

/**
 * Lets the browser keep the site, and watches for a newer version.
 *
 * @returns a function that reloads the page with the newer version, once there is one; if it is never called, the
 *   browser switches versions after the last page has been closed
 */
export function useWaitingVersion(): (() => void) | undefined {
  const [registration, setRegistration] = useState<ServiceWorkerRegistration>()

  useEffect(() => {
    const stop = new AbortController()
    const start = async () => {
      const registered = await registerWorker()
      if (registered && !stop.signal.aborted)
        watch(registered, () => setRegistration(registered), stop.signal)
    }
    // Some browsers do not say when they are idle.
    if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: REGISTER_WITHIN_MS })
    else void start()
    return () => stop.abort()
  }, [])

  return registration && (() => takeOver(registration))
}

/** Calls `onWaiting` once a newer version than the one that this page came from is waiting. */
function watch(registration: ServiceWorkerRegistration, onWaiting: () => void, signal: AbortSignal) {
  const look = () => {
    // A page without a controlling worker has come from the network, so it is the newest version.
    if (registration.waiting && navigator.serviceWorker.controller) onWaiting()
  }
  const follow = () => registration.installing?.addEventListener('statechange', look, { signal })
  registration.addEventListener('updatefound', follow, { signal })
  follow()
  look()
}

function takeOver({ waiting }: ServiceWorkerRegistration) {
  const reload = () => location.reload()
  // Another page may have switched versions already.
  if (!waiting) return reload()
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
  waiting.postMessage('use the new version')
}
