// Runs after `next build`: removes everything from out/ that no page uses, hashes each script, and writes the
// Content-Security-Policy into every page.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withFirstLoad } from './first-load.mjs'
import { addFirstScripts } from './first-scripts.mjs'
import { withoutIdleScripts } from './idle-scripts.mjs'
import { addLateParts } from './late-parts.mjs'
import { filesBelow, tags } from './page.mjs'
import { pagePolicy } from './policy.mjs'

/** @typedef {import('./page.mjs').Tag} Tag */

/**
 * Seals an exported site in place. Sealing a page again is blocked, although it would change nothing, because it means
 * that the build step was left out.
 *
 * @param {string} out the exported folder
 * @returns {{ pages: string[], late: number, removed: number }} the sealed pages, and the numbers of scripts that load
 *   late on any of them and of files removed
 * @throws if a page contains something that its policy would block
 */
export function seal(out) {
  const removed = removeServerParts(out)
  const pages = filesBelow(out).filter((file) => file.endsWith('.html'))
  /** @type {Set<string>} */
  const used = new Set()
  /** @type {Set<string>} */
  const late = new Set()
  for (const page of pages) {
    const path = join(out, page)
    const html = withFirstLoad(readFileSync(path, 'utf8'), out)
    const sealed = sealPage(withoutIdleScripts(html, page), page, (chunk) => readChunk(out, chunk))
    writeFileSync(path, sealed.html)
    for (const chunk of sealed.chunks) used.add(chunk)
    for (const chunk of sealed.late) late.add(chunk)
  }
  // A script that no page names by its hash cannot run.
  const idle = filesBelow(join(out, '_next')).filter((file) => file.endsWith('.js') && !used.has(file))
  for (const file of idle) rmSync(join(out, '_next', file))
  return { pages, late: late.size, removed: removed + idle.length }
}

/**
 * Removes the files that only Next's own links would fetch (our pages use plain links) and the second copy of the 404
 * page.
 *
 * @param {string} out
 * @returns {number} the number of files removed
 */
function removeServerParts(out) {
  const surplus = filesBelow(out).filter(
    (file) =>
      file.startsWith('_not-found') ||
      file.startsWith('404/') ||
      /(^|\/)__next\.[^/]*\.txt$/.test(file) ||
      /(^|\/)index\.txt$/.test(file),
  )
  for (const file of surplus) rmSync(join(out, file))
  return surplus.length
}

/**
 * @param {string} out
 * @param {string} chunk path below `_next/`
 * @returns {Buffer | undefined} undefined if there is no such file
 */
function readChunk(out, chunk) {
  const path = join(out, '_next', chunk)
  return existsSync(path) ? readFileSync(path) : undefined
}

/**
 * Seals one page. It adds integrity attributes, tags for the scripts that `import()` may request later, and the policy
 * right after `<meta charset>`, before every script. The scripts of a page with `data-ready` wait until it is painted.
 *
 * @param {string} html
 * @param {string} page its name, for messages
 * @param {(chunk: string) => Buffer | undefined} read returns the bytes of a script by its path below `_next/`
 * @returns {{ html: string, chunks: string[], late: string[] }} the page, the scripts that it runs, and those of them
 *   that load late
 * @throws if the page contains something that its policy would block
 */
