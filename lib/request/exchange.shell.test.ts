import { describe, expect, test } from 'vitest'
import { header, type StandInResponse } from '../../testing/apple-stand-in'
import { decodedPairs } from '../../testing/request-meaning'
import { runCommand, typeCommand } from '../../testing/run-command'
import { ascToken, shellSession, shellsHere } from '../../testing/shell-session'
import { exchangeCommand } from '../../testing/written'
import { bearer, type Exchange } from './request'

const session = shellSession(['appleid.apple.com', 'maps-api.apple.com'])

describe.each(shellsHere)('in $interpreter', ({ interpreter, shell }) => {
  const exchange: Exchange = {
    first: {
      method: 'POST',
      host: 'appleid.apple.com',
      path: '/auth/oauth2/token',
      query: [],
      headers: [],
      body: {
        type: 'form',
        fields: [
          ['grant_type', 'client_credentials'],
          ['redirect_uri', 'https://example.com/cb?a=1&b=ü'],
        ],
      },
      token: { in: 'form', field: 'client_secret' },
    },
    take: 'access_token',
    second: {
      method: 'GET',
      host: 'maps-api.apple.com',
      path: '/v1/me',
      query: [],
      headers: [],
      token: bearer,
    },
  }
  const given = (pretty: boolean): StandInResponse => ({
    status: 200,
    body: JSON.stringify(
      { token_type: 'Bearer', access_token: 'a1.B2-_/+=', expires_in: 3600 },
      undefined,
      pretty ? 2 : 0,
    ),
  })

  test.each([true, false])(
    'the second request has the token from the first response (in several lines: %s)',
    async (pretty) => {
      session.respond = (arrival) =>
        arrival.host === 'appleid.apple.com' ? given(pretty) : { status: 200, body: 'me\n' }
      const outcome = await runCommand(
        interpreter,
        exchangeCommand(shell, exchange, { mode: 'variable' }),
        session.around,
      )
      expect(outcome).toEqual({ code: 0, stdout: 'me\n', stderr: '' })
      const [first, second] = session.arrivals
      expect(decodedPairs(first?.body)).toEqual([
        ['client_secret', session.around.variables?.APPLE_TOKEN],
        ['grant_type', 'client_credentials'],
        ['redirect_uri', 'https://example.com/cb?a=1&b=ü'],
      ])
      expect(first && header(first, 'content-type')).toBe('application/x-www-form-urlencoded')
      expect(second && header(second, 'authorization')).toBe('Bearer a1.B2-_/+=')
    },
  )

  test.each([
    ['is refused', { status: 400, body: '{"error":"invalid_client"}' }],
    ['holds no token', { status: 200, body: '{"error":"invalid_client"}' }],
  ])('nothing more is sent when the first response %s', async (_, refusal) => {
    session.respond = () => refusal
    const text = exchangeCommand(shell, exchange, { mode: 'inline', token: ascToken() })
    const outcome = await runCommand(interpreter, text, session.around)
    expect(outcome.code).not.toBe(0)
    if (refusal.status === 400) expect(outcome.stdout.trim()).toBe(refusal.body)
    expect(session.arrivals.length).toBe(1)
  })
})

describe.each(shellsHere.filter(({ interpreter }) => interpreter !== 'dash'))(
  'typed at the prompt of $interpreter',
  (row) => {
    const { interpreter, shell } = row

    test('an exchange asks for the token once for both steps', async () => {
      session.respond = (arrival) => ({
        status: 200,
        body: arrival.target === '/v1/token' ? '{"accessToken":"a.b.c"}' : 'done',
      })
      const step = {
        method: 'GET',
        host: 'maps-api.apple.com',
        query: [],
        headers: [],
        token: bearer,
      } as const
      const exchange: Exchange = {
        first: { ...step, path: '/v1/token' },
        take: 'accessToken',
        second: { ...step, path: '/v1/geocode', query: [['q', "10! Downing Street's & more"]] },
      }
      const outcome = await typeCommand(
        interpreter,
        exchangeCommand(shell, exchange, { mode: 'prompt' }),
        'x.y.z',
        session.around,
      )
      expect(outcome.code).toBe(0)
      expect(session.arrivals.map(({ target }) => target.split('?')[0])).toEqual(['/v1/token', '/v1/geocode'])
      expect(session.arrivals.map((arrival) => header(arrival, 'authorization'))).toEqual([
        'Bearer x.y.z',
        'Bearer a.b.c',
      ])
    })
  },
)
