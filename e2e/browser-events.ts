import { Buffer } from 'node:buffer'
import type { CDPSession, Page } from 'playwright/test'

type Told = Record<string, unknown> & {
  request?: { url: string; method: string; postDataEntries?: { bytes?: string }[] }
  response?: { payloadData: string }
}

/** Chromium's events about a page that sends or stores something, each with a function that describes it. */
const TELLING: Record<string, (told: Told) => string> = {
  'Network.requestWillBeSent': ({ request, type }) => {
    const body = (request?.postDataEntries ?? []).map(({ bytes = '' }) => Buffer.from(bytes, 'base64'))
    return `${type} ${request?.method} ${request?.url} ${Buffer.concat(body)}`
  },
  'Network.webSocketCreated': ({ url }) => `WebSocket ${url}`,
  'Network.webSocketFrameSent': ({ response }) => `WebSocket frame ${response?.payloadData}`,
  'Network.webTransportCreated': ({ url }) => `WebTransport ${url}`,
  'Network.directTCPSocketCreated': ({ remoteAddr }) => `socket ${remoteAddr}`,
  'Network.directUDPSocketCreated': () => 'UDP socket',
  'Page.frameRequestedNavigation': ({ url, reason }) => `navigation ${reason} ${url}`,
  'Page.navigatedWithinDocument': ({ url }) => `history ${url}`,
  'Page.frameAttached': () => 'frame',
  'Page.windowOpen': ({ url }) => `window ${url}`,
  'Page.downloadWillBegin': ({ url }) => `download ${url}`,
  'DOMStorage.domStorageItemAdded': ({ key, newValue }) => `DOM storage ${key}=${newValue}`,
  'DOMStorage.domStorageItemUpdated': ({ key, newValue }) => `DOM storage ${key}=${newValue}`,
  'Storage.indexedDBListUpdated': () => 'IndexedDB',
  'Storage.indexedDBContentUpdated': ({ objectStoreName }) => `IndexedDB ${objectStoreName}`,
  'Storage.cacheStorageListUpdated': () => 'Cache',
  'Storage.cacheStorageContentUpdated': ({ cacheName }) => `Cache ${cacheName}`,
  'Storage.storageBucketCreatedOrUpdated': () => 'storage bucket',
  'Log.entryAdded': ({ entry }) => `log ${(entry as { text: string }).text}`,
  'Runtime.consoleAPICalled': ({ args }) => `console ${JSON.stringify(args)}`,
}

/** The browser's own record of what a page does, which no script can influence. */
export interface BrowserEvents {
  start(): void
  seen(): readonly string[]
}

/**
 * Records Chromium's events about this page. Its workers are recorded in the browser's network log instead
 * (`net-log.ts`).
 */
export async function browserEvents(page: Page): Promise<BrowserEvents> {
  const session = await page.context().newCDPSession(page)
  const seen: string[] = []
  for (const [event, words] of Object.entries(TELLING)) {
    session.on(event as Parameters<CDPSession['on']>[0], (told: Told) => {
      seen.push(`browser: ${words(told).slice(0, 600)}`)
    })
  }
  const origin = new URL(page.url()).origin
  await Promise.all([
    session.send('Network.enable', { maxPostDataSize: 65_536 }),
    session.send('Page.enable'),
    session.send('DOMStorage.enable'),
    session.send('Storage.trackIndexedDBForOrigin', { origin }),
    session.send('Storage.trackCacheStorageForOrigin', { origin }),
    session.send('Log.enable'),
    session.send('Runtime.enable'),
  ])
  return {
    start() {
      seen.length = 0
    },
    seen: () => seen,
  }
}
