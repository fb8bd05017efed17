import { expect, test } from 'vitest'
import type { HttpRequest } from '../request'
import { shells } from '.'

test.each(shells)('$name says nothing about a token that the request doesn’t carry', ({ notes }) => {
  const keys: HttpRequest = {
    method: 'GET',
    host: 'appleid.apple.com',
    path: '/auth/keys',
    query: [],
    headers: [],
    token: { in: 'none' },
  }
  for (const mode of ['inline', 'variable', 'prompt'] as const) {
    expect(notes(keys, mode).join(' ')).not.toMatch(/token/iu)
    expect(notes({ ...keys, token: { in: 'header', name: 'Authorization' } }, mode).join(' ')).toMatch(
      /token/iu,
    )
  }
})
