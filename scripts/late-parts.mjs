/**
 * Runs in the page. Loads the scripts that only a later `import()` needs, once the page reacts to input.
 *
 * Each script is in the page as `<script type="part">`, which the browser ignores. Turbopack's `import()` looks for a
 * script tag with the address of the chunk and waits for it, so an early `import()` works as well. Without the tag it
 * would create one itself, which Trusted Types block. A tag copied from the page needs no policy, because its address
 * came from the parser.
 *
 * After a failure the tag is put back and tried again, up to three times. After that, the attribute `data-parts` of the
 * document is `failed`, or `gone` if the host no longer has a script, and the event `parts` informs the page
 * (`components/late-parts.ts`). The event `parts-again` from the page, or a network that comes back, starts another
 * try. An `import()` waits all that time, because Turbopack would never try again after a failure that it has seen.
 *
 * The source text of this function goes into the page, so it imports nothing.
 */
export function addLateParts() {
  const root = document.documentElement
  /** @type {HTMLScriptElement[]} */
  let failed = []
  let coming = 0
  /** @type {(state?: string) => void} */
  const say = (state) => {
    if (state) root.dataset.parts = state
    else delete root.dataset.parts
    document.dispatchEvent(new Event('parts'))
  }
  /** @type {(script: HTMLScriptElement) => boolean} */
  const isGone = ({ src }) =>
    performance
      .getEntriesByName(src)
      .some((entry) => [404, 410].includes(/** @type {PerformanceResourceTiming} */ (entry).responseStatus))
  const end = () => {
    coming -= 1
    if (coming === 0 && failed.length > 0) say(failed.some(isGone) ? 'gone' : 'failed')
  }
  /** @type {(part: HTMLScriptElement, tries: number) => void} */
  const load = (part, tries) => {
    const script = document.importNode(part)
    script.removeAttribute('type')
    script.addEventListener('load', end)
    script.addEventListener('error', (event) => {
      event.stopImmediatePropagation()
      script.replaceWith(part)
      if (tries < 3) {
        setTimeout(load, 1000 * 2 ** tries, part, tries + 1)
      } else {
        failed.push(part)
        end()
      }
    })
    part.replaceWith(script)
  }
  const again = () => {
    const parts = failed
    if (parts.length === 0) return
    failed = []
    coming += parts.length
    say()
    for (const part of parts) load(part, 3)
  }
  let done = false
  const loadAll = () => {
    if (done || document.querySelector('main[data-ready=false]')) return
    done = true
    changes.disconnect()
    const parts = [...document.scripts].filter(({ type }) => type === 'part')
    coming = parts.length
    // Each in a task of its own, because the browser takes some milliseconds to start a request.
    for (const part of parts) setTimeout(load, 0, part, 0)
  }
  const changes = new MutationObserver(loadAll)
  changes.observe(document, { subtree: true, attributeFilter: ['data-ready'] })
  addEventListener('load', loadAll)
  addEventListener('online', again)
  document.addEventListener('parts-again', again)
}
