import type { BrowserContext, Locator, Page } from 'playwright/test'

/** The clipboard as a person uses it: what was copied can be pasted. The page under test is not asked. */
export interface Clipboard {
  /** Copies a text on another page, so that it can be pasted into the page under test. */
  write(text: string): Promise<void>
  /** The text that a paste would insert now, with each newline as `\n`. */
  read(): Promise<string>
}

/** Uses a text box on an empty page of its own, because the site's Permissions-Policy forbids reading the clipboard. */
export function clipboardOf(context: BrowserContext): Clipboard {
  let opened: Promise<Page> | undefined
  const inBox = async <T>(use: (area: Locator) => Promise<T>): Promise<T> => {
    opened ??= context.newPage().then(async (page) => {
      await page.setContent('<textarea></textarea>')
      return page
    })
    const page = await opened
    const result = await use(page.locator('textarea'))
    // A page in the background draws once a second, and each click on it waits for two frames.
    await context
      .pages()
      .filter((each) => each !== page)
      .at(-1)
      ?.bringToFront()
    return result
  }
  return {
    write: (text) =>
      inBox(async (area) => {
        await area.fill(text)
        await area.press('ControlOrMeta+A')
        await area.press('ControlOrMeta+C')
      }),
    read: () =>
      inBox(async (area) => {
        await area.fill('')
        await area.press('ControlOrMeta+V')
        return area.inputValue()
      }),
  }
}
