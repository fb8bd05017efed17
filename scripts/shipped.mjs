import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Other people's work that is in the built site.
 *
 * @typedef {object} Shipped
 * @property {string} name
 * @property {string} version
 * @property {string} license its SPDX identifier
 * @property {string} text the license in full
 * @property {boolean} first whether something of it runs before the first token
 * @property {string} [within] the package that carries a copy of it, whose version then stands for its own
 */

/** Packages of which something is in a script or a style sheet of the site. A test reads the bundles and compares. */
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

/** What Next carries a copy of and puts in place of the package of that name. All are under the MIT license. */
const copiesInNext = ['process', 'react', 'react-dom', 'react-server-dom-turbopack', 'scheduler']

/** Those of them that are in a script of the main page that does not load late. The same test compares these. */
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
 * Everything that ships and is not ours, with its license, as installed.
 *
 * @returns {Shipped[]} by name
 * @throws if one comes without the text of its license
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
  if (!file) throw new Error(`${folder} comes without its license`)
  return readFileSync(join(folder, file), 'utf8').trim()
}
