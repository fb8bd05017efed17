/**
 * Runs in the page. Requests the scripts of the page once the page has been painted: before, they would compete with
 * the style sheet for the line, and with the layout for the processor.
 *
 * Each script is in the page as `<script type="first">`, which the browser ignores. A copy of the tag needs no policy,
 * because its address came from the parser. A page in the background isn't painted, so there they are requested at once.
 *
 * The source text of this function goes into the page, so it imports nothing.
 */
export function addFirstScripts() {
  const add = () => {
    for (const first of [...document.scripts].filter(({ type }) => type === 'first')) {
      const script = document.importNode(first)
      script.removeAttribute('type')
      first.replaceWith(script)
    }
  }
  const addInBackground = () => {
    if (document.hidden) add()
  }
  // A task that is queued in the last step before a paint runs after that paint.
  requestAnimationFrame(() => setTimeout(add))
  document.addEventListener('visibilitychange', addInBackground)
  addInBackground()
}
