import { tags } from './page.mjs'

/** Elements that do nothing without a script, now that no form may be sent. */
const controls = ['button', 'form', 'input', 'select', 'textarea']

/**
 * Takes the scripts out of a page that is marked with `data-plain`, and their preloads. What such a page shows is in its
 * markup, so Next's scripts would only make it heavier, and each would have a policy of its own.
 *
 * @param {string} html
 * @param {string} page its name, for messages
 * @returns {string} the page without scripts, or as it was when it is not marked
 * @throws if the page is marked and holds a control that only a script can serve
 */
export function plainPage(html, page) {
  const all = tags(html)
  if (!all.some(({ attributes }) => 'data-plain' in attributes)) return html
  const control = all.find(({ name }) => controls.includes(name))
  if (control) throw new Error(`${page}: is marked as plain, yet has a <${control.name}>`)
  let plain = ''
  let from = 0
  for (const tag of all) {
    if (!isScript(tag)) continue
    plain += html.slice(from, tag.start)
    from = tag.close
  }
  return plain + html.slice(from)
}

/** @param {import('./page.mjs').Tag} tag */
function isScript({ name, attributes }) {
  return name === 'script' || (name === 'link' && attributes.as === 'script')
}
