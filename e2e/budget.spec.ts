import { pageWeight } from '../scripts/bench/weight.mjs'
import { expect, test } from './fixtures'

/** What the front page had when these were written, rounded up: lower them when it becomes lighter. */
const MOST = {
  /** Bytes of JavaScript at gzip level 9 that are asked for before the page reacts to input. */
  first: 181_500,
  /** Bytes with what loads later, Inspect and its rules among it. */
  all: 620_000,
  /** Requests before the page reacts to input. */
  requests: 12,
  /** Elements in the document as it is served. */
  elements: 420,
}

test('the front page stays within its budget', { tag: '@desktop' }, async ({ page, origin }) => {
  const weight = await pageWeight(page, origin, 'out')
  for (const [part, most] of Object.entries(MOST)) {
    const value = weight[part as keyof typeof MOST]
    expect.soft(value, part).toBeGreaterThan(0)
    expect.soft(value, part).toBeLessThanOrEqual(most)
  }
})
