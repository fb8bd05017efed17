import type { BrowserContext, Page } from 'playwright/test'

/** The clipboard as a person has it: what was copied can be pasted, and nothing is asked of the page under test. */
export interface Clipboard {
  /** Copies a text somewhere else, for pasting it into the page. */
  write(text: string): Promise<void>
  /** What a paste gives now; newlines come as `\n`. */
  read(): Promise<string>
}

/** Uses a text box of an empty page of its own, because the site's Permissions-Policy forbids reading the clipboard. */
export function clipboardOf(context: BrowserContext): Clipboard {
  let opened: Promise<Page> | undefined
  const box = async () => {
    opened ??= context.newPage().then(async (page) => {
      await page.setContent('<textarea></textarea>')
      return page
    })
    return (await opened).locator('textarea')
  }
  return {
    async write(text) {
      const area = await box()
      await area.fill(text)
      await area.press('ControlOrMeta+A')
      await area.press('ControlOrMeta+C')
    },
    async read() {
      const area = await box()
      await area.fill('')
      await area.press('ControlOrMeta+V')
      return area.inputValue()
    },
  }
}
