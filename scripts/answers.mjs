// What a host responds with, read from the sealed site. The local server and every host recipe are made from this.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, policyOf } from './page.mjs'
import { filePolicy, headers, workerFile, workerPolicy } from './policy.mjs'

/**
 * @typedef {object} Answers
 * @property {string[]} files every file of the site, by its path below the folder
 * @property {string} pagePolicy of each page without one of its own: the 404 page and all that need no script
 * @property {Map<string, string>} own the policies of files that neither `pagePolicy` nor `filePolicy` fits
 */

/**
 * Reads which policy each file of a site is sent with.
 *
 * @param {string} folder a sealed site
 * @param {string[]} [files] those that are looked at, if not all
 * @returns {Answers}
 * @throws if a page carries no policy or a file is of no known kind
 */
export function answersOf(folder, files = filesBelow(folder)) {
  const strange = files.find((file) => !Object.hasOwn(contentTypes, file.slice(file.lastIndexOf('.') + 1)))
  if (strange) throw new Error(`No host knows what ${strange} is; add its kind to scripts/answers.mjs`)
  const policies = new Map(files.map((file) => [file, policyIn(folder, file)]))
  const pagePolicy = policies.get('404.html')
  if (pagePolicy === undefined) throw new Error(`${folder} has no 404.html; run npm run build`)
  const own = [...policies].filter(([file, policy]) => policy !== usualPolicy(file, pagePolicy))
  return { files, pagePolicy, own: new Map(own) }
}

/**
 * Every header that a response with this file has, on a host and on the local server.
 *
 * @param {Answers} answers
 * @param {string} file
 * @returns {Record<string, string>}
 */
export function headersOf({ pagePolicy, own }, file) {
  const policy = own.get(file) ?? usualPolicy(file, pagePolicy)
  return { ...headers(policy), 'Cache-Control': cacheControlOf(file) }
}

/** What is named by its content never changes; everything else is requested again, which costs a response of one line. */
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

/** The kinds of file that a site may hold, by the end of the name. Whatever is text is UTF-8. */
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
 * The paths that lead to a file: a page is served for its folder.
 *
 * @param {string} file
 * @returns {string[]} the one that links use first
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
  if (!policy) throw new Error(`${file} carries no policy; run npm run build`)
  return policy
}

/**
 * @param {string} file
 * @param {string} pagePolicy
 */
function usualPolicy(file, pagePolicy) {
  return file.endsWith('.html') ? pagePolicy : filePolicy
}
