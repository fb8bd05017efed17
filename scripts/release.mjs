import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { filesBelow } from './page.mjs'
import { recipes } from './recipes/index.mjs'
import { responsesOf } from './response-headers.mjs'
import { sbom } from './sbom.mjs'
import { sumsOf } from './site-hash.mjs'

/**
 * The earliest time that a zip file can store. With it, the same files give the same bytes whenever they are packed.
 */
const mtime = new Date(1980, 0, 1)

/**
 * Packs a site, the recipes for hosts, the checksums, the software bill of materials and the license.
 *
 * @param {string} site a sealed site, built for the root of its host
 * @returns {{ name: string, zip: Uint8Array }}
 */
export function release(site) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const name = `assay-${version}`
  /** @type {Record<string, Uint8Array>} */
  const files = {
    'HOSTING.md': readFileSync('docs/hosting.md'),
    LICENSE: readFileSync('docs/LICENSE'),
    SHA256SUMS: strToU8(sumsOf(site)),
    'sbom.cdx.json': strToU8(sbom()),
  }
  for (const file of readdirSync('deploy')) files[`deploy/${file}`] = readFileSync(join('deploy', file))
  for (const [file, text] of Object.entries(recipes(responsesOf(site))))
    files[`deploy/${file}`] = strToU8(text)
  for (const file of filesBelow(site)) files[`site/${file}`] = readFileSync(join(site, file))
  const entries = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1))
  const zip = zipSync(Object.fromEntries(entries.map(([path, bytes]) => [`${name}/${path}`, bytes])), {
    level: 9,
    mtime,
  })
  return { name, zip }
}
