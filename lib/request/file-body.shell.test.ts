import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { header } from '../../testing/apple-stand-in'
import { runCommand } from '../../testing/run-command'
import { reachedByClients, runClient, runs, runtimes } from '../../testing/runtimes'
import { ascHost, ascToken, shellSession, shellsHere } from '../../testing/shell-session'
import { command, snippet } from '../../testing/written'
import { bearer, type HttpRequest } from './request'

const session = shellSession([ascHost])
reachedByClients(session)

/** Bytes that would be lost in a string: newlines, NUL, and bytes that aren't UTF-8. */
const bytes = Buffer.from('\x89PNG\r\n\x1a\n\0\n\nIEND\r\n', 'latin1')

const upload = (file: string): HttpRequest => ({
  method: 'PUT',
  host: ascHost,
  path: '/inApps/v1/messaging/image/a1b2c3d4',
  query: [['imageSize', 'FULL_SIZE']],
  headers: [],
  body: { type: 'file', file, media: 'image/png' },
  token: bearer,
})

function expectFile() {
  const [arrival] = session.arrivals
  expect(arrival).toMatchObject({ method: 'PUT', body: bytes.toString('utf8') })
  expect(arrival && header(arrival, 'content-type')).toBe('image/png')
  expect(arrival && header(arrival, 'authorization')).toMatch(/^Bearer eyJ/)
  expect(session.arrivals.length).toBe(1)
}

const NAMES = ['image.png', './my image+1~x.png'] as const
const MODES = ['inline', 'variable'] as const
const each = NAMES.flatMap((name) => MODES.map((mode) => [name, mode] as const))

describe.each(shellsHere)('in $interpreter', ({ interpreter, shell }) => {
  test.each(each)('%s is sent byte for byte, token %s', async (name, mode) => {
    session.respond = () => ({ status: 200, body: 'done' })
    writeFileSync(join(session.around.directory, name), bytes)
    const text = command(shell, upload(name), { mode, token: ascToken() })
    expect(await runCommand(interpreter, text, session.around)).toMatchObject({ code: 0, stderr: '' })
    expectFile()
  })
})

describe.each(runtimes.filter(runs))('$id', (runtime) => {
  test.each(each)('%s is sent byte for byte, token %s', async (name, mode) => {
    session.respond = () => ({ status: 200, body: 'done' })
    writeFileSync(join(session.around.directory, name), bytes)
    const given = snippet(runtime.id, upload(name), { mode, token: ascToken() })
    if (given.status !== 'ready') throw new Error(given.reason)
    expect(await runClient(runtime, given.text, session.around)).toMatchObject({ code: 0 })
    expectFile()
  })
})
