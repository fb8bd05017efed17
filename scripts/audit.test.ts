import { expect, test } from 'vitest'
import { judged } from './audit.mjs'

test('a known vulnerability fails, with its name', () => {
  const vulnerabilities = { next: { name: 'next', severity: 'high' } }
  expect(judged(JSON.stringify({ vulnerabilities }))).toEqual({
    clean: false,
    says: 'Known vulnerabilities: next (high). See npm audit --omit=dev',
  })
})

test('no known vulnerability passes', () => {
  expect(judged('{"vulnerabilities":{}}').clean).toBe(true)
})

test.each(['', 'x', '{"message":"405 Method Not Allowed"}'])(
  'a missing response passes, with the reason: %s',
  (json) => {
    const { clean, says } = judged(json)
    expect(clean).toBe(true)
    expect(says).toMatch(/^Not checked: /)
  },
)
