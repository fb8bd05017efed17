import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { header } from '../../testing/apple-stand-in'
import { decodedPairs } from '../../testing/request-meaning'
import { runCommand, typeCommand } from '../../testing/run-command'
import { ascToken, shellSession, shellsHere } from '../../testing/shell-session'
import { exchangeCommand } from '../../testing/written'
import { bearer, type Exchange } from './request'

const session = shellSession(['appleid.apple.com'])

const step = { method: 'POST', host: 'appleid.apple.com', query: [], headers: [] } as const
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
    body: { type: 'form', fields: [['sub', `0012.34'5 & "ü" \\ 100%`]] },
    token: bearer,
  },
  ownField: 'client_secret',
}

/** Returns every argument of every curl, as the process list would show it. */
const shown = () => readFileSync(join(session.around.directory, 'shown'), 'utf8')

beforeEach(() => {
  const programs = join(session.around.directory, 'programs')
  mkdirSync(programs)
  for (const name of ['curl', 'curl.exe']) {
    const curl = join(programs, name)
    writeFileSync(curl, `#!/bin/sh\nprintf '%s\\n' "$@" >> shown\nPATH=\${PATH#*:}\nexec curl "$@"\n`)
    chmodSync(curl, 0o755)
  }
  session.around = { ...session.around, programs }
  session.respond = ({ target }) => ({
    status: 200,
    body: target === '/auth/token' ? '{"access_token": "a1.B2-_/+="}' : '{"transfer_sub":"x"}\n',
  })
})

function expectBoth(secret: string) {
  const [first, second, ...more] = session.arrivals
  expect(more).toEqual([])
  expect(first).toMatchObject({ method: 'POST', target: '/auth/token' })
  expect(first && header(first, 'authorization')).toBeUndefined()
  expect(decodedPairs(first?.body)).toEqual([
    ['client_secret', secret],
    ['scope', 'user.migration'],
  ])
  expect(second).toMatchObject({ method: 'POST', target: '/auth/usermigrationinfo' })
  expect(second && header(second, 'authorization')).toBe('Bearer a1.B2-_/+=')
  expect(second && header(second, 'content-type')).toBe('application/x-www-form-urlencoded')
  expect(decodedPairs(second?.body)).toEqual([
    ['client_secret', secret],
    ['sub', `0012.34'5 & "ü" \\ 100%`],
  ])
}

describe.each(shellsHere)('in $interpreter the second request has both tokens', ({ interpreter, shell }) => {
  test('with the minted token in the command', async () => {
    const token = ascToken()
    const text = exchangeCommand(shell, exchange, { mode: 'inline', token })
    const outcome = await runCommand(interpreter, text, session.around)
    expect(outcome).toEqual({ code: 0, stdout: '{"transfer_sub":"x"}\n', stderr: '' })
    expectBoth(token)
    if (shell !== 'powershell') expect(shown()).not.toContain('a1.B2')
  })

  test('with the minted token from the variable, and neither in the process list except in PowerShell', async () => {
    const token = session.around.variables?.APPLE_TOKEN ?? ''
    const text = exchangeCommand(shell, exchange, { mode: 'variable' })
    const outcome = await runCommand(interpreter, text, session.around)
    expect(outcome).toEqual({ code: 0, stdout: '{"transfer_sub":"x"}\n', stderr: '' })
    expectBoth(token)
    expect(shown()).toContain('--fail-with-body')
    // The note for PowerShell says that the token is visible.
    if (shell === 'powershell') return
    expect(shown()).not.toContain(token)
    expect(shown()).not.toContain('a1.B2')
  })

  test('and none is sent when the first response is a rejection', async () => {
    session.respond = () => ({ status: 400, body: '{"error":"invalid_client"}' })
    const text = exchangeCommand(shell, exchange, { mode: 'variable' })
    const outcome = await runCommand(interpreter, text, session.around)
    expect(outcome.code).not.toBe(0)
    expect(outcome.stdout.trim()).toBe('{"error":"invalid_client"}')
    expect(session.arrivals.length).toBe(1)
  })
})

describe.each(shellsHere.filter(({ interpreter }) => interpreter !== 'dash'))(
  'typed at the prompt of $interpreter',
  ({ interpreter, shell }) => {
    test('the minted token is asked for once, used in both requests, never shown, and not kept', async () => {
      const secret = ascToken()
      const text = exchangeCommand(shell, exchange, { mode: 'prompt' })
      const after = `${text} && printf 'left<%s>\\n' "$token"`
      const outcome = await typeCommand(interpreter, after, secret, session.around)
      expect(outcome.code).toBe(0)
      expectBoth(secret)
      expect(outcome.stdout).not.toContain(secret)
      expect(outcome.stdout).toContain('left<>')
      expect(shown()).not.toContain(secret)
      expect(shown()).not.toContain('a1.B2')
    })
  },
)
