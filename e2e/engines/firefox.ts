import puppeteer from 'puppeteer-core'
import type { Engine } from './engine'

export const FIREFOX = '/usr/bin/firefox-esr'

/** Debian's Firefox, driven through WebDriver BiDi. */
export async function firefox(): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true })
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 900 })
  return {
    open: async (address) => {
      await page.goto(address)
    },
    run: (work, given) => page.evaluate(work as never, given as never) as never,
    click: (selector) => page.click(selector),
    async pressWithControl(selector, key) {
      await page.focus(selector)
      await page.keyboard.down('Control')
      await page.keyboard.press(key as never)
      await page.keyboard.up('Control')
    },
    type: (selector, text) => page.type(selector, text),
    async choose(selector, path) {
      const input = await page.$(selector)
      await (input as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(path)
    },
    close: () => browser.close(),
  }
}
