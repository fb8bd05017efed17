// npm run check: everything that needs neither a build nor a browser.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { audit } from './audit.mjs'
import { checkCatalogue } from './catalogue.mjs'
import { lockFaults } from './lock.mjs'
import { run } from './run.mjs'

const plain = process.stdout.isTTY ? [] : ['--colors=off']

/**
 * Runs every check, also after one has failed, and prints what each took.
 *
 * @param {string[]} vitestArguments added to Vitest's own
 * @returns {Promise<string[]>} names of the checks that failed; `unit tests` among them if a test did
 */
export async function check(vitestArguments = []) {
  /** @type {[string, () => Promise<boolean>][]} */
  const steps = [
    ['format and lint', () => run('@biomejs/biome/biome', ['ci', '--error-on-warnings', ...plain])],
    ['types', async () => (await run('next', ['typegen'])) && (await run('typescript/tsc', []))],
    ['unused code', () => run('knip', [])],
    ['lock file', checkLock],
    ['known weaknesses', async () => audit()],
    ['catalogue', async () => checkCatalogue()],
    ['unit tests', () => run('vitest', ['run', '--config', 'scripts/vitest.config.ts', ...vitestArguments])],
  ]
  const failed = []
  const report = []
  for (const [name, step] of steps) {
    console.log(`\n== ${name}`)
    const start = performance.now()
    const passed = await step()
    if (!passed) failed.push(name)
    report.push(
      `${passed ? 'passed' : 'FAILED'}  ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
    )
  }
  console.log(`\n${report.join('\n')}`)
  return failed
}

/** @returns {Promise<boolean>} */
async function checkLock() {
  const faults = lockFaults(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  for (const fault of faults) console.error(fault)
  return faults.length === 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await check()).length > 0 ? 1 : 0
