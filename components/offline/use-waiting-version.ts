'use client'

import { useEffect, useState } from 'react'
import { registerWorker } from './worker'

/** Soon enough to count as part of loading the page. */
const REGISTER_WITHIN_MS = 500

/**
 * Lets the browser keep the site, and watches for a newer one.
 *
 * @returns what reloads with the newer version, once there is one; never called, it comes with the last page that closes
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

/** Tells once a version waits behind the one that this page came from. */
function watch(registration: ServiceWorkerRegistration, onWaiting: () => void, signal: AbortSignal) {
  const look = () => {
    // A page that no worker controls has come from the network and is as new as can be.
    if (registration.waiting && navigator.serviceWorker.controller) onWaiting()
  }
  const follow = () => registration.installing?.addEventListener('statechange', look, { signal })
  registration.addEventListener('updatefound', follow, { signal })
  follow()
  look()
}

function takeOver({ waiting }: ServiceWorkerRegistration) {
  const reload = () => location.reload()
  // Another page may have asked already.
  if (!waiting) return reload()
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
  waiting.postMessage('use the new version')
}
