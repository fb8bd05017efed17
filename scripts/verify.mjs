// npm run build:verify: two clean builds in two folders must be identical, byte for byte.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cleanBuild } from './clean-build.mjs'
import { filesBelow } from './page.mjs'
import { siteHash } from './site-hash.mjs'

/**
 * Compares two folders.
 *
 * @param {string} one
 * @param {string} other
 * @returns {string[]} one line for each file that differs or is missing on one side
 */
export function differences(one, other) {
  const [left, right] = [new Set(filesBelow(one)), new Set(filesBelow(other))]
  return [...new Set([...left, ...right])].sort().flatMap((file) => {
    if (!left.has(file) || !right.has(file)) return [`${file} is in only one of the builds`]
    const same = readFileSync(join(one, file)).equals(readFileSync(join(other, file)))
    return same ? [] : [`${file} differs`]
  })
}

/**
 * Builds the site again and compares it with an existing one.
 *
 * @param {string} out
 * @returns {Promise<boolean>} whether they are the same; the differences have been printed
 */
export async function verify(out) {
  const again = await cleanBuild()
  try {
    const found = differences(out, again.out)
    for (const difference of found) console.error(difference)
    if (found.length === 0) console.log(`Both builds are identical. SHA-256 over all files: ${siteHash(out)}`)
    return found.length === 0
  } finally {
    again.remove()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const first = await cleanBuild()
  try {
    process.exitCode = (await verify(first.out)) ? 0 : 1
  } finally {
    first.remove()
  }
}
