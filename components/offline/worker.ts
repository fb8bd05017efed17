interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string }
}

/** The service worker is in the same folder as the manifest, at the root of the site, wherever the site is hosted. */
function workerAddress(): string | undefined {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
  return manifest ? new URL('sw.js', manifest.href).href : undefined
}

/**
 * The address as the type that Trusted Types require. The policy of the page allows only a Trusted Types policy of this
 * name.
 */
function trusted(worker: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes }
  if (!trustedTypes) return worker
  const policy = trustedTypes.createPolicy('assay-worker', {
    createScriptURL(address) {
      if (address !== worker) throw new TypeError(`${address} is not the service worker`)
      return address
    },
  })
  return policy.createScriptURL(worker)
}

/**
 * Registers the service worker, once for each page.
 *
 * @returns undefined if the browser does not support or allow a service worker; the page then works for as long as it
 *   is open
 */
export async function registerWorker(): Promise<ServiceWorkerRegistration | undefined> {
  const worker = workerAddress()
  if (process.env.NODE_ENV !== 'production' || !navigator.serviceWorker || !worker) return undefined
  return navigator.serviceWorker.register(trusted(worker), { updateViaCache: 'none' }).catch(() => undefined)
}
