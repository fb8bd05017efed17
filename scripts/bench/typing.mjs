import { settled } from '../settled.mjs'

const SLOWDOWN = 4
const MEBIBYTE = 2 ** 20
const KEYSTROKES = 30
/** Slow enough for the pause in which the paste is read again, so that some strokes fall into that. */
const BETWEEN_MS = 350

/**
 * Measures how long a keystroke takes to be painted behind a pasted log of one MiB with a thousand tokens, on a slowed
 * processor, while the log is read again after every pause.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} origin of the built site
 * @returns {Promise<number[]>} milliseconds from the keystroke's own time stamp to the paint, sorted
 */
export async function typingTimes(browser, origin) {
  const page = await browser.newPage({ serviceWorkers: 'block' })
  await page.goto(`${origin}/#inspect`)
  await settled(page)
  const box = page.getByRole('textbox', { name: 'Token, command or response', exact: true })
  await box.focus()
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, log())
  await page.locator('[data-verdict][aria-busy=false]').waitFor()
  await page.evaluate(() => {
    /** @type {number[]} */
    const times = []
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // The frame is painted before the next task begins.
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
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  for (let count = 0; count < KEYSTROKES; count++) {
    await page.keyboard.press('x')
    await page.waitForTimeout(count % 2 === 0 ? BETWEEN_MS : BETWEEN_MS / 3)
  }
  await page.waitForFunction(`times.length === ${KEYSTROKES}`)
  const times = /** @type {number[]} */ (await page.evaluate('times'))
  await page.close()
  return times.sort((one, other) => one - other)
}

function log() {
  const part = (/** @type {object} */ value) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const header = part({ alg: 'ES256', kid: '2X9R4HXF34', typ: 'JWT' })
  const lines = Array.from({ length: 1000 }, (_, at) => {
    const claims = part({ iss: '57246542-96fe-1a63-e053-0824d011072a', iat: at, exp: at + 1200 })
    return `2026-09-21T14:13:20Z DEBUG client header Authorization: Bearer ${header}.${claims}.${'A'.repeat(86)}\n`
  }).join('')
  const filler = '2026-09-21T14:13:20Z TRACE scheduler nothing to do, they key on monkeys\n'
  return lines + filler.repeat(Math.ceil((MEBIBYTE - lines.length) / filler.length))
}
