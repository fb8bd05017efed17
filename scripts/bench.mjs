// npm run bench: speed and weight of the built site, in Chromium, each against its goal.

import { once } from 'node:events'
import { createServer } from 'node:http'
import { chromium } from 'playwright'
import sirv from 'sirv'
import { keystrokeTimes } from './bench/keystroke.mjs'
import { mintRates } from './bench/mint.mjs'
import { buildBlankPage, scriptWeight } from './bench/weight.mjs'
import { browser as findBrowser, launchArguments } from './browser.mjs'
import { build } from './build.mjs'
import { serve } from './serve.mjs'

const FRAME = 1000 / 60

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
  const worst = times.at(-1) ?? Number.NaN
  console.log(
    `\nKeystroke in Key ID to the new token in the document, processor slowed 4 times, ${times.length} keystrokes`,
  )
  console.log(`  median                ${frames(median)}${goal(median <= 2 * FRAME, 'within 2 frames')}`)
  console.log(`  worst                 ${frames(worst)}`)
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

/** @param {number} value */
function count(value) {
  return Math.round(value).toLocaleString('en').padStart(9)
}

/** @param {number} milliseconds */
function frames(milliseconds) {
  return `${milliseconds.toFixed(1).padStart(9)} ms, ${(milliseconds / FRAME).toFixed(1)} frames`
}

/**
 * @param {boolean} met
 * @param {string} wanted
 */
function goal(met, wanted) {
  return ` (goal: ${wanted}; ${met ? 'met' : 'MISSED'})`
}
