// npm test runs what protects a change. npm run test:release runs everything else. With both words it runs both, and
// prints one count for them.

import { spawn } from 'node:child_process'
import { browser } from './browser.mjs'
import { build } from './build.mjs'
import { subPathBuild } from './sub-path-build.mjs'
import { playwright, vitest } from './suites.mjs'
import { verify } from './verify.mjs'

/** @typedef {import('./suites.mjs').Count} Count */

/** @type {Record<string, () => Promise<void>>} */
const tiers = { core, release }
const names = process.argv.slice(2)
if (names.length === 0 || names.some((name) => !tiers[name])) {
  console.error('Usage: node scripts/test.mjs [core] [release]')
  process.exit(2)
}

/**
 * Tests that try only a few cases for each change. They read `FUZZ_CASES`, most of them through `testing/thorough.ts`.
 */
const dear = [
  'fuzz.test',
  'any-configuration',
  'properties.test',
  'passed-means',
  'own-commands',
  'key-input',
  'report.test',
  'recordings-wrapped',
  'own-snippets',
  'search.test',
]

/** All steps that were run, in order. @type {(Count & { name: string, seconds: number })[]} */
const steps = []
let built = false
for (const name of names) {
  const start = performance.now()
  const before = steps.length
  await tiers[name]?.()
  const minutes = ((performance.now() - start) / 60_000).toFixed(1)
  console.log(`\nThe ${name} tier took ${minutes} minutes:`)
  for (const { name, passed, failed, failures, seconds } of steps.slice(before)) {
    console.log(`  ${failed > 0 ? 'FAILED' : 'passed'}  ${name}: ${line({ passed, failed })} (${seconds} s)`)
    // Failed tests are listed here again, so that the end of a truncated log shows them.
    for (const failure of failures) console.log(`    ${failure}`)
  }
}
const all = steps.reduce(
  (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
  { passed: 0, failed: 0 },
)
console.log(line(all))
process.exitCode = all.failed > 0 ? 1 : 0

/**
 * Runs what protects a change: the steps that need the site one after the other, and the other steps at the same time.
 */
async function core() {
  await Promise.all([
    (async () => {
      // The build clears the folder of these types, so the two cannot run at the same time.
      const typed = await step('types', () => aside('scripts/check.mjs', 'types'))
      await step('build', () => site(typed ? { ASSAY_TYPES: 'checked' } : undefined))
      await pages(['--grep-invert', '@release'])
    })(),
    (async () => {
      await step('checks', () =>
        aside('scripts/check.mjs', 'lint', 'unused', 'lock', 'vulnerabilities', 'catalogue'),
      )
      await step('unit tests', () => vitest('unit'))
    })(),
  ])
}

/** Runs everything that takes long: other programs, other builds, other browsers, and long runs. */
async function release() {
  if (!built) await step('build', () => site())
  /** @type {Awaited<ReturnType<typeof subPathBuild>> | undefined} */
  let subPath
  await Promise.all([
    step('shells and clients', () => vitest('shells')),
    (async () => {
      await step('more cases', () => vitest('unit', dear, { FUZZ_CASES: '1000' }))
      await step('reproducible build', () => verify('out'))
      await step('build for a sub-path', async () => {
        subPath = await subPathBuild()
        return true
      })
    })(),
  ])
  // Nobody reads the figures of the bench here. It only has to run.
  process.env.BENCH_ROUNDS = '1'
  await Promise.all([
    pages(['--grep', '@release'], subPath ? { ASSAY_SUB_PATH: subPath.out } : {}),
    step('bench', () => aside('scripts/bench.mjs')),
  ])
  subPath?.remove()
}

/**
 * Runs a step and records its result and its time.
 *
 * @param {string} name
 * @param {() => Promise<Count | boolean>} work a step without tests of its own counts as one test
 * @returns {Promise<boolean>} whether it passed; an error that it throws is printed
 */
async function step(name, work) {
  const start = performance.now()
  const result = await work().catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    return false
  })
  const count =
    typeof result === 'boolean' ? { passed: Number(result), failed: Number(!result), failures: [] } : result
  steps.push({ name, ...count, seconds: Math.round((performance.now() - start) / 1000) })
  return count.failed === 0
}

/** @param {Record<string, string>} [variables] added to the environment of the build */
async function site(variables) {
  built = await build(variables)
  return built
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} [variables]
 */
function pages(args, variables) {
  return step('pages', async () => {
    if (!built) throw new Error('There is no site to test')
    console.log(`\nBrowser: ${await browser()}`)
    return playwright(args, variables)
  })
}

/**
 * Runs a script while other steps run. Its output is printed as a whole after it has ended.
 *
 * @param {string[]} script with its arguments
 * @returns {Promise<boolean>} whether it ended with code 0
 */
function aside(...script) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        printed += text
      })
    }
    child.once('error', reject)
    child.once('close', (code) => {
      console.log(printed)
      resolve(code === 0)
    })
  })
}

/** @param {{ passed: number, failed: number }} count */
function line({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}
