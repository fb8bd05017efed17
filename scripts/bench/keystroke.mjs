import { generateKeyPairSync } from 'node:crypto'
import { settled } from '../settled.mjs'

const SLOWDOWN = 4
const KEYSTROKES = 40

/**
 * Measures how long a keystroke in Key ID takes to become a new token in the document, on a slowed processor.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} origin of the built site
 * @returns {Promise<number[]>} milliseconds from the time stamp of the keystroke to the change, sorted
 */
export async function keystrokeTimes(browser, origin) {
  const page = await browser.newPage({ serviceWorkers: 'block' })
  await page.goto(origin)
  await settled(page)
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  await page
    .getByRole('textbox', { name: 'Private key', exact: true })
    .fill(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  const keyId = page.getByRole('textbox', { name: 'Key ID', exact: true })
  await keyId.fill('2X9R4HXF3A')
  await page
    .getByRole('textbox', { name: 'Issuer ID', exact: true })
    .fill('57246542-96fe-1a63-e053-0824d011072a')
  await page.locator('[data-token]').waitFor()

  await page.evaluate(() => {
    /** @type {number[]} */
    const times = []
    let pressed = 0
    let before = ''
    const token = () => document.querySelector('[data-token]')?.textContent ?? ''
    addEventListener(
      'keydown',
      (event) => {
        if (event.key.length > 1) return
        pressed = event.timeStamp
        before = token()
      },
      { capture: true },
    )
    new MutationObserver(() => {
      const now = token()
      if (pressed === 0 || now === '' || now === before) return
      times.push(performance.now() - pressed)
      pressed = 0
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    Object.assign(globalThis, { times })
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await keyId.focus()
  for (let count = 0; count < KEYSTROKES; count++) {
    // Replacing the last character gives another valid Key ID with a single keystroke.
    await page.keyboard.press('End')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press(count % 2 === 0 ? 'B' : 'A')
    await page.waitForFunction(`times.length === ${count + 1}`)
  }
  const times = /** @type {number[]} */ (await page.evaluate('times'))
  await page.close()
  return times.sort((one, other) => one - other)
}
