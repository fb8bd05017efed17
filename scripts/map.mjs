// `node scripts/map.mjs` writes the map of the folders into .github/CONTRIBUTING.md: which folder imports which, read
// from the imports of its files. A test compares the two.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

const DOCUMENT = '.github/CONTRIBUTING.md'
const BLOCK = /```mermaid\n[\s\S]*?```/u

/** @param {string} file a path such as `lib/key/pem.ts` */
const roomOf = (file) =>
  file.startsWith('lib/') ? file.split('/').slice(0, 2).join('/') : (file.split('/')[0] ?? '')

/** @returns {Map<string, Set<string>>} each folder of app, components and lib with the folders that it imports from */
export function importsOfFolders() {
  /** @type {Map<string, Set<string>>} */
  const found = new Map()
  for (const top of ['app', 'components', 'lib'])
    for (const name of readdirSync(top, { recursive: true, encoding: 'utf8' })) {
      const file = `${top}/${name}`
      if (!/\.tsx?$/u.test(file) || /\.test\./u.test(file) || posix.dirname(file) === 'lib') continue
      const room = roomOf(file)
      const others = found.get(room) ?? new Set()
      found.set(room, others)
      for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
        /(?:\bfrom\s|\bimport\(?\s?)'([.@][^']+)'/gu,
      )) {
        const target = path.startsWith('@/') ? path.slice(2) : posix.join(posix.dirname(file), path)
        if (/^(?:app|components|lib)\//u.test(target) && roomOf(target) !== room) others.add(roomOf(target))
      }
    }
  return found
}

/**
 * Removes every edge that follows from other edges, so that the picture stays readable.
 *
 * @param {Map<string, Set<string>>} imports without circles
 * @returns {[string, string][]} sorted
 */
export function shortestEdges(imports) {
  /** @type {(from: string) => Set<string>} */
  const reached = (from) => {
    /** @type {Set<string>} */
    const all = new Set()
    /** @param {string} room */
    const visit = (room) => {
      for (const next of imports.get(room) ?? []) {
        if (all.has(next)) continue
        all.add(next)
        visit(next)
      }
    }
    visit(from)
    return all
  }
  return [...imports]
    .flatMap(([from, others]) =>
      [...others]
        .filter((to) => ![...others].some((between) => between !== to && reached(between).has(to)))
        .map((to) => /** @type {[string, string]} */ ([from, to])),
    )
    .sort()
}

/** @returns {string} the map as a block of Mermaid for a Markdown document */
export function mapOfHouse() {
  const edges = shortestEdges(importsOfFolders())
  const lines = edges.map(
    ([from, to]) => `  ${from.replaceAll('/', '_')}[${from}] --> ${to.replaceAll('/', '_')}[${to}]`,
  )
  return `\`\`\`mermaid\nflowchart TD\n${lines.join('\n')}\n\`\`\``
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(fileURLToPath(new URL('..', import.meta.url)), DOCUMENT)
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(BLOCK, () => mapOfHouse()),
  )
}
