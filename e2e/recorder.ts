import type { BrowserContext, Page } from 'playwright/test'

/** Records what a page stores or sends, both from outside the page and from inside. */
export interface Recorder {
  /** Discards the earlier records, because loading a page makes requests and history entries of its own. */
  start(): Promise<void>
  /** Everything since the start: requests, sockets, lines on the console, and calls that store, send or navigate. */
  seen(): Promise<string[]>
}

/** Everything that outlives a page or that another page can read, as one comparable value. */
export interface Kept {
  url: string
  title: string
  windowName: string
  historyLength: number
  historyState: string
  localStorage: readonly string[]
  sessionStorage: readonly string[]
  cookies: readonly string[]
  databases: readonly string[]
  caches: readonly string[]
  files: readonly string[]
  buckets: readonly string[]
  /** Elements that fetch, resolve or frame something, even where no event shows it. */
  links: readonly string[]
  /** The marks and measures that the page itself sets. What it loads is recorded as requests. */
  marks: readonly string[]
  workers: number
}

declare global {
  interface Window {
    recordedCalls: string[]
  }
}

/** Installs the recorder for every page that the context opens afterwards. */
export async function record(context: BrowserContext, page: Page): Promise<Recorder> {
  const outside: string[] = []
  context.on('request', (request) => {
    outside.push(`request: ${request.method()} ${request.url().slice(0, 200)}`)
  })
  context.on('console', (message) => {
    outside.push(`console: ${message.text().slice(0, 200)}`)
  })
  page.on('websocket', (socket) => {
    outside.push(`websocket: ${socket.url()}`)
  })
  page.on('framenavigated', (frame) => {
    outside.push(`navigation: ${frame.url()}`)
  })
  page.on('download', (download) => {
    outside.push(`download: ${download.suggestedFilename()}`)
  })
  context.on('page', () => {
    outside.push('window: opened')
  })
  page.on('worker', (worker) => {
    outside.push(`worker: ${worker.url()}`)
  })
  page.on('dialog', (dialog) => {
    outside.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('serviceworker', (worker) => {
    outside.push(`service worker: ${worker.url()}`)
  })
  await context.addInitScript(wrapCalls)
  return {
    async start() {
      outside.length = 0
      await page.evaluate(() => {
        window.recordedCalls.length = 0
      })
    },
    // The browser's own error page has no such list.
    seen: async () => [...outside, ...(await page.evaluate(() => window.recordedCalls ?? []))],
  }
}

/**
 * Runs in the page before its own scripts: records each call that could store or send something, and then makes the
 * call.
 */
function wrapCalls() {
  const calls: string[] = []
  window.recordedCalls = calls
  const wrap = (owner: object | undefined, name: string, noted = () => true) => {
    const original: unknown = owner && Reflect.get(owner, name)
    if (!owner || typeof original !== 'function') return
    const label = `${owner.constructor?.name ?? ''}.${name}`
    Object.defineProperty(owner, name, {
      configurable: true,
      writable: true,
      value: new Proxy(original, {
        apply(target, self, parameters) {
          if (noted()) calls.push(`call: ${label}`)
          return Reflect.apply(target, self, parameters)
        },
        construct(target, parameters) {
          calls.push(`new: ${name}`)
          return Reflect.construct(target, parameters)
        },
      }),
    })
  }
  const wrapSetter = (owner: object, name: string) => {
    const described = Object.getOwnPropertyDescriptor(owner, name)
    if (!described?.set) return
    const { set } = described
    Object.defineProperty(owner, name, {
      ...described,
      set(value) {
        calls.push(`set: ${name}`)
        set.call(this, value)
      },
    })
  }
  for (const name of ['setItem', 'removeItem', 'clear']) wrap(Storage.prototype, name)
  for (const name of ['open', 'deleteDatabase']) wrap(IDBFactory.prototype, name)
  for (const name of ['open', 'delete']) wrap(CacheStorage.prototype, name)
  for (const name of ['put', 'add', 'addAll']) wrap(Cache.prototype, name)
  for (const name of ['getDirectory', 'persist']) wrap(StorageManager.prototype, name)
  for (const name of ['open', 'delete']) wrap(Reflect.get(window, 'StorageBucketManager')?.prototype, name)
  for (const name of ['set', 'append', 'run', 'selectURL'])
    wrap(Reflect.get(window, 'SharedStorage')?.prototype, name)
  for (const name of ['navigate', 'reload', 'updateCurrentEntry', 'traverseTo'])
    wrap(Reflect.get(window, 'Navigation')?.prototype, name)
  wrap(ServiceWorker.prototype, 'postMessage')
  for (const name of ['mark', 'measure']) wrap(Performance.prototype, name)
  for (const name of ['pushState', 'replaceState', 'back', 'forward', 'go']) wrap(History.prototype, name)
  for (const name of ['sendBeacon', 'share', 'registerProtocolHandler']) wrap(Navigator.prototype, name)
  for (const name of ['register', 'getRegistration']) wrap(ServiceWorkerContainer.prototype, name)
  for (const name of ['set', 'delete']) wrap(Reflect.get(window, 'CookieStore')?.prototype, name)
  for (const name of ['store', 'create']) wrap(CredentialsContainer.prototype, name)
  for (const name of ['open', 'send']) wrap(XMLHttpRequest.prototype, name)
  for (const name of ['submit', 'requestSubmit']) wrap(HTMLFormElement.prototype, name)
  for (const name of ['fetch', 'fetchLater', 'open', 'print', 'postMessage']) wrap(window, name)
  for (const name of ['WebSocket', 'EventSource', 'RTCPeerConnection', 'Worker', 'SharedWorker'])
    wrap(window, name)
  for (const name of ['BroadcastChannel', 'WebTransport', 'Notification', 'Image', 'FontFace'])
    wrap(window, name)
  for (const name of ['showSaveFilePicker', 'showDirectoryPicker', 'webkitRequestFileSystem'])
    wrap(window, name)
  for (const name of ['alert', 'confirm', 'prompt']) wrap(window, name)
  wrap(URL, 'createObjectURL')
  wrap(Document.prototype, 'execCommand')
  for (const name of ['write', 'read', 'readText']) wrap(Clipboard.prototype, name)
  // A click may make this call, and no other.
  wrap(Clipboard.prototype, 'writeText', () => window.event?.type !== 'click')
  wrapSetter(Document.prototype, 'cookie')
  wrapSetter(Document.prototype, 'title')
  wrapSetter(window, 'name')
}

/** Reads what is stored now. */
export async function kept(context: BrowserContext, page: Page): Promise<Kept> {
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`)
  const inside = await page.evaluate(async () => {
    const pairs = (storage: Storage) =>
      Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').map(
        (name) => `${name}=${storage.getItem(name)}`,
      )
    const cached: string[] = []
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) cached.push(`${name}: ${url}`)
    }
    const { storageBuckets } = navigator as { storageBuckets?: { keys(): Promise<string[]> } }
    const files: string[] = []
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name)
    return {
      url: location.href,
      title: document.title,
      windowName: window.name,
      historyLength: history.length,
      historyState: JSON.stringify(history.state),
      localStorage: pairs(localStorage),
      sessionStorage: pairs(sessionStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
      caches: cached,
      files,
      links: Array.from(
        document.querySelectorAll('link, base, meta, iframe, object, embed, form'),
        ({ outerHTML }) => outerHTML,
      ),
      buckets: (await storageBuckets?.keys()) ?? [],
      marks: ['mark', 'measure'].flatMap((type) =>
        performance.getEntriesByType(type).map((entry) => JSON.stringify(entry)),
      ),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }
  })
  return { ...inside, cookies }
}
