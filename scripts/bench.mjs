// npm run bench: speed and weight of the site in out/, in Chromium, each against its goal.

import { once } from 'node:events'
import { createServer } from 'node:http'
import { chromium } from 'playwright'
import sirv from 'sirv'
import { keystrokeTimes } from './bench/keystroke.mjs'
import { mintRates } from './bench/mint.mjs'
import { buildBlankPage, pageWeight } from './bench/weight.mjs'
import { browser as findBrowser, launchArguments } from './browser.mjs'
import { serve } from './serve.mjs'

const FRAME = 1000 / 60

const blank = await buildBlankPage()
const chrome = await chromium.launch({ executablePath: await findBrowser(), args: launchArguments })
const site = await serve({ folder: 'out', port: 0 })
const blankSite = createServer(sirv(blank)).listen(0, '127.0.0.1')
await once(blankSite, 'listening')
try {
  console.log(`\nChromium ${chrome.version()}`)
  await reportMinting()
  await reportKeystrokes()
  await reportWeight()
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
  const median = times[times.length >> 1] ?? Number.NaN
  console.log(
    `\nKeystroke in Key ID to the new token in the document, processor slowed 4 times, ${times.length} keystrokes`,
  )
  console.log(`  median                ${frames(median)}${goal(median <= 2 * FRAME, 'within 2 frames')}`)
  console.log(`  worst                 ${frames(times.at(-1) ?? Number.NaN)}`)
}

async function reportWeight() {
  const address = blankSite.address()
  if (address === null || typeof address === 'string') throw new Error('The blank page is not being served')
  const floor = await weightOf(`http://127.0.0.1:${address.port}`, blank)
  const ours = await weightOf(site.origin, 'out')
  console.log('\nJavaScript, bytes at gzip level 9')
  console.log(`  blank Next page       ${count(floor.all)}`)
  console.log(
    `  before first use      ${count(ours.first)}   ${(ours.first / floor.all).toFixed(2)} times${goal(ours.first <= 1.35 * floor.all, 'at most 1.35')}`,
  )
  console.log(`  with what loads later ${count(ours.all)}   ${(ours.all / floor.all).toFixed(2)} times`)
  console.log(`\nRequests before first use ${ours.requests}, elements in the first document ${ours.elements}`)
}

/**
 * @param {string} origin
 * @param {string} folder
 */
async function weightOf(origin, folder) {
  const page = await chrome.newPage({ serviceWorkers: 'block' })
  const weight = await pageWeight(page, origin, folder)
  await page.close()
  return weight
}

/** @param {number} value */
function count(value) {
  return Math.round(value).toLocaleString('en').padStart(9)
}

/** @param {number} time */
function frames(time) {
  return `${time.toFixed(1).padStart(9)} ms, ${(time / FRAME).toFixed(1)} frames`
}

/**
 * @param {boolean} met
 * @param {string} wanted
 */
function goal(met, wanted) {
  return ` (goal: ${wanted}; ${met ? 'met' : 'MISSED'})`
}
