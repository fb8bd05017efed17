// npm run bench: speed and weight of the built site, in Chromium, each against its goal.

import { once } from 'node:events'
import { createServer } from 'node:http'
import { chromium } from 'playwright'
import sirv from 'sirv'
import { catalogueWeight } from './bench/catalogue.mjs'
import { keystrokeTimes } from './bench/keystroke.mjs'
import { mintRates } from './bench/mint.mjs'
import { bareSearchTimes, searchTimes } from './bench/search.mjs'
import { typingTimes } from './bench/typing.mjs'
import { buildBlankPage, scriptWeight } from './bench/weight.mjs'
import { browser as findBrowser, launchArguments } from './browser.mjs'
import { build } from './build.mjs'
import { serve } from './serve.mjs'

const FRAME = 1000 / 60
/** Milliseconds that a search may take, and bytes that the catalogue's script may have. */
const SEARCH = 4
const CATALOGUE = 13 * 1024

if (!(await build())) process.exit(1)
const blank = await buildBlankPage()
const chrome = await chromium.launch({ executablePath: await findBrowser(), args: launchArguments })
const site = await serve({ folder: 'out', port: 0 })
const blankSite = createServer(sirv(blank)).listen(0, '127.0.0.1')
await once(blankSite, 'listening')
try {
  console.log(`\nChromium ${chrome.version()}`)
  await reportMinting()
  await reportKeystrokes()
  await reportTyping()
  await reportSearch()
  await reportWeight()
  await reportCatalogue()
} finally {
  await chrome.close()
  await site.close()
  blankSite.close()
}

async function reportMinting() {
  const { ours, jose, raw, overJose, overRaw } = await mintRates(chrome)
  console.log('\nTokens a second, one at a time')
  console.log(`  ours                  ${count(ours)}`)
  console.log(
    `  bare jose             ${count(jose)}   ours is ${overJose.toFixed(2)} of it${goal(overJose >= 0.95, 'at least 0.95')}`,
  )
  console.log(`  bare subtle.sign      ${count(raw)}   ours is ${overRaw.toFixed(2)} of it`)
}

async function reportKeystrokes() {
  const times = await keystrokeTimes(chrome, site.origin)
  const [median, worst] = medianAndWorst(times)
  console.log(
    `\nKeystroke in Key ID to the new token in the document, processor slowed 4 times, ${times.length} keystrokes`,
  )
  console.log(`  median                ${frames(median)}${goal(median <= 2 * FRAME, 'within 2 frames')}`)
  console.log(`  worst                 ${frames(worst)}`)
}

async function reportTyping() {
  const times = await typingTimes(chrome, site.origin)
  const [median, worst] = medianAndWorst(times)
  console.log(
    `\nKeystroke behind a pasted log of 1 MiB to its paint, processor slowed 4 times, ${times.length} keystrokes`,
  )
  console.log(`  median                ${frames(median)}`)
  console.log(`  worst                 ${frames(worst)}`)
}

async function reportSearch() {
  const { first: bareFirst, rest } = await bareSearchTimes()
  const { all, first } = await searchTimes(chrome, site.origin)
  const [median, worst] = medianAndWorst(all)
  const [usual, longest] = medianAndWorst(first)
  const [bareMedian, bareWorst] = medianAndWorst(rest)
  console.log(
    `\nKeystroke in Find a request to what it finds in the document, processor slowed 4 times, ${all.length} keystrokes`,
  )
  console.log(`  median                ${frames(median)}`)
  console.log(`  worst                 ${frames(worst)}`)
  console.log(`  first in a page       ${frames(usual)}, the median of ${first.length} pages`)
  console.log(`  first, worst          ${frames(longest)}`)
  console.log(
    '\nSearch alone in Node with code that has not run before, processor not slowed, medians of rounds',
  )
  console.log(`  median                ${milliseconds(bareMedian)}`)
  console.log(`  worst                 ${searchTime(bareWorst)}`)
  console.log(`  the very first        ${searchTime(bareFirst)}`)
}

async function reportWeight() {
  const address = blankSite.address()
  if (address === null || typeof address === 'string') throw new Error('The blank page is not being served')
  const floor = await scriptWeight(chrome, `http://127.0.0.1:${address.port}`, blank)
  const { first, all } = await scriptWeight(chrome, site.origin, 'out')
  console.log('\nJavaScript, bytes at gzip level 9')
  console.log(`  blank Next page       ${count(floor.all)}`)
  console.log(
    `  before first use      ${count(first)}   ${(first / floor.all).toFixed(2)} times${goal(first <= 1.35 * floor.all, 'at most 1.35')}`,
  )
  console.log(`  with what loads later ${count(all)}   ${(all / floor.all).toFixed(2)} times`)
}

async function reportCatalogue() {
  const { script, data } = await catalogueWeight('out')
  console.log('\nThe catalogue, bytes at gzip level 9')
  console.log(`  the list              ${count(data)}`)
  console.log(
    `  its script            ${count(script)}   ${(script / CATALOGUE).toFixed(2)} of 13 KB${goal(script <= CATALOGUE, 'at most 1')}`,
  )
}

/**
 * @param {number[]} sorted
 * @returns {[median: number, worst: number]}
 */
function medianAndWorst(sorted) {
  return [sorted[sorted.length >> 1] ?? Number.NaN, sorted.at(-1) ?? Number.NaN]
}

/** @param {number} value */
function count(value) {
  return Math.round(value).toLocaleString('en').padStart(9)
}

/** @param {number} time */
function milliseconds(time) {
  return `${time.toFixed(1).padStart(9)} ms`
}

/** @param {number} time */
function searchTime(time) {
  return `${milliseconds(time)}${goal(time <= SEARCH, `within ${SEARCH} ms`)}`
}

/** @param {number} time */
function frames(time) {
  return `${milliseconds(time)}, ${(time / FRAME).toFixed(1)} frames`
}

/**
 * @param {boolean} met
 * @param {string} wanted
 */
function goal(met, wanted) {
  return ` (goal: ${wanted}; ${met ? 'met' : 'MISSED'})`
}
