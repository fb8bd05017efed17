import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const longest = sampleToken('apple-music', { seconds: 15_777_000 })
const second = sampleToken('apple-music', { seconds: 15_724_801 })
const fine = sampleToken('apple-music', { seconds: 15_724_800 })
const secret = sampleToken('sign-in-with-apple', { seconds: 15_777_000 })

test.each([
  ['the documented maximum', 'warn', longest],
  ['a second over 182 days', 'warn', second],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} musickit-life`)
})

test.each([
  ['182 days', fine],
  ['another service of that length', secret],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('musickit-life')
})
