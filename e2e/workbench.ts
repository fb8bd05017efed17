import { Buffer } from 'node:buffer'
import type { Locator, Page } from 'playwright/test'

/** A file as the tests pass it to the page. */
export interface GivenFile {
  readonly name: string
  readonly content: string | Uint8Array
}

/** Everything in the page that has a stable name, by role and full name. */
export function workbench(page: Page) {
  const role = (kind: Parameters<Page['getByRole']>[0], name: string, within: Page | Locator = page) =>
    within.getByRole(kind, { name, exact: true })
  const tokenRegion = role('region', 'Token')
  const loaded = role('group', 'Loaded key')
  return {
    main: page.locator('main'),
    mintTab: role('tab', 'Mint'),
    inspectTab: role('tab', 'Inspect'),

    privateKey: role('textbox', 'Private key'),
    keyFile: page.getByLabel('Key file', { exact: true }),
    loaded,
    fingerprint: loaded.locator('[data-fingerprint]'),
    repairs: loaded.locator('[data-repair]'),
    alert: page.getByRole('alert'),
    forget: role('button', 'Forget key'),
    forgetAfter: role('combobox', 'Forget after'),

    service: role('combobox', 'Service'),
    teamKey: role('radio', 'Team key'),
    individualKey: role('radio', 'Individual key'),
    keyId: role('textbox', 'Key ID'),
    issuerId: role('textbox', 'Issuer ID'),
    scope: role('textbox', 'Scope'),
    lifetime: role('spinbutton', 'Lifetime in minutes'),

    tokenRegion,
    token: tokenRegion.locator('[data-token]'),
    tokenStatus: role('status', 'Token status'),
    copyToken: role('button', 'Copy token'),
    copyHeader: role('button', 'Copy header'),
    expiresIn: role('timer', 'Expires in'),
    mintAgain: role('button', 'Mint again'),
    header: role('region', 'Header'),
    payload: role('region', 'Payload'),

    request: role('region', 'Command'),
    operation: role('combobox', 'Operation'),
    /** The entries of the list of operations while it is open. */
    offered: role('listbox', 'Operations').getByRole('option'),
    parameters: role('button', 'Parameters'),
    shell: role('combobox', 'Shell or client'),
    placement: role('combobox', 'Token in the command'),
    commandRegion: role('region', 'Command'),
    command: role('region', 'Command').locator('pre[data-command]'),
    copyCommand: role('button', 'Copy command'),

    textbox: (name: string) => role('textbox', name),
    button: (name: string) => role('button', name),

    /** Chooses an operation by its id, as a person would who pastes the id. */
    async pick(id: string) {
      const box = role('combobox', 'Operation')
      await box.fill(id)
      await page.locator(`[data-id="${id}"]`).click()
      await box.blur()
    },

    /** The operations that are listed before anything is typed, the popular ones first. */
    async listed(): Promise<{ id: string; method: string; path: string; group: string }[]> {
      const box = role('combobox', 'Operation')
      await box.click()
      // The first few appear at once, the others a moment later.
      await page.locator('[role=listbox][aria-busy=false] [data-id]').first().waitFor()
      const found = await page.locator('[data-id]').evaluateAll((rows) =>
        rows.map((row) => {
          const { id = '', method = '', path = '' } = (row as HTMLElement).dataset
          return { id, method, path, group: row.parentElement?.firstElementChild?.textContent ?? '' }
        }),
      )
      await box.press('Escape')
      return found
    },

    /** Opens the form if it is folded, as on a phone. */
    async edit() {
      const edit = role('button', 'Edit')
      if (await edit.isVisible()) await edit.click()
    },

    /** Opens the page and waits until it reacts to input. */
    async open(path = '/') {
      await page.goto(path)
      await page.locator('main[data-ready="true"]').waitFor()
    },

    choose: ({ name, content }: GivenFile) =>
      page
        .getByLabel('Key file', { exact: true })
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }),

    /** Drops a file on an element, as from a file manager. */
    async drop(target: Locator, { name, content }: GivenFile) {
      const dataTransfer = await page.evaluateHandle(
        ({ name, base64 }) => {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
          const transfer = new DataTransfer()
          transfer.items.add(new File([bytes], name))
          return transfer
        },
        { name, base64: Buffer.from(content).toString('base64') },
      )
      await target.dispatchEvent('dragover', { dataTransfer })
      await target.dispatchEvent('drop', { dataTransfer })
    },
  }
}

export type Workbench = ReturnType<typeof workbench>

/** The values of the options of a select element, or of one group in it, in their order. */
export const valuesOf = (select: Locator): Promise<string[]> =>
  select
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
