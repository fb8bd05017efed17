// Reads the operations out of Apple's own OpenAPI document, which a maintainer has downloaded.

import { choicesOf } from './choices.mjs'

/** @import { Source, SourceOperation, SourceParameter } from './source' */

/** @typedef {{ type?: string, enum?: string[], items?: { enum?: string[] } }} Schema */

/**
 * @typedef {object} Described
 * @property {string} operationId
 * @property {string[]} [tags]
 * @property {boolean} [deprecated]
 * @property {unknown} [requestBody]
 * @property {{ name: string, in: string, required?: boolean, deprecated?: boolean, schema?: Schema }[]} [parameters]
 * @property {Record<string, { content?: Record<string, unknown> }>} [responses]
 */

/**
 * Takes the facts of the catalogue from an OpenAPI 3.0 document (its sections "Paths Object" and "Operation Object").
 *
 * @param {{ info: { version: string }, paths: Record<string, Record<string, Described>> }} document
 * @returns {Source}
 * @throws if an operation has no id or no tag
 */
export function readOpenApi(document) {
  /** @type {SourceOperation[]} */
  const operations = []
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, described] of Object.entries(item)) {
      // Beside the methods a path has members of its own, such as `parameters`.
      if (!['get', 'post', 'patch', 'put', 'delete'].includes(method)) continue
      const { operationId, tags = [] } = described
      const tag = tags.find((name) => name !== 'Metrics')
      if (operationId === undefined || tag === undefined)
        throw new Error(`${method} ${path} lacks id or tag.`)
      operations.push({
        name: operationId,
        method: method.toUpperCase(),
        path,
        tag,
        many: /ToMany(Related|Relationship)$/.test(operationId),
        parameters: (described.parameters ?? []).filter((each) => each.in === 'query').map(parameter),
        body: described.requestBody !== undefined,
        answers: answers(described.responses ?? {}),
        ...(described.deprecated ? { deprecated: true } : {}),
      })
    }
  }
  return { version: document.info.version, operations }
}

/**
 * @param {NonNullable<Described['parameters']>[number]} described
 * @returns {SourceParameter}
 */
function parameter({ name, required, deprecated, schema }) {
  return {
    name,
    ...(required ? { required: /** @type {const} */ (true) } : {}),
    ...(deprecated ? { deprecated: /** @type {const} */ (true) } : {}),
    ...(schema?.type === 'array' ? { several: /** @type {const} */ (true) } : {}),
    ...choicesOf(name, schema?.items?.enum ?? schema?.enum ?? []),
  }
}

/**
 * @param {NonNullable<Described['responses']>} responses
 * @returns {string[]}
 */
function answers(responses) {
  const found = Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, { content = {} }]) => Object.keys(content))
  return [...new Set(found)].sort()
}
