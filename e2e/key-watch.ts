import type { Page } from 'playwright/test'
import type { ThrowawayKey } from '../testing/throwaway-key'
import { browserEvents } from './browser-events'
import { documentTraces } from './document-traces'
import { kept, record } from './recorder'

/** Watches what happens to a key in a page. */
export interface KeyWatch {
  /**
   * Starts the watch. The page is open and has loaded everything that it ever will, and has to be silent from now on.
   */
  start(): Promise<void>
  /** Searches the present page for the key and records every place where it is found. */
  look(): Promise<void>
  /**
   * Everything that was sent, stored, printed or found since the start, each once; empty if the key stayed in the page.
   */
  leaks(): Promise<string[]>
}

/** Prepares a page before it is opened. */
export async function watchKey(page: Page, key: ThrowawayKey): Promise<KeyWatch> {
  const context = page.context()
  const recorder = await record(context, page)
  const found = new Set<string>()
  let before: Awaited<ReturnType<typeof kept>>
  let events: Awaited<ReturnType<typeof browserEvents>>
  return {
    async start() {
      events = await browserEvents(page)
      before = await kept(context, page)
      // Reading the initial state accesses every store, so the events are recorded only after it.
      events.start()
      await recorder.start()
    },
    async look() {
      for (const trace of await documentTraces(page, key)) found.add(`in the page: ${trace}`)
    },
    async leaks() {
      for (const each of [...(await recorder.seen()), ...events.seen()]) found.add(each)
      // A page that has left the site cannot be examined.
      const after = await kept(context, page).catch((error: Error) => ({ page: error.message }))
      for (const [part, value] of Object.entries(after)) {
        const text = JSON.stringify(value)
        if (text !== JSON.stringify(before[part as keyof typeof before])) found.add(`kept: ${part} ${text}`)
      }
      return [...found]
    },
  }
}
