import { readFileSync } from 'node:fs'

// This file alone defines what the browser may do with a page of ours. The meta tags, the local server's headers and
// every host recipe are made from it.

/**
 * Other sites that our pages link to. A browser that knows `Connection-Allowlist` blocks every other link. A page that runs
 * no script cannot hold a key, so it may link to every source of a cause.
 *
 * @type {{ everywhere: string[], withoutScripts: string[] }}
 */
const outsidePages = JSON.parse(
  readFileSync(new URL('../lib/inspect/outside-pages.json', import.meta.url), 'utf8'),
)

/**
 * Browser features that a page may not use. Chromium knows each by this name; an unknown name causes a warning in the
 * console.
 */
const closedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'compute-pressure',
  'cross-origin-isolated',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'unload',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/**
 * The only Trusted Types policy. `components/offline/worker.ts` creates it, and it allows only the address of the
 * service worker.
 */
const trustedTypesPolicy = 'assay-worker'

/**
 * The Content-Security-Policy of one page, as in the page's meta tag (CSP Level 3).
 *
 * It allows scripts only by their hash, so not even this origin can add one. `frame-ancestors` is missing because a
 * meta tag cannot contain it; `headers` adds it.
 *
 * @param {Iterable<string>} scriptHashes `sha256-<base64>` of every inline script and every script file of the page
 * @returns {string} the policy on one line; the same hashes in any order give the same text
 */
export function pagePolicy(scriptHashes) {
  const scripts = [...new Set(scriptHashes)].sort().map((hash) => `'${hash}'`)
  return [
    "default-src 'none'",
    `script-src ${scripts.length > 0 ? scripts.join(' ') : "'none'"}`,
    "style-src 'self'",
    'img-src data:',
    "connect-src 'none'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypesPolicy}`,
  ].join('; ')
}

/**
 * The policy of every file that is not a page, such as a script, a style sheet or a picture that somebody opens
 * directly.
 */
export const filePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'"

/** The path of the service worker, relative to the root of the site. */
export const workerFile = 'sw.js'

/** The policy of the service worker. It may fetch the site's own files, which a page may not. */
export const workerPolicy = "default-src 'none'; connect-src 'self'"

/**
 * Returns every header of a response whose policy is known.
 *
 * @param {string} policy the result of `pagePolicy`, or `filePolicy`
 * @returns {Record<string, string>} header values by name
 */
export function headers(policy) {
  const { everywhere, withoutScripts } = outsidePages
  const runsNothing = policy.includes("script-src 'none'")
  const outside = runsNothing ? [...everywhere, ...withoutScripts] : everywhere
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'Connection-Allowlist': `(response-origin ${outside.map((origin) => `"${origin}/*"`).join(' ')})`,
    // A page without scripts may link to more sites. No page with scripts may hold its window, because through the window a
    // script could follow a link to any of these sites. A browser that does not know this value still keeps the window away from
    // every page that was sent `same-origin`.
    'Cross-Origin-Opener-Policy': runsNothing ? 'noopener-allow-popups' : 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': closedFeatures.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  }
}

/** The headers whose value depends on the page, each with the name of its variable in the recipes. */
export const byPage = {
  'Content-Security-Policy': 'policy',
  'Connection-Allowlist': 'links',
  'Cross-Origin-Opener-Policy': 'opener',
}

/**
 * Adds the header that only a host on the web sends; localhost has no certificate. It covers neither other hosts of the
 * domain nor the preload list of the browsers, because only the owner of the domain can decide about these.
 *
 * @param {Record<string, string>} values
 * @returns {Record<string, string>} header values by name
 */
export function hostHeaders(values) {
  return { ...values, 'Strict-Transport-Security': 'max-age=63072000' }
}
