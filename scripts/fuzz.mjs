// npm run fuzz: everything that reads a text is given mutated ones, in Node and in Chromium.

import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { bundledCorpus, engineBundle } from './fuzz/bundles.mjs'
import { chromiumEngine } from './fuzz/chromium.mjs'

/** @typedef {import('./fuzz/targets').TargetName} TargetName */

/** Percent of all cases: the dearer a reader, the fewer. */
const SHARES = { 'key text': 5, 'key file': 5, decoder: 30, paste: 5, json: 35, curl: 20 }
const BATCH = 250
/** One text in so many is also measured at growing lengths. */
const PER_SAMPLE = 500
const MOST_SAMPLES = 100

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    target: { type: 'string' },
  },
})
const cases = Number(values.cases)
const seed = Number(values.seed)
const names = /** @type {TargetName[]} */ (Object.keys(SHARES)).filter(
  (name) => values.target === undefined || name === values.target,
)
if (!(cases > 0) || !Number.isInteger(seed) || names.length === 0) {
  console.error(`Usage: npm run fuzz -- [--cases N] [--seed S] [--target ${Object.keys(SHARES).join('|')}]`)
  process.exit(2)
}

if (values.target === undefined) {
  // A property of its own, which also runs a thousand times in the tests.
  const property = ['vitest', 'run', '--config', 'scripts/vitest.config.ts', 'any-configuration']
  const env = { ...process.env, FUZZ_RUNS: '10000' }
  if (spawnSync('npx', property, { env, stdio: 'inherit' }).status !== 0) process.exit(1)
}

const corpus = await bundledCorpus()
const { script, engine } = await engineBundle()
const chrome = await chromiumEngine(script, corpus)
console.log(`Seed ${seed}; Node ${process.versions.node} and Chromium ${chrome.version}`)
const started = performance.now()
let total = 0
try {
  for (const name of names) {
    const wanted = names.length === 1 ? cases : Math.ceil((cases * SHARES[name]) / 100)
    if (!(await fuzz(name, wanted))) {
      process.exitCode = 1
      break
    }
    total += wanted
  }
} finally {
  await chrome.close()
}
console.log(`${total} cases in ${((performance.now() - started) / 1000).toFixed(0)} s`)

/**
 * @param {TargetName} name
 * @param {number} wanted
 * @returns {Promise<boolean>} whether nothing was found
 */
async function fuzz(name, wanted) {
  for (let done = 0, own = seed; done < wanted; done += BATCH, own++) {
    const size = Math.min(BATCH, wanted - done)
    const [inChrome, inNode] = await Promise.all([
      chrome.batch(name, own, size),
      engine.batch(name, corpus, own, size),
    ])
    const failure =
      inNode.failure ??
      inChrome.failure ??
      (inNode.hash === inChrome.hash ? undefined : await difference(name, own, size))
    if (failure) return report(name, failure, `--seed ${own} --cases ${size}`)
  }
  const samples = Math.min(MOST_SAMPLES, Math.ceil(wanted / PER_SAMPLE))
  const failure = await engine.growth(name, corpus, seed, samples, processorTime)
  if (failure) return report(name, failure, `--seed ${seed} --cases ${wanted}`)
  console.log(
    `  ${name.padEnd(9)} ${String(wanted).padStart(8)} cases, ${samples} of them at growing lengths`,
  )
  return true
}

/**
 * Looks for the shortest text that the two engines read differently.
 *
 * @param {TargetName} name
 * @param {number} own
 * @param {number} size
 */
async function difference(name, own, size) {
  const found = await engine.tried(engine.texts(name, corpus), own, size, async (text) => {
    const [there, here] = [await chrome.outcome(name, text), await engine.outcome(name, text)]
    if (there !== here) throw new Error(`Node: ${here}\nChromium: ${there}`)
  })
  return found ?? { input: '', message: 'The engines differ, but not when each text is read alone.' }
}

/**
 * @param {TargetName} name
 * @param {import('./fuzz/batch').Failure} failure
 * @param {string} replay
 */
function report(name, { input, message }, replay) {
  console.error(`\n${name}: ${message}\n\nShortest text: ${JSON.stringify(input)}`)
  console.error(`Replay: npm run fuzz -- --target '${name}' ${replay}`)
  return false
}

function processorTime() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
