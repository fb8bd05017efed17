// npm run bench: measures the speed and weight of the site in out/, in Chromium, each against its goal.

import { once } from 'node:events'
import { createServer } from 'node:http'
import { cpus } from 'node:os'
import { chromium } from 'playwright'
import sirv from 'sirv'
import { arrivals } from './bench/arrival.mjs'
import { timeToToken } from './bench/first-token.mjs'
import { inspectTimes } from './bench/inspect.mjs'
import { keystrokeTimes } from './bench/keystroke.mjs'
import { mintRates } from './bench/mint.mjs'
import { buildBlankPage, buildInertPage } from './bench/other-pages.mjs'
import { pastedLog } from './bench/pasted-log.mjs'
import { typingTimes } from './bench/typing.mjs'
import { pageWeight } from './bench/weight.mjs'
import { browser as findBrowser, launchArguments } from './browser.mjs'
import { serve, withCompression } from './serve.mjs'

const FRAME = 1000 / 60

const blank = await buildBlankPage()
const inert = await buildInertPage('out')
const chrome = await chromium.launch({ executablePath: await findBrowser(), args: launchArguments })
const site = await serve({ folder: 'out', port: 0 })
const others = [blank, inert].map((folder) =>
  createServer(withCompression(sirv(folder))).listen(0, '127.0.0.1'),
)
await Promise.all(others.map((server) => once(server, 'listening')))
try {
  const [{ model = 'unknown' } = {}] = cpus()
  const machine = `${cpus().length} x ${model}`
  console.log(`\n${new Date().toISOString().slice(0, 10)}, ${machine}, Chromium ${chrome.version()}`)
  const [blankOrigin = '', inertOrigin = ''] = others.map((server) => originOf(server.address()))
  await reportMinting()
  await reportKeystrokes()
  await reportInspecting()
  await reportArrival(blankOrigin, inertOrigin)
  await reportWeight(blankOrigin)
} finally {
  await chrome.close()
  await site.close()
  for (const server of others) server.close()
}

async function reportMinting() {
  const { ours, jose, raw, overJose, overRaw } = await mintRates(chrome)
  console.log('\nTokens per second, one at a time')
  console.log(`  ours                  ${count(ours)}`)
  console.log(
    `  bare jose             ${count(jose)}   ours is ${overJose.toFixed(2)} times as fast${goal(overJose >= 0.95, 'at least 0.95')}`,
  )
  console.log(`  bare subtle.sign      ${count(raw)}   ours is ${overRaw.toFixed(2)} times as fast`)
}

async function reportKeystrokes() {
  const times = await keystrokeTimes(chrome, site.origin)
  const median = times[times.length >> 1] ?? Number.NaN
  console.log(
    `\nFrom a keystroke in Key ID to the new token in the document, processor slowed 4 times, ${times.length} keystrokes`,
  )
  console.log(`  median                ${frames(median)}${goal(median <= 2 * FRAME, 'within 2 frames')}`)
  console.log(`  worst                 ${frames(times.at(-1) ?? Number.NaN)}`)
  console.log('From a keystroke to the next paint, slowed 4 times, 95 % of the keystrokes')
  for (const { field, time } of await typingTimes(chrome, site.origin))
    console.log(`  ${field.padEnd(28)}${milliseconds(time)}${goal(time <= 50, 'at most 50 ms')}`)
}

async function reportInspecting() {
  const { first, later } = await inspectTimes(chrome)
  console.log('\nInspecting a log')
  console.log(
    `  1 MiB of mixed log:   ${milliseconds(later)}${goal(later <= 300, 'at most 300 ms')}, the first time${milliseconds(first)}`,
  )
  const { worked, longest } = await pastedLog(chrome, site.origin)
  console.log('  pasted into the page, processor slowed 4 times')
  console.log(
    `    processor time to the verdict ${milliseconds(worked)}${goal(worked <= 1000, 'at most 1000 ms')}`,
  )
  console.log(
    `    longest task                  ${milliseconds(longest)}${goal(longest <= 200, 'at most 200 ms')}`,
  )
}

/**
 * @param {string} blankOrigin
 * @param {string} inertOrigin of the page with our document, in which nothing reacts to input
 */
async function reportArrival(blankOrigin, inertOrigin) {
  for (const slowdown of [1, 4]) {
    const [blank, inert, ours] = await arrivals(chrome, [blankOrigin, inertOrigin, site.origin], slowdown)
    if (!blank || !inert || !ours) throw new Error('A page did not load')
    console.log(
      `\nLoading at the width of a phone, processor slowed ${slowdown} times: our page, the same document without our scripts, and the blank page`,
    )
    for (const [what, name, most] of /** @type {const} */ ([
      ['painted', 'largest paint', 1.3],
      ['ready', 'ready', 1.2],
      ['blocked', 'blocked', 1.5],
    ])) {
      const times = [ours, inert, blank].map((page) => milliseconds(page[what])).join('')
      console.log(
        `  ${name.padEnd(22)}${times}${ratio(ours[what], blank[what])}${goal(ours[what] <= most * blank[what], `at most ${most}`)}`,
      )
    }
    const longest = slowdown === 1 ? 100 : 200
    console.log(
      `  longest task later ${milliseconds(ours.longest)}${goal(ours.longest <= longest, `at most ${longest} ms`)}`,
    )
    const token = await timeToToken(chrome, site.origin, slowdown)
    console.log(
      `  ready to the token    ${milliseconds(token)}${slowdown === 1 ? goal(token <= 250, 'at most 250 ms') : ''}`,
    )
  }
}

/** @param {string} origin of the blank page */
async function reportWeight(origin) {
  const floor = await weightOf(origin, blank)
  const ours = await weightOf(site.origin, 'out')
  console.log('\nJavaScript, bytes at gzip level 9')
  console.log(`  blank Next page       ${count(floor.all)}`)
  console.log(
    `  before first use      ${count(ours.first)}   ${(ours.first / floor.all).toFixed(2)} times${goal(ours.first <= 1.3 * floor.all, 'at most 1.30')}`,
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

/**
 * @param {ReturnType<import('node:http').Server['address']>} address
 * @returns {string}
 */
function originOf(address) {
  if (address === null || typeof address === 'string') throw new Error('The blank page is not being served')
  return `http://127.0.0.1:${address.port}`
}

/** @param {number} value */
function count(value) {
  return Math.round(value).toLocaleString('en').padStart(9)
}

/** @param {number} ours @param {number} theirs */
function ratio(ours, theirs) {
  return theirs === 0 ? '' : `   ${(ours / theirs).toFixed(2)} times`
}

/** @param {number} time */
function milliseconds(time) {
  return `${time.toFixed(0).padStart(9)} ms`
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
