import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { release } from '../scripts/release.mjs'

/** The release of the built site, in the state in which people download it. */
export interface Unpacked {
  /** The folder that contains `site`, `deploy` and the other files. */
  readonly folder: string
  remove(): void
}

/** Packs the built site and unpacks it in a new folder that any server may read. */
export function unpacked(): Unpacked {
  const root = mkdtempSync(join(tmpdir(), 'assay-release-'))
  chmodSync(root, 0o755)
  const { name, zip } = release('out')
  for (const [file, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), bytes)
  }
  return { folder: join(root, name), remove: () => rmSync(root, { recursive: true }) }
}
