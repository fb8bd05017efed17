/**
 * Runs in the page. Brings in the scripts that only a later `import()` needs, once the page answers to input.
 *
 * Each stands in the page as `<script type="part">`, which the browser leaves alone. Turbopack's `import()` looks for a
 * script tag with the chunk's address and waits for it, so an early `import()` is safe as well; without the tag it would
 * make one itself, which Trusted Types refuse. A tag copied from the page needs no policy: its address came from the parser.
 * After a failure the tag is put back to be tried again, at most five times.
 *
 * Its source text goes into the page, so it imports nothing.
 */
export function addLateParts() {
  /** @type {(part: HTMLScriptElement, tries: number) => void} */
  const load = (part, tries) => {
    const script = document.importNode(part)
    script.removeAttribute('type')
    script.addEventListener('error', () => {
      script.replaceWith(part)
      if (tries < 5) setTimeout(load, 1000 * 2 ** tries, part, tries + 1)
    })
    part.replaceWith(script)
  }
  let done = false
  const loadAll = () => {
    if (done || document.querySelector('main[data-ready=false]')) return
    done = true
    changes.disconnect()
    for (const part of document.scripts) if (part.type === 'part') load(part, 0)
  }
  const changes = new MutationObserver(loadAll)
  changes.observe(document, { subtree: true, attributeFilter: ['data-ready'] })
  addEventListener('load', loadAll)
}
