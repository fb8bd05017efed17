// npm run check: everything that needs neither a build nor a browser. `npm run check -- lint types` runs only these
// two.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { audit } from './audit.mjs'
import { checkCatalog } from './catalogue.mjs'
import { lockFaults } from './lock.mjs'
import { run } from './run.mjs'
import { vitest } from './suites.mjs'

const plain = process.stdout.isTTY ? [] : ['--colors=off']

/** @type {Record<string, () => Promise<boolean>>} */
const checks = {
  lint: () => run('@biomejs/biome/biome', ['ci', '--error-on-warnings', ...plain]),
  types: async () => (await run('next', ['typegen'])) && (await run('typescript/tsc', [])),
  unused: () => run('knip', []),
  lock: checkLock,
  vulnerabilities: async () => audit(),
  catalogue: async () => checkCatalog(),
  unit: async () => (await vitest('unit')).failed === 0,
}

/** @returns {Promise<boolean>} */
async function checkLock() {
  const faults = lockFaults(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  for (const fault of faults) console.error(fault)
  return faults.length === 0
}

/**
 * Runs checks one after the other, even after one has failed, and prints how long each took.
 *
 * @param {string[]} names all checks if empty
 * @returns {Promise<boolean>} whether all of them passed
 */
async function check(names) {
  const report = []
  for (const [name, passes] of Object.entries(checks)) {
    if (names.length > 0 && !names.includes(name)) continue
    console.log(`\n== ${name}`)
    const start = performance.now()
    const verdict = (await passes()) ? 'passed' : 'FAILED'
    report.push(`${verdict}  ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  }
  console.log(`\n${report.join('\n')}`)
  return report.every((line) => line.startsWith('passed'))
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = (await check(process.argv.slice(2))) ? 0 : 1
