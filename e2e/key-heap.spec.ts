import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { throwawayKey } from '../testing/throwaway-key'
import { expect, test } from './fixtures'
import { heapTraces } from './heap-traces'
import { listen } from './listener'
import { leaking, mutantSite } from './mutant-site'
import { ISSUER } from './team-key'
import { type Workbench, workbench } from './workbench'

const files = mkdtempSync(join(tmpdir(), 'assay-'))
test.afterAll(() => rmSync(files, { recursive: true, force: true }))

/** Writes a key file to the disk, because the debugger would keep bytes that the test passes to the page. */
function keyFile(name: string, pem: string): string {
  const path = join(files, name)
  writeFileSync(path, pem)
  return path
}

/** Drops a file as the browser receives it from a file manager. */
async function dropFile(page: Page, path: string) {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  }
  await session.detach()
}

async function loaded(assay: Workbench, fingerprint: string) {
  await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', fingerprint)
}

test('no script holds the text of a key after the key was loaded in any way, or forgotten', {
  tag: ['@desktop', '@release'],
}, async ({ page, assay, clipboard }) => {
  test.slow()
  const keys = [throwawayKey(), throwawayKey(), throwawayKey(), throwawayKey()] as const
  const [chosen, dropped, pasted, typed] = keys
  await clipboard.write(pasted.pem)
  await assay.open()
  await assay.issuerId.fill(ISSUER)
  await assay.keyId.fill('D383SF739Q')
  const give = {
    paste: async () => {
      await assay.privateKey.press('ControlOrMeta+V')
      await loaded(assay, pasted.fingerprint)
    },
    typing: async () => {
      await assay.privateKey.focus()
      await page.keyboard.insertText(typed.pem)
      await loaded(assay, typed.fingerprint)
    },
    file: async () => {
      await assay.keyFile.setInputFiles(keyFile('chosen.p8', chosen.pem))
      await loaded(assay, chosen.fingerprint)
    },
    drop: async () => {
      await dropFile(page, keyFile('dropped.p8', dropped.pem))
      await loaded(assay, dropped.fingerprint)
    },
  }
  for (const [way, load] of Object.entries(give)) {
    await load()
    await assay.token.waitFor()
    // The earlier keys were forgotten, and the search includes them. A string that a timer holds disappears after a
    // moment; a leak remains.
    await expect.poll(() => heapTraces(page, keys), `after ${way}`).toEqual([])
    await assay.forget.click()
    await expect(assay.loaded).toHaveCount(0)
  }
  await expect.poll(() => heapTraces(page, keys), 'after Forget').toEqual([])
})

test('a build that keeps the text of a key is detected', { tag: ['@desktop', '@release'] }, async ({
  browser,
}) => {
  test.slow()
  const listener = await listen()
  const key = throwawayKey()
  const site = await mutantSite(
    leaking(
      {
        global: { leak: (secret) => Object.assign(window, { leftOnWindow: secret }), told: [] },
        closure: {
          leak: (secret) => {
            const heldByClosure = secret
            addEventListener('message', () => heldByClosure)
          },
          told: [],
        },
        'removed-element': {
          leak: (secret, target) => {
            const element = Object.assign(document.createElement('i'), { heldByElement: secret })
            Object.assign(target, { element })
            setInterval(() => target, 1e6)
          },
          told: [],
        },
      },
      listener,
    ),
  )
  const context = await browser.newContext({ baseURL: site.origin })
  const page = await context.newPage()
  const assay = workbench(page)
  await assay.open()
  await assay.privateKey.focus()
  await page.keyboard.insertText(key.pem)
  await loaded(assay, key.fingerprint)
  await assay.forget.click()
  const found = await heapTraces(page, [key])
  await context.close()
  await Promise.all([site.close(), listener.close()])
  expect(found).toEqual(
    expect.arrayContaining([
      expect.stringContaining('leftOnWindow of '),
      expect.stringContaining('heldByClosure of '),
      expect.stringContaining('heldByElement of '),
    ]),
  )
})
