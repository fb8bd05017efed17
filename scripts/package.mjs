// npm run package: makes a clean build, and release/assay-VERSION.zip from it.

import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basePath } from './base-path.mjs'
import { cleanBuild } from './clean-build.mjs'
import { release } from './release.mjs'
import { siteHash } from './site-hash.mjs'

try {
  if (basePath() !== '') throw new Error('A release is for the root of a host. Unset BASE_PATH.')
  await pack()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function pack() {
  const { out, remove } = await cleanBuild()
  try {
    const { name, zip } = release(out)
    mkdirSync('release', { recursive: true })
    writeFileSync(`release/${name}.zip`, zip)
    console.log(`SHA-256 over all files of the site: ${siteHash(out)}`)
    console.log(`SHA-256 of release/${name}.zip: ${createHash('sha256').update(zip).digest('hex')}`)
  } finally {
    remove()
  }
}
