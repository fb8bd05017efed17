// The service worker: keeps the whole site of one build and responds with it. It does not trust what it has kept,
// because a script in a page can write to the cache as well. So it checks every file against the hash that the build
// wrote into this script. The headers that it sends also come from the build.

type HeaderValues = Readonly<Record<string, string>>

/**
 * Every file of the site: its address, its SHA-256 in base64, and the index of its headers in `HEADERS`. The build
 * inserts all four values.
 */
declare const SITE: readonly (readonly [address: string, hash: string, headers: number])[]
declare const HEADERS: readonly HeaderValues[]
/** Files that the host may change without a new build, such as `robots.txt`. They are not kept. */
declare const OTHERS: readonly string[]
declare const PLAIN_TEXT: HeaderValues

interface LifecycleEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface FetchEvent extends Event {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

interface WorkerScope {
  readonly registration: ServiceWorkerRegistration
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { includeUncontrolled: boolean }): Promise<readonly unknown[]>
  }
  skipWaiting(): Promise<void>
}

interface SiteFile {
  readonly address: string
  /** The address in the cache. It includes the hash, so that two versions can be kept side by side. */
  readonly key: string
  readonly hash: string
  readonly headers: HeaderValues
}

const worker = self as unknown as WorkerScope

/** The number of files that are fetched at the same time. */
const LANES = 8

const absolute = (address: string) => new URL(address, location.href).href
const files = new Map(
  SITE.map(([written, hash, headers]): [string, SiteFile] => {
    const address = absolute(written)
    const key = `${address}?${encodeURIComponent(hash)}`
    return [address, { address, key, hash, headers: HEADERS[headers] ?? PLAIN_TEXT }]
  }),
)
const others = new Set(OTHERS.map(absolute))

const UNAVAILABLE = `This part of Assay can't be shown.

The copy that this browser keeps is missing or was changed, and the host did not send the same version.

1. Make sure that you are online, and reload.
2. If that doesn't help, close every page of Assay, and open it again.
3. If that doesn't help either, delete the data of this site in the settings of the browser.

Keys and tokens are never kept, so none is lost.
`

const kept = () => caches.open(`assay ${worker.registration.scope}`)

/** The body of a response if it has the hash of the file. A response that fails counts as one with another body. */
async function bytesIn(coming: Promise<Response | undefined>, { hash }: SiteFile) {
  try {
    const bytes = await (await coming)?.arrayBuffer()
    if (!bytes) return undefined
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return btoa(String.fromCharCode(...digest)) === hash ? bytes : undefined
  } catch {
    return undefined
  }
}

/** The bytes of a file from the cache or, if they are not there, from the host. In that case they are kept. */
async function bytesOf(file: SiteFile, mode: RequestCache): Promise<ArrayBuffer | undefined> {
  const cache = await kept()
  const own = await bytesIn(cache.match(file.key, { ignoreVary: true }), file)
  if (own) return own
  const fetched = await bytesIn(fetch(file.address, { cache: mode, credentials: 'same-origin' }), file)
  // If there is no room to keep the file, it can still be sent to the page.
  if (fetched) await cache.put(file.key, new Response(fetched)).catch(() => undefined)
  return fetched
}

async function keepAll(): Promise<void> {
  const left = [...files.values()]
  const lane = async () => {
    for (let file = left.shift(); file; file = left.shift()) {
      // Next's own files have a hash in their name, so the copy that the page has just loaded is the right one.
      const named = file.address.includes('/_next/static/')
      if (!(await bytesOf(file, named ? 'default' : 'reload')))
        throw new Error(`${file.address} differs from the build`)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

async function start(): Promise<void> {
  const cache = await kept()
  const keys = new Set([...files.values()].map(({ key }) => key))
  const old = (await cache.keys()).filter(({ url }) => !keys.has(url))
  await Promise.all(old.map((request) => cache.delete(request, { ignoreVary: true })))
  // The first page was loaded before the worker. From now on a newer version waits for that page too.
  await worker.clients.claim()
}

/** The file at a URL, even if the URL lacks the final slash or has `index.html` or a query. */
function fileAt({ origin, pathname }: URL): SiteFile | undefined {
  return files.get(origin + pathname) ?? files.get(origin + pathname.replace(/\/(?:index\.html)?$|$/u, '/'))
}

async function send(file: SiteFile, status: number): Promise<Response> {
  const bytes = await bytesOf(file, 'reload')
  if (bytes) return new Response(bytes, { status, headers: file.headers })
  // The host may have a newer version by now.
  worker.registration.update().catch(() => undefined)
  return new Response(UNAVAILABLE, { status: 503, headers: PLAIN_TEXT })
}

/**
 * The worker never forwards a request of a page unchanged, because its URL could contain a key or token from that page.
 */
async function respond(request: Request): Promise<Response> {
  const url = new URL(request.url)
  const file = request.method === 'GET' ? fileAt(url) : undefined
  if (file) return send(file, 200)
  if (request.mode !== 'navigate') return Response.error()
  const address = url.origin + url.pathname
  if (others.has(address)) {
    const text = await fetch(address, { cache: 'no-cache' }).catch(() => undefined)
    if (text?.ok) return new Response(text.body, { headers: PLAIN_TEXT })
  }
  // A newer version may have the page. The URL is forwarded only if no page of ours is open that it could come from.
  const open = await worker.clients.matchAll({ includeUncontrolled: true })
  const response = open.length === 0 ? await fetch(request).catch(() => undefined) : undefined
  const notFound = files.get(absolute('404.html'))
  return response ?? (notFound ? send(notFound, 404) : Response.error())
}

addEventListener('install', (event) => (event as LifecycleEvent).waitUntil(keepAll()))
addEventListener('activate', (event) => (event as LifecycleEvent).waitUntil(start()))
addEventListener('fetch', (event) => {
  const { request } = event as FetchEvent
  ;(event as FetchEvent).respondWith(respond(request))
})
// A new version waits until every page of the old one is closed, or until a page asks for it.
addEventListener('message', ({ data }) => {
  if (data === 'use the new version') void worker.skipWaiting()
})
