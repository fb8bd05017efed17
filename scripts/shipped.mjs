import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A work of other people that is part of the built site.
 *
 * @typedef {object} Shipped
 * @property {string} name
 * @property {string} version
 * @property {string} license its SPDX identifier
 * @property {string} text the license in full
 * @property {boolean} first whether any of its code runs before the first token
 * @property {string} [within] the package that contains a copy of it; `version` is then that of this package
 */

/**
 * Packages whose code is partly in a script or a style sheet of the site. A test compares the list with the bundles.
 */
const packages = [
  '@base-ui/react',
  '@base-ui/utils',
  '@floating-ui/utils',
  '@noble/curves',
  '@noble/hashes',
  '@swc/helpers',
  'devlop',
  'highlight.js',
  'jose',
  'lowlight',
  'next',
  'tailwindcss',
  'use-sync-external-store',
]

/** Packages of which Next contains a copy that it uses instead of the package itself. All are under the MIT license. */
const copiesInNext = ['process', 'react', 'react-dom', 'react-server-dom-turbopack', 'scheduler']

/**
 * The packages whose code is in a script of the main page that does not load late. The same test compares this list.
 */
const beforeFirstToken = new Set([
  '@swc/helpers',
  'jose',
  'next',
  'process',
  'react',
  'react-dom',
  'react-server-dom-turbopack',
  'scheduler',
])

/**
 * Lists all third-party code that ships, with its license, as installed.
 *
 * @returns {Shipped[]} by name
 * @throws if a package has no license text
 */
export function shipped() {
  const own = packages.map((name) => {
    const { version, license } = manifestOf(name)
    return { name, version, license, text: licenseIn(join('node_modules', name)) }
  })
  const { version } = manifestOf('next')
  const copies = copiesInNext.map((name) => ({
    name,
    version,
    license: 'MIT',
    text: licenseIn(join('node_modules/next/dist/compiled', name)),
    within: 'next',
  }))
  return [...own, ...copies]
    .map((each) => ({ ...each, first: beforeFirstToken.has(each.name) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/**
 * @param {string} name
 * @returns {{ version: string, license: string }}
 */
function manifestOf(name) {
  return JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'))
}

/** @param {string} folder */
function licenseIn(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.|$)/i.test(name))
  if (!file) throw new Error(`${folder} has no license file`)
  return readFileSync(join(folder, file), 'utf8').trim()
}
