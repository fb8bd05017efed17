import { tags } from './page.mjs'

/** Elements that do nothing without a script, now that no form may be sent. */
const controls = ['button', 'form', 'input', 'select', 'textarea']

/**
 * Takes out of a page the scripts that it has no use for.
 *
 * Of a page that is marked with `data-plain` these are all, and their preloads: what it shows is in its markup, so Next's
 * scripts would only make it heavier, and each would have a policy of its own. Of any other it is the one for browsers
 * without modules: these have no WebCrypto either.
 *
 * @param {string} html
 * @param {string} page its name, for messages
 * @returns {string}
 * @throws if the page is marked and holds a control that only a script can serve
 */
export function withoutIdleScripts(html, page) {
  const all = tags(html)
  const plain = all.some(({ attributes }) => 'data-plain' in attributes)
  const control = all.find(({ name }) => controls.includes(name))
  if (plain && control) throw new Error(`${page}: is marked as plain, yet has a <${control.name}>`)
  let kept = ''
  let from = 0
  for (const tag of all) {
    if (!isScript(tag) || !(plain || 'nomodule' in tag.attributes)) continue
    kept += html.slice(from, tag.start)
    from = tag.close
  }
  return kept + html.slice(from)
}

/** @param {import('./page.mjs').Tag} tag */
function isScript({ name, attributes }) {
  return name === 'script' || (name === 'link' && attributes.as === 'script')
}
