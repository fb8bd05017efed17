import { describe, expect, test } from 'vitest'
import { header } from '../../../testing/apple-stand-in'
import { decodedPairs } from '../../../testing/request-meaning'
import { reachedByClients, runClient, runs, runtimes, typeClient } from '../../../testing/runtimes'
import { ascToken, shellSession } from '../../../testing/shell-session'
import { type ClientId, clients, exchangeSnippet, target } from '../../../testing/written'
import { bearer, type Exchange } from '../request'
import type { TokenPlacement } from '../token-placement'

const session = shellSession(['appleid.apple.com'])
reachedByClients(session)

const step = { method: 'POST', host: 'appleid.apple.com', query: [], headers: [] } as const
const user = `0012.34'5 & "ü" \\ 100% $HOME {{x}}`
const exchange: Exchange = {
  first: {
    ...step,
    path: '/auth/token',
    body: { type: 'form', fields: [['scope', 'user.migration']] },
    token: { in: 'form', field: 'client_secret' },
  },
  take: 'access_token',
  second: {
    ...step,
    path: '/auth/usermigrationinfo',
    body: { type: 'form', fields: [['sub', user]] },
    token: bearer,
  },
  ownField: 'client_secret',
}

function text(id: ClientId, token: TokenPlacement): string {
  const given = exchangeSnippet(id, exchange, token)
  if (given.status !== 'ready') throw new Error(given.reason)
  return given.text
}

function answer() {
  session.respond = ({ target }) => ({
    status: 200,
    body: target === '/auth/token' ? '{"access_token": "a1.B2-_/+="}' : 'moved',
  })
}

function expectBoth(secret: string) {
  const [first, second, ...more] = session.arrivals
  expect(more).toEqual([])
  expect(first).toMatchObject({ method: 'POST', target: '/auth/token' })
  expect(decodedPairs(first?.body)).toEqual([
    ['client_secret', secret],
    ['scope', 'user.migration'],
  ])
  expect(second).toMatchObject({ method: 'POST', target: '/auth/usermigrationinfo' })
  expect(second && header(second, 'authorization')).toBe('Bearer a1.B2-_/+=')
  expect(second && header(second, 'content-type')).toBe('application/x-www-form-urlencoded')
  expect(decodedPairs(second?.body)).toEqual([
    ['client_secret', secret],
    ['sub', user],
  ])
}

describe.each(runtimes.filter(runs))('$id', (runtime) => {
  test.each(['inline', 'variable'] as const)(
    'carries both tokens in the second request, %s',
    async (mode) => {
      answer()
      const token = session.around.variables?.APPLE_TOKEN ?? ''
      const outcome = await runClient(runtime, text(runtime.id, { mode, token }), session.around)
      expect(outcome).toMatchObject({ code: 0 })
      expect(outcome.stdout.trim()).toBe('moved')
      expectBoth(token)
    },
  )
})

describe.each(runtimes.filter((runtime) => runs(runtime) && target(runtime.id).modes.includes('prompt')))(
  'typed: $id',
  (runtime) => {
    test('asks once for the token that both requests need', async () => {
      answer()
      const secret = ascToken()
      const outcome = await typeClient(runtime, text(runtime.id, { mode: 'prompt' }), secret, session.around)
      expect(outcome.code).toBe(0)
      expect(outcome.stdout).not.toContain(secret)
      expectBoth(secret)
    })
  },
)

/** The header and the form of the second request, for clients that these tests don't run. */
const written = {
  'http-file': [
    'Authorization: Bearer {{first.response.body.$.access_token}}',
    'client_secret={{$processEnv APPLE_TOKEN}}&sub=',
  ],
  postman: ['"value": "{{APPLE_ACCESS_TOKEN}}"', 'client_secret={{APPLE_TOKEN}}&sub='],
  hurl: ['Authorization: Bearer {{APPLE_ACCESS_TOKEN}}', 'client_secret={{APPLE_TOKEN}}&sub='],
  swift: ['"Bearer " + accessToken', '"client_secret=" + token + "&sub='],
} as const

test.each(Object.keys(written) as (keyof typeof written)[])(
  '%s names the new token in the header and our own in the form',
  (id) => {
    for (const part of written[id]) expect(text(id, { mode: 'variable' }).split(part)).toHaveLength(2)
  },
)

test('a .http file asks before each of the two requests, because the editor does not keep what was typed', () => {
  const asked = text('http-file', { mode: 'prompt' }).match(/# @prompt password/g)
  expect(asked).toHaveLength(2)
})

test('a client either sends both tokens or says why it does not', () => {
  for (const { id } of clients) {
    const given = exchangeSnippet(id, exchange, { mode: 'inline', token: 'x.y.z' })
    if (given.status === 'impossible') expect(given.reason).not.toBe('')
    else if (['javascript', 'python', 'ruby', 'go', 'swift'].includes(id)) {
      expect(given.text.match(/client_secret=/g), id).toHaveLength(2)
    } else expect(given.text.match(/client_secret=x\.y\.z/g), id).toHaveLength(2)
  }
})
