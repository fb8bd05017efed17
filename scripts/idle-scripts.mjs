import { tags } from './page.mjs'

/**
 * Elements that do nothing without a script, because the policy does not allow a form to be sent. A radio button does
 * something: the style sheet shows what is chosen.
 */
const controls = ['button', 'form', 'input', 'select', 'textarea']

/**
 * Removes the scripts that a page does not need.
 *
 * From a page that is marked with `data-plain`, all scripts and their preloads are removed. Its content is in its
 * markup, so Next's scripts would only make it heavier, and each script would need a policy of its own. From any other
 * page, the script for browsers without modules is removed, because these browsers have no WebCrypto either, and so are
 * preloads, because the scripts are requested once the page has been painted.
 *
 * @param {string} html
 * @param {string} page its name, for messages
 * @returns {string}
 * @throws if the page is marked but contains a control that needs a script
 */
export function withoutIdleScripts(html, page) {
  const all = tags(html)
  const plain = all.some(({ attributes }) => 'data-plain' in attributes)
  const control = all.find(({ name, attributes }) => controls.includes(name) && attributes.type !== 'radio')
  if (plain && control) throw new Error(`${page} is marked as plain but has a <${control.name}>`)
  let kept = ''
  let from = 0
  for (const tag of all) {
    if (!isIdle(tag, plain)) continue
    kept += html.slice(from, tag.start)
    from = tag.close
  }
  return kept + html.slice(from)
}

/**
 * @param {import('./page.mjs').Tag} tag
 * @param {boolean} plain
 */
function isIdle({ name, attributes }, plain) {
  if (name === 'link') return attributes.as === 'script' || attributes.rel === 'modulepreload'
  return name === 'script' && (plain || 'nomodule' in attributes)
}
