// The service worker: keeps the whole site of one build and answers from it. It fetches files while it is installed, and
// afterwards only what it does not have.

import { PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { NavigationRoute, Router } from 'workbox-routing'

/** Every file of the site with its hash; both are written in by `worker.mjs`. */
declare const SITE: readonly (readonly [address: string, integrity: string])[]
declare const NOT_FOUND: string

interface LifecycleEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

/** Files that are fetched at a time. */
const LANES = 8

const keeper = new PrecacheController({
  // The bytes are proved by their hash, so the 404 page may come with the status that is its own.
  plugins: [{ cacheWillUpdate: async ({ response }) => response }],
})
// There is one file for an address, whatever a host says that it depends on.
keeper.strategy.matchOptions = { ignoreVary: true }
keeper.addToCacheList(
  SITE.map(([url, integrity]) => ({
    url,
    integrity,
    // Next's own files carry a hash in their name already, so the copy that the page has just loaded will do.
    revision: url.startsWith('_next/static/') ? null : integrity,
  })),
)

/** Fetches what is not kept yet. The controller's own way takes one file after the other. */
async function keepAll(event: LifecycleEvent): Promise<void> {
  const files = [...keeper.getURLsToCacheKeys()]
  const lane = async () => {
    for (let file = files.shift(); file; file = files.shift()) {
      const [address, cacheKey] = file
      const request = new Request(address, {
        integrity: keeper.getIntegrityForCacheKey(cacheKey) ?? '',
        cache: address === cacheKey ? 'default' : 'reload',
        credentials: 'same-origin',
      })
      await Promise.all(keeper.strategy.handleAll({ event, request, params: { cacheKey } }))
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

/** The page that an address means when it is written without its slash or with `index.html`. */
function page({ origin, pathname }: URL): URL {
  return new URL(pathname.replace(/\/(?:index\.html)?$|$/u, '/'), origin)
}

/** The page for addresses that do not exist, since nobody else can be asked. */
async function notFound(): Promise<Response> {
  const kept = await keeper.matchPrecache(NOT_FOUND)
  return kept ? new Response(kept.body, { status: 404, headers: kept.headers }) : Response.error()
}

// A router of our own: the library's default one also takes requests from the messages of a page.
const router = new Router()
router.registerRoute(
  new PrecacheRoute(keeper, {
    ignoreURLParametersMatching: [/./u],
    urlManipulation: ({ url }) => [page(url)],
  }),
)
router.registerRoute(new NavigationRoute(({ request }) => fetch(request).catch(notFound)))
router.addFetchListener()

addEventListener('install', (event) => {
  const installing = event as LifecycleEvent
  installing.waitUntil(keepAll(installing))
})
addEventListener('activate', keeper.activate)
// A new version waits until every page of the old one is gone, or until somebody asks for it.
addEventListener('message', ({ data }) => {
  const worker = self as unknown as { skipWaiting(): Promise<void> }
  if (data === 'use the new version') void worker.skipWaiting()
})
