// Writes operations in the compact format that lib/catalog/decode.ts reads.

import { readFileSync } from 'node:fs'

/** @import { CompactCatalog } from '../../lib/catalog/decode' */
/** @import { SourceOperation, SourceParameter } from './source' */

/** @type {{ groups: Record<string, string[]>, groupPaths: Record<string, string[]> }} */
const { groups, groupPaths } = JSON.parse(readFileSync(new URL('groups.json', import.meta.url), 'utf8'))

/** Whether a parameter has several values, according to its name. The few exceptions are marked. */
export const severalByRule = (/** @type {string} */ name) =>
  /^(?:filter|fields|include|sort|groupBy)\b/.test(name)

/**
 * Writes each name, each list of parameters and each kind of response once, the most used first. After them comes one
 * line for each resource and for each thing below it.
 *
 * @param {string} version
 * @param {readonly SourceOperation[]} operations
 * @returns {CompactCatalog}
 * @throws if the format cannot express an operation; in that case the format has to be extended
 */
export function encode(version, operations) {
  const names = byUse(operations.flatMap(({ parameters = [] }) => parameters.map(nameText)))
  const listText = (/** @type {readonly SourceParameter[]} */ parameters) =>
    parameters.map((parameter) => mark(parameter) + names.indexOf(nameText(parameter))).join(' ')
  const lists = byUse(
    operations.flatMap(({ parameters = [] }) => (parameters.length > 0 ? [listText(parameters)] : [])),
  )
  const mediaTypes = byUse(
    operations.flatMap((operation) => (usualMediaTypes(operation) ? [] : [operation.mediaTypes.join(' ')])),
  )
  const later = [...new Set(operations.flatMap(({ since, deprecated }) => [since, deprecated]))]
    .filter((each) => typeof each === 'string')
    .sort()

  const code = (/** @type {SourceOperation} */ operation) => {
    const { method, parameters, deprecated, since } = operation
    return [
      method === 'PATCH' ? 'U' : method.charAt(0),
      parameters === undefined ? '?' : parameters.length > 0 ? lists.indexOf(listText(parameters)) : '',
      deprecated === undefined ? '' : `x${deprecated === true ? '' : later.indexOf(deprecated)}`,
      usualMediaTypes(operation) ? '' : `r${mediaTypes.indexOf(operation.mediaTypes.join(' '))}`,
      since === undefined ? '' : `n${later.indexOf(since)}`,
    ].join('')
  }

  return {
    version,
    later: later.join(' '),
    groups: Object.keys(groups).join('\n'),
    names: names.join('\n'),
    lists: lists.join('\n'),
    mediaTypes: mediaTypes.join('\n'),
    operations: lines(operations, code).join('\n'),
  }
}

/**
 * A resource is `A1apps|collection|instance`: the letter of its group, the version, the name. A thing below it is
 * `builds+|related|relationship`, with `+` if it is a list and `=B` if it belongs to another group.
 *
 * @param {readonly SourceOperation[]} operations
 * @param {(operation: SourceOperation) => string} code
 */
function lines(operations, code) {
  /** @type {Map<string, { first: string, second: string }>} */
  const found = new Map()
  for (const operation of operations) {
    const { path, method, tag, many } = operation
    const parts = /^\/v(\d)\/([A-Za-z]+)(\/\{id\})?(\/relationships)?(\/[A-Za-z0-9/]+)?$/.exec(path)
    const [, version, resource = '', id, relationship, below] = parts ?? []
    if (parts === null || ((relationship ?? below) && !id))
      throw new Error(`${path} does not fit the compact format.`)
    if (tag !== resource.charAt(0).toUpperCase() + resource.slice(1)) {
      throw new Error(`${path} has the tag ${tag}, which does not follow from its path.`)
    }
    if (operation.body !== bodyByRule(operation)) throw new Error(`${method} ${path}: body breaks the rule.`)
    const group = groupOf(tag)
    const own = groupOf(tag, path)
    const head = `${group}${version}${resource}`
    if (!found.has(head)) found.set(head, { first: '', second: '' })
    const key =
      below === undefined ? head : `${head}${below}${many ? '+' : ''}${own === group ? '' : `=${own}`}`
    const line = found.get(key) ?? { first: '', second: '' }
    const second = below === undefined ? id !== undefined : relationship !== undefined
    const place = second ? 'second' : 'first'
    line[place] += (line[place] === '' ? '' : ',') + code(operation)
    found.set(key, line)
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { first, second }]) => {
      const slash = key.indexOf('/')
      return `${slash < 0 ? key : key.slice(slash + 1)}|${first}|${second}`.replace(/\|+$/, '')
    })
}

/** @param {string} tag @param {string} [path] */
function groupOf(tag, path = '') {
  const moved = Object.entries(groupPaths).find(([, paths]) => paths.includes(path))?.[0]
  const names = Object.keys(groups)
  const index = names.findIndex(
    (name) => name === moved || (moved === undefined && groups[name]?.includes(tag)),
  )
  if (index < 0) throw new Error(`No group has the tag ${tag}. Add it to scripts/catalogue/groups.json.`)
  return String.fromCharCode('A'.charCodeAt(0) + index)
}

/** @param {SourceOperation} operation */
function bodyByRule({ method, path }) {
  return method === 'POST' || method === 'PATCH' || (method === 'DELETE' && path.includes('/relationships/'))
}

/**
 * Whether the response is empty after a DELETE or a change of relationships, and JSON after everything else.
 *
 * @param {SourceOperation} operation
 */
function usualMediaTypes({ method, path, mediaTypes }) {
  const nothing = method === 'DELETE' || (method !== 'GET' && path.includes('/relationships/'))
  return mediaTypes.join(' ') === (nothing ? '' : 'application/json')
}

/**
 * The same name with other choices counts as another name.
 *
 * @param {SourceParameter} parameter
 */
function nameText({ name, choices }) {
  return choices === undefined ? name : `${name}=${choices.join(',')}`
}

/** @param {SourceParameter} parameter */
function mark({ name, required, deprecated, several }) {
  return `${required ? '!' : ''}${deprecated ? '-' : ''}${(several ?? false) === severalByRule(name) ? '' : '~'}`
}

/**
 * @param {readonly string[]} values
 * @returns {string[]} each once, the most used first
 */
function byUse(values) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value)
}
