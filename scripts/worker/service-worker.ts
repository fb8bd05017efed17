// The service worker: keeps the whole site of one build and responds with it. It trusts nothing that is kept: a script in a
// page can write to the cache as well. What it sends has the hash that the build wrote in here, and the headers likewise.

type HeaderValues = Readonly<Record<string, string>>

/** Every file of the site: address, SHA-256 in base64, place in `HEADERS`. The build writes in all four of these. */
declare const SITE: readonly (readonly [address: string, hash: string, headers: number])[]
declare const HEADERS: readonly HeaderValues[]
/** Files that the host may change without a new build, such as `robots.txt`. They aren't kept. */
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
  /** The address in the cache. It names the bytes, so that two versions can be kept side by side. */
  readonly key: string
  readonly hash: string
  readonly headers: HeaderValues
}

const worker = self as unknown as WorkerScope

/** Files that are fetched at a time. */
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

/** The body of a response, if it is the file's; a response that doesn't come counts as another body. */
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

/** The bytes of a file from the cache, or else from the host; then they are kept. */
async function bytesOf(file: SiteFile, mode: RequestCache): Promise<ArrayBuffer | undefined> {
  const cache = await kept()
  const own = await bytesIn(cache.match(file.key, { ignoreVary: true }), file)
  if (own) return own
  const fetched = await bytesIn(fetch(file.address, { cache: mode, credentials: 'same-origin' }), file)
  // Without room to keep it, it can still be shown.
  if (fetched) await cache.put(file.key, new Response(fetched)).catch(() => undefined)
  return fetched
}

async function keepAll(): Promise<void> {
  const left = [...files.values()]
  const lane = async () => {
    for (let file = left.shift(); file; file = left.shift()) {
      // Next's own files have a hash in their name, so the copy that the page has just loaded will do.
      const named = file.address.includes('/_next/static/')
      if (!(await bytesOf(file, named ? 'default' : 'reload')))
        throw new Error(`${file.address} is not what was built`)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

async function start(): Promise<void> {
  const cache = await kept()
  const keys = new Set([...files.values()].map(({ key }) => key))
  const old = (await cache.keys()).filter(({ url }) => !keys.has(url))
  await Promise.all(old.map((request) => cache.delete(request, { ignoreVary: true })))
  // The first page came before the worker. From here on a newer version waits for that page too.
  await worker.clients.claim()
}

/** The file that an address means, also when it is written without its slash, with `index.html` or with a query. */
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

/** No request of a page goes on to the host as it is: its address could hold what the page was given. */
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
  // A newer version may have the page. Only where no page of ours is open can the address come from none.
  const open = await worker.clients.matchAll({ includeUncontrolled: true })
  const answer = open.length === 0 ? await fetch(request).catch(() => undefined) : undefined
  const notFound = files.get(absolute('404.html'))
  return answer ?? (notFound ? send(notFound, 404) : Response.error())
}

addEventListener('install', (event) => (event as LifecycleEvent).waitUntil(keepAll()))
addEventListener('activate', (event) => (event as LifecycleEvent).waitUntil(start()))
addEventListener('fetch', (event) => {
  const { request } = event as FetchEvent
  ;(event as FetchEvent).respondWith(respond(request))
})
// A new version waits until every page of the old one is gone, or until somebody asks for it.
addEventListener('message', ({ data }) => {
  if (data === 'use the new version') void worker.skipWaiting()
})
