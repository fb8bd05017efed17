// The headers of every response of a host, read from the sealed site. The local server and every host recipe are made
// from this module.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, policyOf } from './page.mjs'
import { filePolicy, headers, workerFile, workerPolicy } from './policy.mjs'

/**
 * @typedef {object} Responses
 * @property {string[]} files every file of the site, as a path relative to its folder
 * @property {string} pagePolicy the policy of the 404 page and of all other pages that need no script
 * @property {Map<string, string>} own the policy of each file that has neither `pagePolicy` nor `filePolicy`
 */

/**
 * Reads which policy each file of a site is sent with.
 *
 * @param {string} folder a sealed site
 * @param {string[]} [files] the files to read, if not all
 * @returns {Responses}
 * @throws if a page has no policy, or if a file is of an unknown kind
 */
export function responsesOf(folder, files = filesBelow(folder)) {
  const strange = files.find((file) => !Object.hasOwn(contentTypes, file.slice(file.lastIndexOf('.') + 1)))
  if (strange) throw new Error(`No host knows the type of ${strange}; add it to scripts/response-headers.mjs`)
  const policies = new Map(files.map((file) => [file, policyIn(folder, file)]))
  const pagePolicy = policies.get('404.html')
  if (pagePolicy === undefined) throw new Error(`${folder} has no 404.html; run npm run build`)
  const own = [...policies].filter(([file, policy]) => policy !== usualPolicy(file, pagePolicy))
  return { files, pagePolicy, own: new Map(own) }
}

/**
 * Returns every header of a response with this file, on a host and on the local server.
 *
 * @param {Responses} responses
 * @param {string} file
 * @returns {Record<string, string>}
 */
export function headersOf({ pagePolicy, own }, file) {
  const policy = own.get(file) ?? usualPolicy(file, pagePolicy)
  return { ...headers(policy), 'Cache-Control': cacheControlOf(file) }
}

/**
 * A file whose name contains a hash of its content never changes. Every other file is requested again, which costs a
 * response of one line.
 */
export const cacheControl = {
  lasting: { folder: '_next/static/', value: 'public, max-age=31536000, immutable' },
  other: 'no-cache',
}

/**
 * @param {string} file
 * @returns {string}
 */
function cacheControlOf(file) {
  const { lasting, other } = cacheControl
  return file.startsWith(lasting.folder) ? lasting.value : other
}

/** The kinds of file that a site may contain, by extension. Every text is UTF-8. */
export const contentTypes = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  map: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
}

/**
 * @param {string} file
 * @returns {string} the value of `Content-Type` for a file of a known kind
 */
export function contentTypeOf(file) {
  const type = Object.entries(contentTypes).find(([end]) => file.endsWith(`.${end}`))?.[1] ?? ''
  return /^text\//.test(type) ? `${type};charset=utf-8` : type
}

/**
 * The paths under which a file is served. A page is served for its folder.
 *
 * @param {string} file
 * @returns {string[]} the paths; links use the first one
 */
export function pathsOf(file) {
  const folder = /^(?:(.*)\/)?index\.html$/.exec(file)
  if (!folder) return [`/${file}`]
  return folder[1] === undefined ? ['/', '/index.html'] : [`/${folder[1]}/`, `/${folder[1]}`, `/${file}`]
}

/**
 * @param {string} folder
 * @param {string} file
 * @returns {string}
 */
function policyIn(folder, file) {
  if (file === workerFile) return workerPolicy
  if (!file.endsWith('.html')) return filePolicy
  const policy = policyOf(readFileSync(join(folder, file), 'utf8'))
  if (!policy) throw new Error(`${file} has no policy; run npm run build`)
  return policy
}

/**
 * @param {string} file
 * @param {string} pagePolicy
 */
function usualPolicy(file, pagePolicy) {
  return file.endsWith('.html') ? pagePolicy : filePolicy
}
