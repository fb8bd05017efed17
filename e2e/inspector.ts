import type { Page } from 'playwright/test'
import { expect } from './fixtures'

/** A finding as the page shows it: `<id> <severity>`. */
export type ShownFinding = `${string} ${'error' | 'warn' | 'ask' | 'info'}`

export interface Snapshot {
  readonly verdict: string | undefined
  /** The text of the verdict, with the service and the clock. */
  readonly words: string
  readonly service: string | undefined
  /** In the order of the page. */
  readonly findings: readonly ShownFinding[]
  readonly fixes: readonly string[]
  readonly passed: readonly string[]
  /** The missing input, by the id of the rule that could not be checked. */
  readonly needs: Readonly<Record<string, string | undefined>>
  readonly header: string | null | undefined
  readonly payload: string | null | undefined
  readonly signature: string | null | undefined
}

/** The parts of Inspect by role and full name. */
export function inspector(page: Page) {
  const panel = page.getByRole('tabpanel', { name: 'Inspect', exact: true })
  const role = (kind: Parameters<Page['getByRole']>[0], name: string) =>
    panel.getByRole(kind, { name, exact: true })
  const box = role('textbox', 'Token, command or response')
  const verdict = panel.locator('[data-verdict]')
  const findings = role('list', 'Findings')
  const regions = {
    header: role('region', 'Header'),
    payload: role('region', 'Payload'),
    signature: role('region', 'Signature'),
  }

  /** Waits until the verdict belongs to the text in the box and to the key. */
  async function settled() {
    await expect(verdict).toHaveAttribute('aria-busy', 'false')
  }

  return {
    panel,
    box,
    kind: role('combobox', 'My key is'),
    verdict,
    service: panel.locator('[data-service]'),
    findings,
    finding: (id: string) => findings.locator(`:scope > [data-rule="${id}"]`),
    passed: role('list', 'Passed'),
    notChecked: role('list', 'Not checked'),
    ...regions,
    json: (part: 'header' | 'payload') => regions[part].locator('pre[data-json]'),
    /** The text beside the name of a claim. */
    member: (part: 'header' | 'payload', name: string) =>
      regions[part]
        .locator('dt')
        .filter({ hasText: new RegExp(`^${name}$`, 'u') })
        .locator('xpath=following-sibling::dd'),
    whichToken: role('combobox', 'Which token'),
    mintCorrect: role('button', 'Mint a corrected one'),
    copyReport: role('button', 'Copy report'),
    response: role('region', 'Response'),
    request: role('region', 'Request as read'),
    settled,

    /** Puts a text into the box and waits for the result. */
    async look(text: string) {
      const edit = role('button', 'Edit')
      if (await edit.isVisible()) await edit.click()
      await box.fill(text)
      await settled()
    },

    /** Opens Inspect and waits until its part, which loads late, is there. */
    async open() {
      await page.goto('/#inspect')
      await page.locator('main[data-ready="true"]').waitFor()
      await box.waitFor()
    },

    /** Everything that Inspect shows, read at once. */
    snapshot: (): Promise<Snapshot> =>
      panel.locator('[data-job="inspect"]').evaluate((element) => {
        const items = (list: string) => [
          ...element.querySelectorAll<HTMLElement>(`[aria-label="${list}"] li[data-rule]`),
        ]
        const rule = ({ dataset }: HTMLElement) => dataset.rule ?? ''
        const part = (name: string) =>
          [...element.querySelectorAll('section')].find(
            (section) => section.querySelector('h3')?.textContent === name,
          )
        const found = items('Findings')
        return {
          verdict: element.querySelector<HTMLElement>('[data-verdict]')?.dataset.verdict,
          words: element.querySelector('[data-verdict]')?.textContent ?? '',
          service: element.querySelector<HTMLElement>('[data-service]')?.dataset.service,
          findings: found.map((item) => `${rule(item)} ${item.dataset.severity}` as ShownFinding),
          fixes: found.map((item) => item.querySelector('[data-fix]')?.textContent?.trim() ?? ''),
          passed: items('Passed').map(rule),
          needs: Object.fromEntries(items('Not checked').map((item) => [rule(item), item.dataset.needs])),
          header: part('Header')?.querySelector('pre[data-json]')?.textContent,
          payload: part('Payload')?.querySelector('pre[data-json]')?.textContent,
          signature: part('Signature')?.querySelector('p')?.textContent,
        }
      }),
  }
}

export type Inspector = ReturnType<typeof inspector>
