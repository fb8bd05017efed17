import { describe, expect, test } from 'vitest'
import { clients, exchangeSnippet, snippet, target } from '../../../testing/written'
import { bearer, type HttpRequest } from '../request'

const list: HttpRequest = {
  method: 'GET',
  host: 'api.example.com',
  path: '/v1/apps',
  query: [['filter[name]', 'J']],
  headers: [],
  token: bearer,
}

test('ids and names occur once', () => {
  for (const of of ['id', 'name'] as const)
    expect(new Set(clients.map((each) => each[of])).size).toBe(clients.length)
})

describe.each(clients)('$name', ({ id }) => {
  test('contains the token in exactly one of the modes', () => {
    for (const mode of ['inline', 'variable', 'prompt'] as const) {
      const given = snippet(id, list, { mode, token: 'eyJa.b.c' })
      if (given.status !== 'ready') throw new Error(given.reason)
      expect(given.text.split('eyJa.b.c').length - 1).toBe(mode === 'inline' ? 1 : 0)
      expect(given.text.includes('APPLE_TOKEN')).toBe(
        mode === 'variable' || (mode === 'prompt' && !target(id).modes.includes('prompt')),
      )
    }
  })

  test('has a note if it does not support a mode', () => {
    const given = snippet(id, list, { mode: 'prompt' })
    const notes = given.status === 'ready' ? given.notes.join(' ') : ''
    expect(/does not ask/.test(notes)).toBe(!target(id).modes.includes('prompt'))
  })

  test('writes nothing about a token where there is none', () => {
    const given = snippet(id, { ...list, token: { in: 'none' } }, { mode: 'variable' })
    expect(given.status === 'ready' && /token/i.test(given.text)).toBe(false)
  })

  test('gives a reason if it cannot write a request', () => {
    const push = snippet(id, { ...list, http2: true }, { mode: 'variable' })
    expect(push.status).toBe(target(id).http1Only === undefined ? 'ready' : 'impossible')
    if (push.status === 'impossible') expect(push.reason).toMatch(/HTTP\/2.*\.$/)
    const exchange = exchangeSnippet(
      id,
      { first: list, take: 'access_token', second: list },
      { mode: 'variable' },
    )
    expect(exchange.status).toBe(typeof target(id).exchange === 'function' ? 'ready' : 'impossible')
  })
})
