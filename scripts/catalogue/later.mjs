// What Apple's documentation says about versions of the API that are newer than the source, collected by hand.

import { readFileSync } from 'node:fs'
import { severalByRule } from './encode.mjs'

/** @import { Source, SourceOperation } from './source' */

/**
 * @typedef {object} Later
 * @property {(Omit<SourceOperation, 'parameters'> & { since: string, parameters?: string[] })[]} newer
 * @property {{ since: string, tag?: string, path?: string }[]} newerDeprecations
 * @property {string[]} alsoCsv GETs that also return CSV, which the typings of the package do not show
 */

/** @type {Later} */
export const later = JSON.parse(readFileSync(new URL('later.json', import.meta.url), 'utf8'))

/**
 * Adds the operations and deprecations of later versions. Anything that the source already contains stays unchanged.
 *
 * @param {Source} source
 * @returns {SourceOperation[]} by path, then by method
 */
export function withLater({ operations }) {
  const key = (/** @type {{ method: string, path: string }} */ { method, path }) => `${path} ${method}`
  const known = new Set(operations.map(key))
  const newer = later.newer
    .filter((operation) => !known.has(key(operation)))
    .map(({ parameters, ...operation }) => ({
      ...operation,
      ...(parameters === undefined
        ? {}
        : {
            parameters: parameters.map((name) => ({
              name,
              ...(severalByRule(name) ? { several: /** @type {const} */ (true) } : {}),
            })),
          }),
    }))
  return [...operations, ...newer]
    .map((operation) => {
      const since = later.newerDeprecations.find(
        ({ tag, path }) => tag === operation.tag || path === operation.path,
      )?.since
      const alsoCsv = operation.method === 'GET' && later.alsoCsv.includes(operation.path)
      return {
        ...operation,
        mediaTypes: alsoCsv ? [...new Set([...operation.mediaTypes, 'text/csv'])] : operation.mediaTypes,
        ...(since === undefined || operation.deprecated ? {} : { deprecated: since }),
      }
    })
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
