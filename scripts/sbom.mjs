import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { shipped } from './shipped.mjs'

/** @typedef {import('./shipped.mjs').Shipped} Shipped */

/**
 * The software bill of materials of the site (CycloneDX 1.5, JSON). It contains neither a time nor a serial number, so
 * that the same commit gives the same text.
 *
 * @returns {string}
 */
export function sbom() {
  const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8'))
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const all = shipped()
  const components = all
    .filter(({ within }) => within === undefined)
    .map((each) => ({
      ...component(each),
      version: each.version,
      purl: purl(each),
      hashes: [hash(packages[`node_modules/${each.name}`].integrity)],
      ...copies(all, each.name),
    }))
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name, version, licenses: licenses(license) } },
    components,
  }
  return `${JSON.stringify(bom, null, 2)}\n`
}

/**
 * @param {Shipped[]} all
 * @param {string} name
 */
function copies(all, name) {
  const inside = all.filter(({ within }) => within === name).map(component)
  return inside.length > 0 ? { components: inside } : {}
}

/** @param {Shipped} each */
function component({ name, license }) {
  return { type: 'library', name, licenses: licenses(license) }
}

/** @param {string} id */
function licenses(id) {
  return [{ license: { id } }]
}

/** @param {Shipped} each */
function purl({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}

/** @param {string} integrity as in the lock file */
function hash(integrity) {
  const [algorithm, base64 = ''] = integrity.split('-')
  if (algorithm !== 'sha512') throw new Error(`${integrity} isn’t a SHA-512 hash`)
  return { alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }
}
