import { settled } from '../settled.mjs'
import { bundled } from './bundle.mjs'

/** @typedef {typeof import('../../lib/catalogue')} Catalogue */

const SLOWDOWN = 4
const ROUNDS = 9
/** More than the list shows. */
const COMPARED = 100

const PHRASES = ['beta groups', 'sales reports', '/v1/apps/{id}/builds', 'certficates', 'in-app purchases']

/**
 * Measures how long a keystroke in “Find a request” takes until the list shows what is found, on a slowed processor. Each
 * phrase has a fresh page, so its first keystroke is what opens the list for the first time.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} origin of the built site
 * @returns {Promise<{ all: number[], first: number[] }>} milliseconds from the keystroke's own time stamp to the change,
 *   sorted: every keystroke, and those that open the list
 */
export async function searchTimes(browser, origin) {
  const expected = await expectedLists()
  const all = []
  const first = []
  for (const phrase of PHRASES) {
    const times = await typedInPage(browser, origin, phrase, expected)
    all.push(...times)
    first.push(...times.slice(0, 1))
  }
  return { all: all.sort(byValue), first: first.sort(byValue) }
}

/**
 * Measures the search alone, in Node on a processor that is not slowed, with code that has not run before, as in a new page.
 *
 * @returns {Promise<{ first: number, rest: number[] }>} milliseconds of the first keystroke and, sorted, of all others; each
 *   is the median of its rounds
 */
export async function bareSearchTimes() {
  const load = await bundled('lib/catalogue/index.ts')
  const texts = PHRASES.flatMap(beginnings)
  /** @type {number[][]} */
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    const { operations, catalogueGroups, searchOver } = /** @type {Catalogue} */ (await load())
    const search = searchOver(operations(), catalogueGroups())
    rounds.push(
      texts.map((text) => {
        const start = performance.now()
        search(text)
        return performance.now() - start
      }),
    )
  }
  const [first = Number.NaN, ...rest] = texts.map((_, at) => {
    const times = rounds.map((round) => round[at] ?? Number.NaN).sort(byValue)
    return times[times.length >> 1] ?? Number.NaN
  })
  return { first, rest: rest.sort(byValue) }
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {string} phrase
 * @param {Record<string, string[]>} expected method and path of what is found, by text
 * @returns {Promise<number[]>} in the order of the keystrokes
 */
async function typedInPage(browser, origin, phrase, expected) {
  const page = await browser.newPage({ serviceWorkers: 'block' })
  await page.goto(origin)
  await settled(page)
  const finder = page.getByRole('combobox', { name: 'Find a request', exact: true })
  await finder.focus()
  await page.evaluate((expected) => {
    /** @type {number[]} */
    const times = []
    let pressed = 0
    const input = document.activeElement
    addEventListener(
      'keydown',
      (event) => {
        pressed = event.timeStamp
      },
      { capture: true },
    )
    new MutationObserver(() => {
      if (pressed === 0 || !(input instanceof HTMLInputElement)) return
      const now = performance.now()
      // React writes the attribute together with the list, so it tells a list that stays as it is from an old one.
      const wanted = input.getAttribute('value') === input.value ? expected[input.value] : undefined
      const options = document.querySelectorAll('[role=listbox][aria-label="Requests found"] [role=option]')
      if (wanted === undefined || options.length === 0) return
      if (![...options].every(({ textContent }, at) => textContent.includes(wanted[at] ?? '\0'))) return
      times.push(now - pressed)
      pressed = 0
    }).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['value'],
    })
    Object.assign(globalThis, { times })
  }, expected)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  for (const [at, key] of [...phrase].entries()) {
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await page.waitForFunction(`times.length === ${at + 1}`)
  }
  const times = /** @type {number[]} */ (await page.evaluate('times'))
  await page.close()
  return times
}

/** @returns {Promise<Record<string, string[]>>} method and path of what the list begins with, by text */
async function expectedLists() {
  const load = await bundled('lib/catalogue/index.ts')
  const { operations, catalogueGroups, searchOver, typedOperation } = /** @type {Catalogue} */ (await load())
  const search = searchOver(operations(), catalogueGroups())
  return Object.fromEntries(
    PHRASES.flatMap(beginnings).map((text) => {
      const typed = typedOperation(text)
      const found = search(text).groups.flatMap(({ operations }) => operations)
      // A path typed by hand stands first.
      const listed = typed.status === 'operation' ? [typed.operation, ...found] : found
      const names = listed.map(({ method, path }) => `${method} ${path}`)
      return [text, [...new Set(names)].slice(0, COMPARED)]
    }),
  )
}

/** @param {string} phrase */
const beginnings = (phrase) => [...phrase].map((_, at) => phrase.slice(0, at + 1))

/**
 * @param {number} one
 * @param {number} other
 */
const byValue = (one, other) => one - other
