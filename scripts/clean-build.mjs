import { spawn } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Folders that are generated, or that are not part of the sources. */
const made = new Set(['.git', '.next', 'node_modules', 'out', 'release', 'test-results'])

/**
 * Builds the site from a copy of the sources in a new folder, which contains nothing of an earlier build.
 *
 * @param {Record<string, string>} [variables] added to the environment
 * @returns {Promise<{ out: string, remove: () => void }>} the site, and a function that removes the folder
 * @throws with the output of the build, if it fails
 */
export async function cleanBuild(variables = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-clean-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    for (const name of readdirSync('.')) {
      if (!made.has(name)) cpSync(name, join(folder, name), { recursive: true })
    }
    linkTree('node_modules', join(folder, 'node_modules'))
    await buildIn(folder, variables)
  } catch (error) {
    remove()
    throw error
  }
  return { out: join(folder, 'out'), remove }
}

/**
 * @param {string} folder
 * @param {Record<string, string>} variables
 * @returns {Promise<void>}
 */
function buildIn(folder, variables) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join('scripts', 'build.mjs')], {
      cwd: folder,
      env: { ...process.env, BASE_PATH: '', ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        printed += text
      })
    }
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(printed))))
  })
}

/**
 * Copies a folder by hard links, because the build rejects packages behind a symbolic link that leaves its folder.
 *
 * @param {string} from
 * @param {string} to
 */
function linkTree(from, to) {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else link(source, target)
  }
}

/**
 * @param {string} source
 * @param {string} target
 */
function link(source, target) {
  try {
    linkSync(source, target)
  } catch {
    // The target is on another file system, or on one without links.
    copyFileSync(source, target)
  }
}
