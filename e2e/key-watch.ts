import type { Page } from 'playwright/test'
import type { ThrowawayKey } from '../testing/throwaway-key'
import { browserEvents } from './browser-events'
import { documentTraces } from './document-traces'
import { kept, record } from './recorder'

/** Watches what becomes of a key in a page. */
export interface KeyWatch {
  /** From now on the page has to be silent; it is open and has loaded all that it ever will. */
  start(): Promise<void>
  /** Looks for the key in the page as it is now; what is found counts. */
  look(): Promise<void>
  /** Everything that was sent, kept, said or found since the start, each once; nothing where the key stayed. */
  leaks(): Promise<string[]>
}

/** Prepares a page that is about to be opened. */
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
      // Taking stock looks into every store.
      events.start()
      await recorder.start()
    },
    async look() {
      for (const trace of await documentTraces(page, key)) found.add(`in the page: ${trace}`)
    },
    async leaks() {
      for (const each of [...(await recorder.seen()), ...events.seen()]) found.add(each)
      // Nothing can be looked into once a page has gone elsewhere.
      const after = await kept(context, page).catch((error: Error) => ({ page: error.message }))
      for (const [part, value] of Object.entries(after)) {
        const text = JSON.stringify(value)
        if (text !== JSON.stringify(before[part as keyof typeof before])) found.add(`kept: ${part} ${text}`)
      }
      return [...found]
    },
  }
}
