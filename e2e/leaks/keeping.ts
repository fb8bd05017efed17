import type { Leak } from './leak'

/** One leak of each kind that keeps something. */
export const keeping: Record<string, Leak> = {
  'local-storage': {
    leak: (secret, { name }) => localStorage.setItem(name, secret),
    told: [/^kept: localStorage/, /^browser: DOM storage local-storage=-----BEGIN/],
  },
  'session-storage': {
    leak: (secret, { name }) => sessionStorage.setItem(name, secret),
    told: [/^kept: sessionStorage/, /^browser: DOM storage session-storage=-----BEGIN/],
  },
  'indexed-db': {
    leak: (secret, { name }) => {
      const opening = indexedDB.open(name)
      opening.onupgradeneeded = () => opening.result.createObjectStore(name).put(secret, name)
    },
    told: [/^call: IDBFactory.open/, /^kept: databases/, /^browser: IndexedDB/],
  },
  cache: {
    leak: async (secret, { name }) => (await caches.open(name)).put(`/${name}`, new Response(secret)),
    told: [/^call: CacheStorage.open/, /^call: Cache.put/, /^kept: caches/, /^browser: Cache cache/],
  },
  'private-files': {
    leak: async (secret, { name }) => {
      const folder = await navigator.storage.getDirectory()
      const writing = await (await folder.getFileHandle(name, { create: true })).createWritable()
      await writing.write(secret)
      await writing.close()
    },
    told: [/^call: StorageManager.getDirectory/, /^kept: files/],
  },
  'storage-bucket': {
    leak: (secret) => {
      const { storageBuckets } = navigator as unknown as {
        storageBuckets: { open(name: string): unknown }
      }
      return storageBuckets.open(secret.slice(60, 80).toLowerCase().replaceAll(/\W/gu, ''))
    },
    told: [/^call: StorageBucketManager.open/, /^kept: buckets/],
  },
  cookie: {
    leak: (secret, { name }) => {
      Reflect.set(document, 'cookie', `${name}=${encodeURIComponent(secret)}`)
    },
    told: [/^set: cookie/, /^kept: cookies .*"cookie=/],
  },
  'cookie-store': {
    leak: (secret, { name }) => {
      const { cookieStore } = window as unknown as { cookieStore: { set(n: string, v: string): unknown } }
      return cookieStore.set(name, encodeURIComponent(secret))
    },
    told: [/^call: CookieStore.set/, /^kept: cookies .*cookie-store=/],
  },
  'window-name': {
    leak: (secret) => {
      window.name = secret
    },
    told: [/^set: name/, /^kept: windowName/],
  },
  'history-state': {
    leak: (secret) => history.replaceState({ secret }, ''),
    told: [/^call: History.replaceState/, /^kept: historyState .*-----BEGIN/],
  },
  title: {
    leak: (secret) => {
      document.title = secret
    },
    told: [/^set: title/, /^kept: title/, /^in the page: text of title/],
  },
  'performance-mark': {
    leak: (secret, { name }) => void performance.mark(name, { detail: secret }),
    told: [/^call: Performance.mark/, /^kept: marks/],
  },
}

/** One leak of each kind that puts the key into the address of the page. */
export const addressing: Record<string, Leak> = {
  'history-entry': {
    leak: (secret, { name }) => history.pushState(null, '', `?${name}=${encodeURIComponent(secret)}`),
    told: [
      /^call: History.pushState/,
      /^browser: history .*\?history-entry/,
      /^kept: url/,
      /^kept: historyLength/,
    ],
  },
  'address-fragment': {
    leak: (secret, { name }) => {
      location.hash = `${name}=${encodeURIComponent(secret)}`
    },
    told: [/^browser: history .*#address-fragment/],
  },
}
