interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string }
}

/** The service worker lies beside the manifest, at the root of the site, wherever that is. */
function workerAddress(): string | undefined {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
  return manifest ? new URL('sw.js', manifest.href).href : undefined
}

/** The address in the form that Trusted Types ask for. The policy of this name is the only one that the page may make. */
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
 * @returns undefined where the browser has none or allows none: then the page works as long as it is open
 */
export async function registerWorker(): Promise<ServiceWorkerRegistration | undefined> {
  const worker = workerAddress()
  if (process.env.NODE_ENV !== 'production' || !navigator.serviceWorker || !worker) return undefined
  return navigator.serviceWorker.register(trusted(worker), { updateViaCache: 'none' }).catch(() => undefined)
}
