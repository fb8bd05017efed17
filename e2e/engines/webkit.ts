import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { Builder, By, Capabilities, Key } from 'selenium-webdriver'
import type { Engine } from './engine'

export const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver'
const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'
const STARTING_MS = 120_000

/** WebKitGTK, which has the engine of Safari, on a virtual screen. */
export async function webkit(): Promise<Engine> {
  const screen = await virtualScreen()
  const port = await freePort()
  const driver = spawn(WEBKIT_DRIVER, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: screen.display },
    stdio: 'ignore',
  })
  const capabilities = new Capabilities()
    .setBrowserName('MiniBrowser')
    .set('webkitgtk:browserOptions', { binary: MINI_BROWSER, args: ['--automation'] })
  const browser = await patiently(() =>
    new Builder().usingServer(`http://127.0.0.1:${port}/`).withCapabilities(capabilities).build(),
  )
  await browser.manage().setTimeouts({ script: 60_000 })
  const find = (selector: string) => browser.findElement(By.css(selector))
  return {
    open: (address) => browser.get(address),
    async run(work, given) {
      const source = `const done = arguments[1]; Promise.resolve((${work})(arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }))`
      const outcome: { value: never; error?: string } = await browser.executeAsyncScript(source, given)
      if (outcome.error !== undefined) throw new Error(outcome.error)
      return outcome.value
    },
    click: (selector) => find(selector).click(),
    pressWithControl: (selector, key) => find(selector).sendKeys(Key.chord(Key.CONTROL, key)),
    type: (selector, text) => find(selector).sendKeys(text),
    choose: (selector, path) => find(selector).sendKeys(path),
    async close() {
      await browser.quit().catch(() => undefined)
      await ended(driver)
      await ended(screen.process)
    },
  }
}

/** A display that nobody sees. The X server itself chooses the number. */
async function virtualScreen(): Promise<{ display: string; process: ChildProcess }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const told = server.stdio[3]
  if (told === null || told === undefined) throw new Error('Xvfb tells no display')
  const [number] = await once(told, 'data')
  return { display: `:${String(number).trim()}`, process: server }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Retries, because the driver responds only a moment after it was started. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + STARTING_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill()
  await once(child, 'exit')
}
