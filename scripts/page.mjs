import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { parse } from 'parse5'

/** @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element */
/** @typedef {import('parse5').DefaultTreeAdapterTypes.Node} Node */

/**
 * @typedef {object} Tag
 * @property {string} name lower-case element name
 * @property {Record<string, string>} attributes by lower-case name
 * @property {string} text the text directly inside
 * @property {number} start offset of `<` in the file, in UTF-16 units
 * @property {number} nameEnd offset just after the element's name
 * @property {number} end offset just after the `>` of the start tag
 * @property {number} close offset just after the whole element
 */

/**
 * Lists the elements of an HTML file in document order, each with its place in the text. So the file can be edited
 * without printing it again, because what React hydrates has to stay exactly as React wrote it.
 *
 * @param {string} html
 * @returns {Tag[]} elements that are in the text; those that the parser only implies are left out
 */
export function tags(html) {
  /** @type {Tag[]} */
  const found = []
  /** @param {Node} node */
  const visit = (node) => {
    if ('tagName' in node) {
      const whole = node.sourceCodeLocation
      const place = whole?.startTag
      if (place) found.push(describe(node, place.startOffset, place.endOffset, whole.endOffset))
      if ('content' in node) visit(node.content)
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child)
  }
  visit(parse(html, { sourceCodeLocationInfo: true }))
  return found
}

/**
 * @param {Element} element
 * @param {number} start
 * @param {number} end
 * @param {number} close
 * @returns {Tag}
 */
function describe(element, start, end, close) {
  return {
    name: element.tagName,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    text: element.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
    start,
    nameEnd: start + 1 + element.tagName.length,
    end,
    close,
  }
}

/**
 * Returns the Content-Security-Policy in the meta tag of a page.
 *
 * @param {string} html
 * @returns {string | undefined}
 */
export function policyOf(html) {
  return tags(html).find(
    ({ name, attributes }) =>
      name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
  )?.attributes.content
}

/**
 * Lists the files in a folder and in all folders inside it.
 *
 * @param {string} folder
 * @returns {string[]} paths relative to the folder with `/`, sorted by code unit, so that the order is the same
 *   everywhere
 */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