export function sealPage(html, page, read) {
  const all = tags(html)
  refuseUnsafe(all, page)
  const charset = all.find(({ name, attributes }) => name === 'meta' && attributes.charset)
  const body = html.lastIndexOf('</body>')
  if (!charset || body < 0) throw new Error(`${page}: <meta charset> or </body> is missing`)

  /** @type {{ at: number, text: string }[]} */
  const edits = []
  /** @type {Set<string>} */
  const hashes = new Set()
  /** @type {Map<string, Buffer>} */
  const chunks = new Map()
  // Only a page that says when it reacts to input may take a moment longer to do so.
  const waits = all.some(({ attributes }) => 'data-ready' in attributes)
  let inlineText = ''
  let base = '/_next/'
  for (const tag of all) {
    if (tag.name !== 'script') continue
    const source = tag.attributes.src
    if (source !== undefined) {
      const start = source.indexOf('_next/') + '_next/'.length
      base = source.slice(0, start)
      const bytes = read(source.slice(start))
      if (!bytes) throw new Error(`${page}: ${source} doesn’t exist`)
      chunks.set(source.slice(start), bytes)
      hashes.add(sha256(bytes))
      const held = waits ? ' type="first"' : ''
      edits.push({ at: tag.nameEnd, text: `${held} integrity="${sha256(bytes)}"` })
    } else {
      hashes.add(sha256(tag.text))
      inlineText += tag.text
    }
  }

  const late = lateChunks(chunks, inlineText, read)
  if (waits || late.size > 0) {
    const loader = `${waits ? `(${addFirstScripts})();` : ''}(${addLateParts})()`
    hashes.add(sha256(loader))
    let text = ''
    for (const [chunk, bytes] of late) {
      hashes.add(sha256(bytes))
      text += `<script type="part" fetchpriority="low" async src="${base}${chunk}" integrity="${sha256(bytes)}"></script>`
    }
    edits.push({ at: body, text: `${text}<script>${loader}</script>` })
  }
  edits.push({
    at: charset.end,
    text: `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(hashes)}"/>`,
  })
  return {
    html: edited(html, edits),
    chunks: [...chunks.keys(), ...late.keys()],
    late: [...late.keys()],
  }
}

/**
 * @param {Tag[]} all
 * @param {string} page
 */
function refuseUnsafe(all, page) {
  for (const { name, attributes } of all) {
    if (attributes['http-equiv']) throw new Error(`${page}: already sealed; run next build first`)
    const handler = Object.keys(attributes).find((attribute) => attribute.startsWith('on'))
    const refused =
      (name === 'style' && '<style>') ||
      ('style' in attributes && `<${name} style="${attributes.style}">`) ||
      (handler && `<${name} ${handler}>`) ||
      (attributes.href?.startsWith('javascript:') && `<${name} href="javascript:">`)
    if (refused)
      throw new Error(`${page}: the Content-Security-Policy blocks ${refused}; use a class or a listener`)
  }
}

/**
 * Finds the scripts that the page's scripts name, directly or through each other, and that the page does not load
 * itself.
 *
 * @param {Map<string, Buffer>} loaded scripts of the page by their path below `_next/`
 * @param {string} inlineText
 * @param {(chunk: string) => Buffer | undefined} read
 * @returns {Map<string, Buffer>} in the order in which they were found
 */
function lateChunks(loaded, inlineText, read) {
  /** @type {Map<string, Buffer>} */
  const late = new Map()
  const texts = [inlineText, ...[...loaded.values()].map(String)]
  for (let text = texts.shift(); text !== undefined; text = texts.shift()) {
    for (const [chunk] of text.matchAll(/static\/chunks\/[\w.~-]+\.js/g)) {
      if (loaded.has(chunk) || late.has(chunk)) continue
      const bytes = read(chunk)
      if (!bytes) continue
      late.set(chunk, bytes)
      texts.push(bytes.toString())
    }
  }
  return late
}

/**
 * @param {string} text
 * @param {{ at: number, text: string }[]} edits insertions in any order
 */
function edited(text, edits) {
  let result = ''
  let from = 0
  for (const { at, text: added } of edits.sort((one, other) => one.at - other.at)) {
    result += text.slice(from, at) + added
    from = at
  }
  return result + text.slice(from)
}

/**
 * @param {string | Buffer} data
 * @returns {string} the hash, as the `integrity` attribute and a policy's hash source need it
 */
function sha256(data) {
  return `sha256-${createHash('sha256').update(data).digest('base64')}`
}
