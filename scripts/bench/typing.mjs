import { generateKeyPairSync } from 'node:crypto'
import { settled } from '../settled.mjs'
import { mixedLog } from './mixed-log.mjs'

const SLOWDOWN = 4
const KEYSTROKES = 40
/** Milliseconds between two keystrokes of somebody who types fast. */
const INTERVAL = 100
/** The length of the log in the box of Inspect while somebody types there, in characters. */
const LOG = 262_144

/**
 * The fields in which somebody types, each with what was in it before and what is typed. The lifetime takes no letters.
 *
 * @type {readonly { field: string, role?: 'combobox' | 'spinbutton', before?: string, typed?: string }[]}
 */
const FIELDS = [
  { field: 'Key ID' },
  { field: 'Issuer ID' },
  { field: 'Lifetime in minutes', role: 'spinbutton', typed: '1234567890' },
  { field: 'Scope' },
  { field: 'Operation', role: 'combobox' },
  { field: 'Token, command or response', before: 'log' },
]

/**
 * Measures how long a keystroke takes until the page has been painted again, in every field, on a slowed processor with
 * a token on the page.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} origin of the built site
 * @returns {Promise<{ field: string, time: number }[]>} the time in milliseconds that 95 % of the keystrokes take at
 *   most, from the time stamp of the keystroke to the frame that shows it
 */
export async function typingTimes(browser, origin) {
  const page = await browser.newPage({ serviceWorkers: 'block' })
  await page.goto(origin)
  await settled(page)
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const box = (/** @type {string} */ name) => page.getByRole('textbox', { name, exact: true })
  await box('Private key').fill(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  await box('Key ID').fill('2X9R4HXF34')
  await box('Issuer ID').fill('57246542-96fe-1a63-e053-0824d011072a')
  await page.locator('[data-token]').waitFor()
  await page.evaluate(() => {
    /** @type {number[]} */
    const times = []
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        // A message that is sent in the last step before a paint arrives after it.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - timeStamp)
          port2.postMessage(undefined)
        })
      },
      { capture: true },
    )
    Object.assign(globalThis, { times })
  })
  const session = await page.context().newCDPSession(page)
  const results = []
  for (const { field, role = 'textbox', before, typed = 'an operation or a key' } of FIELDS) {
    if (before === 'log') {
      await page.getByRole('tab', { name: 'Inspect', exact: true }).click()
      const file = { name: 'ci.log', mimeType: 'text/plain', buffer: Buffer.from(mixedLog(LOG)) }
      await page.getByLabel('File to inspect', { exact: true }).setInputFiles(file)
      await page.locator('[data-verdict=error][aria-busy=false]').waitFor()
    }
    await page.getByRole(role, { name: field, exact: true }).click()
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    await page.evaluate('times.length = 0')
    for (let count = 0; count < KEYSTROKES; count++) {
      await page.keyboard.press(typed[count % typed.length] ?? 'a')
      await page.waitForFunction((pressed) => Reflect.get(globalThis, 'times').length === pressed, count + 1)
      await page.waitForTimeout(INTERVAL)
    }
    const times = /** @type {number[]} */ (await page.evaluate('times'))
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    times.sort((one, other) => one - other)
    results.push({ field, time: times[Math.ceil(0.95 * KEYSTROKES) - 1] ?? Number.NaN })
  }
  await page.close()
  return results
}
