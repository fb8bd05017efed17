import { readFileSync } from 'node:fs'

// The one source of truth for what the browser may do with a page of ours. The meta tags, the local server's headers and
// every host recipe are made from this file.

/**
 * Pages of others that ours link to. A browser that knows `Connection-Allowlist` blocks to follow any other link. A page that
 * runs no script can hold no key, so it may link to every source of a cause.
 *
 * @type {{ everywhere: string[], withoutScripts: string[] }}
 */
const outsidePages = JSON.parse(
  readFileSync(new URL('../lib/inspect/outside-pages.json', import.meta.url), 'utf8'),
)

/** Browser features that a page may not use, each known to Chromium by this name: an unknown one makes a console warning. */
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

/** The one Trusted Types policy, made by `components/offline/worker-address.ts`: it admits the worker's address alone. */
const trustedTypesPolicy = 'assay-worker'

/**
 * The Content-Security-Policy of one page, as it is in the page's meta tag (CSP Level 3).
 *
 * Scripts are admitted by hash alone: not even this origin may add one. `frame-ancestors` is missing because a meta tag
 * cannot carry it; `headers` adds it.
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
 * The policy of anything that is not a page: a script, a style sheet or a picture that somebody opens by itself.
 */
export const filePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'"

/** The service worker, below the site's root. */
export const workerFile = 'sw.js'

/** The policy of the service worker: it may fetch the site's own files, which no page may. */
export const workerPolicy = "default-src 'none'; connect-src 'self'"

/**
 * Every header that belongs on a response whose policy is known.
 *
 * @param {string} policy what `pagePolicy` made, or `filePolicy`
 * @returns {Record<string, string>} header values by name
 */
export function headers(policy) {
  const { everywhere, withoutScripts } = outsidePages
  const runsNothing = policy.includes("script-src 'none'")
  const outside = runsNothing ? [...everywhere, ...withoutScripts] : everywhere
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'Connection-Allowlist': `(response-origin ${outside.map((origin) => `"${origin}/*"`).join(' ')})`,
    // A page that may lead further must not be in the hands of one with scripts: through its window a script could follow a link
    // to anywhere there. A browser that does not know the value lets nobody hold it who sent `same-origin`.
    'Cross-Origin-Opener-Policy': runsNothing ? 'noopener-allow-popups' : 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': closedFeatures.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  }
}

/** The headers whose value depends on the page, each with a word for it in the variables of recipes. */
export const byPage = {
  'Content-Security-Policy': 'policy',
  'Connection-Allowlist': 'links',
  'Cross-Origin-Opener-Policy': 'opener',
}

/**
 * The same for a host on the web. Not for localhost, which has no certificate, and nothing is said of other hosts of the
 * domain or of the browsers' own list: that is for the domain's owner to decide.
 *
 * @param {Record<string, string>} values
 * @returns {Record<string, string>} header values by name
 */
export function hostHeaders(values) {
  return { ...values, 'Strict-Transport-Security': 'max-age=63072000' }
}
