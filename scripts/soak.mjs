// npm run soak: eight hours of minting and pasting in Chromium, the clock moved along, then a look at what memory did.

import { generateKeyPairSync } from 'node:crypto'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { browser, launchArguments } from './browser.mjs'
import { bundledCorpus } from './fuzz/bundles.mjs'
import { serve } from './serve.mjs'

/** @typedef {'heap' | 'nodes' | 'listeners' | 'documents'} Measure */

/** Each round is ten minutes of the page's clock. */
const ROUNDS = 48
const MINUTES = 10
const EDITS = 8
const LONG_PASTE = 100_000

/** By how much the last third may lie above the middle one: a twentieth, and what a few objects more or less come to. */
const SLACK = { heap: 150_000, nodes: 60, listeners: 10, documents: 0 }
const GROWTH = 1.05

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: String(ROUNDS) },
    // Keeps what the page takes away, to see that this is noticed.
    leak: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
if (!(rounds >= 6)) {
  console.error('Usage: npm run soak -- [--rounds N] [--leak], N at least 6')
  process.exit(2)
}

const { pastes, tokens } = await bundledCorpus()
const keys = [0, 1].map(() =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString(),
)
const site = await serve({ folder: 'out', port: 0 })
const chrome = await chromium.launch({ executablePath: await browser(), args: launchArguments })
try {
  const started = performance.now()
  const measured = await soak()
  console.log(
    `${rounds} rounds of ${MINUTES} minutes in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  )
  if (!report(measured)) process.exitCode = 1
} finally {
  await chrome.close()
  await site.close()
}

async function soak() {
  const context = await chrome.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  if (values.leak) await page.addInitScript(keepRemoved)
  await page.clock.install()
  await page.goto(site.origin)
  await page.locator('main[data-ready=true]').waitFor()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  const measured = []
  for (let round = 0; round < rounds; round++) {
    await mintFor(page, round)
    await inspectFor(page, round)
    await page.getByRole('tab', { name: 'Mint', exact: true }).click()
    // Every third key is left lying until the page forgets it by itself.
    if (round % 3 === 2) await page.clock.fastForward('31:00')
    else await page.getByRole('button', { name: 'Forget key', exact: true }).click()
    await page.getByRole('group', { name: 'Loaded key', exact: true }).waitFor({ state: 'detached' })
    measured.push(await measure(session))
  }
  return measured
}

/**
 * @param {import('playwright').Page} page
 * @param {number} round
 */
async function mintFor(page, round) {
  /** @param {string} name */
  const box = (name) => page.getByRole('textbox', { name, exact: true })
  const token = page.getByRole('region', { name: 'Token', exact: true }).locator('[data-token]')
  await box('Private key').fill(keys[round % keys.length] ?? '')
  await page.getByRole('group', { name: 'Loaded key', exact: true }).waitFor()
  await box('Issuer ID').fill('57246542-96fe-1a63-e053-0824d011072a')
  for (let edit = 0; edit < EDITS; edit++) {
    await box('Key ID').fill(`2X9R4HXF3${edit}`)
    await token.waitFor()
  }
  await page.getByRole('button', { name: 'Copy token', exact: true }).click()
  // Past the end of the token, which the page counts down.
  await page.clock.fastForward(`0${MINUTES - 5}:00`)
  const service = page.getByRole('combobox', { name: 'Service', exact: true })
  await service.selectOption({ index: 1 + (round % 5) })
  await service.selectOption({ index: 0 })
  await token.waitFor()
}

/**
 * @param {import('playwright').Page} page
 * @param {number} round
 */
async function inspectFor(page, round) {
  await page.getByRole('tab', { name: 'Inspect', exact: true }).click()
  const box = page.getByRole('textbox', { name: 'Token, command or response', exact: true })
  const done = page.locator('[data-verdict][aria-busy=false]')
  const long = `${pastes[round % pastes.length]}\n`.repeat(LONG_PASTE).slice(0, LONG_PASTE)
  for (const text of [pastes[round % pastes.length], tokens[round % tokens.length], long]) {
    await put(box, text ?? '')
    await done.waitFor()
    // Beyond the next look at the times.
    await page.clock.runFor(20_000)
  }
  await page.clock.fastForward('04:00')
  await put(box, '')
}

/**
 * Puts a text in as a script does: what a person pastes stays in the browser's list of things to undo, which is not ours.
 *
 * @param {import('playwright').Locator} box
 * @param {string} text
 */
async function put(box, text) {
  await box.evaluate((element, text) => {
    // React takes notice of a value that was set by the element's own setter.
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {}
    set?.call(element, text)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  }, text)
}

/** Runs in the page. */
function keepRemoved() {
  /** @type {Node[]} */
  const kept = []
  const keep = new MutationObserver((changes) => {
    for (const { removedNodes } of changes) kept.push(...removedNodes)
  })
  keep.observe(document, { subtree: true, childList: true })
}

/**
 * @param {import('playwright').CDPSession} session
 * @returns {Promise<Record<Measure, number>>}
 */
async function measure(session) {
  // What a finaliser lets go is free only after the second time.
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  /** @param {string} wanted */
  const value = (wanted) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return {
    heap: value('JSHeapUsedSize'),
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    documents: value('Documents'),
  }
}

/**
 * Prints the median of each third; the first one is for warming up.
 *
 * @param {Record<Measure, number>[]} measured
 * @returns {boolean} whether memory stayed flat
 */
function report(measured) {
  const third = Math.floor(measured.length / 3)
  const thirds = [measured.slice(0, third), measured.slice(third, 2 * third), measured.slice(2 * third)]
  let flat = true
  console.log(
    `${''.padEnd(10)}${['first', 'middle', 'last third'].map((name) => name.padStart(12)).join('')}`,
  )
  for (const name of /** @type {Measure[]} */ (Object.keys(SLACK))) {
    const medians = thirds.map((part) => median(part.map((each) => each[name])))
    const [, middle = 0, last = Number.NaN] = medians
    const good = last <= middle * GROWTH + SLACK[name]
    flat &&= good
    const numbers = medians.map((value) => Math.round(value).toLocaleString('en').padStart(12)).join('')
    console.log(`${name.padEnd(10)}${numbers}   ${good ? 'flat' : 'GROWS'}`)
  }
  return flat
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN
}
