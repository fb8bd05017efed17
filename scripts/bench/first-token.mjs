import { generateKeyPairSync } from 'node:crypto'
import { median, ROUNDS } from './rounds.mjs'

/**
 * Measures the time from the ready page to a token, when a script chooses a key file with an ID in its name and fills
 * in the Issuer ID at once.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} origin of the built site
 * @param {number} slowdown how many times the processor is slowed
 * @returns {Promise<number>} milliseconds, the median of all rounds
 */
export async function timeToToken(browser, origin, slowdown) {
  /** @type {number[]} */
  const times = []
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    await page.addInitScript(watch, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
    // Playwright's own way to wait runs a large script in the page, at a time that would be measured too.
    await session.send('Runtime.enable')
    await session.send('Runtime.addBinding', { name: 'gotToken' })
    /** @type {Promise<{ payload: string }>} */
    const token = new Promise((resolve) => session.once('Runtime.bindingCalled', resolve))
    await page.goto(origin)
    times.push(Number((await token).payload))
    await context.close()
  }
  return median(times)
}

/**
 * Runs in the page.
 *
 * @param {string} pem
 */
function watch(pem) {
  let ready = 0
  new MutationObserver((_, observer) => {
    if (ready === 0 && document.querySelector('main[data-ready=true]')) {
      ready = performance.now()
      const transfer = new DataTransfer()
      transfer.items.add(new File([pem], 'AuthKey_2X9R4HXF34.p8'))
      const chooser = /** @type {HTMLInputElement | null} */ (document.querySelector('input[type=file]'))
      if (chooser === null) throw new Error('The page has no input for a key file')
      chooser.files = transfer.files
      chooser.dispatchEvent(new Event('change', { bubbles: true }))
    }
    const issuer = [...document.querySelectorAll('label')].find(
      ({ textContent }) => textContent === 'Issuer ID',
    )?.control
    if (ready > 0 && issuer instanceof HTMLInputElement && issuer.value === '') {
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
      set?.call(issuer, '57246542-96fe-1a63-e053-0824d011072a')
      issuer.dispatchEvent(new Event('input', { bubbles: true }))
    }
    if (!document.querySelector('[data-token]')?.textContent) return
    observer.disconnect()
    Reflect.get(globalThis, 'gotToken')(String(performance.now() - ready))
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
}
