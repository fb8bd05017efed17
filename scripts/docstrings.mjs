import { parseSync } from 'rolldown/utils'

/** Finds a throw in the function itself, not in the functions that it calls. */
const THROWS = /\bthrow new\b/u

/**
 * Finds the exported functions of a module of `lib` that have no docstring, and those that throw without saying when. A
 * rule, a profile or a table needs no docstring.
 *
 * @param {string} file a path that ends in `.ts`
 * @param {string} source
 * @returns {string[]} their names, in the order of the file
 * @throws {Error} if the file can't be parsed
 */
export function undescribed(file, source) {
  const { comments, program, errors } = parseSync(file, source, { lang: 'ts' })
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`)
  const docs = new Map(
    comments
      .filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
      .map(({ end, value }) => [end, value]),
  )
  /** @type {Set<string>} the names that have a docstring; one overload with a docstring is enough */
  const described = new Set()
  return program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration') return []
    let end = statement.start
    while (/\s/u.test(source[end - 1] ?? '')) end -= 1
    const doc = docs.get(end)
    return functionsOf(statement.declaration).flatMap(({ name, start, end: last }) => {
      if (doc !== undefined) described.add(name)
      if (!described.has(name)) return [name]
      return doc !== undefined && THROWS.test(source.slice(start, last)) && !doc.includes('@throws')
        ? [`${name} (@throws)`]
        : []
    })
  })
}

/**
 * @param {import('rolldown/utils').ESTree.Declaration | null} declaration
 * @returns {{ name: string, start: number, end: number }[]}
 */
function functionsOf(declaration) {
  if (declaration?.type === 'FunctionDeclaration' || declaration?.type === 'TSDeclareFunction')
    return [{ name: declaration.id?.name ?? '', start: declaration.start, end: declaration.end }]
  if (declaration?.type !== 'VariableDeclaration') return []
  return declaration.declarations.flatMap(({ id, init, start, end }) =>
    id.type === 'Identifier' && /^(?:ArrowFunction|Function)Expression$/u.test(init?.type ?? '')
      ? [{ name: id.name, start, end }]
      : [],
  )
}
