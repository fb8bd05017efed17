import { describe, expect, test } from 'vitest'
import { header } from '../../testing/apple-stand-in'
import { runCommand } from '../../testing/run-command'
import { shellSession, shellsHere } from '../../testing/shell-session'
import { command } from '../../testing/written'
import type { HttpRequest } from './request'

const session = shellSession(['api.push.apple.com:2197'], { http2Only: true })

describe.each(shellsHere)('in $interpreter', ({ interpreter, shell }) => {
  test('a service that supports only HTTP/2 gets headers and body byte for byte', async () => {
    session.respond = () => ({ status: 200, headers: { 'apns-id': '1' } })
    const text = `{\n  "aps": {"alert": "It's \\"5\\" o'clock, $USER! \`id\` 100% ü 漢"}\n}`
    const request: HttpRequest = {
      method: 'POST',
      host: 'api.push.apple.com:2197',
      path: '/3/device/00ff',
      query: [],
      headers: [
        ['apns-topic', 'com.example.app'],
        ['apns-push-type', 'alert'],
      ],
      body: { type: 'json', text },
      http2: true,
      token: { in: 'header', name: 'authorization', scheme: 'bearer' },
    }
    const outcome = await runCommand(
      interpreter,
      command(shell, request, { mode: 'variable' }),
      session.around,
    )
    expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' })
    const [arrival] = session.arrivals
    expect(arrival).toMatchObject({
      method: 'POST',
      target: '/3/device/00ff',
      httpVersion: '2.0',
    })
    // The PowerShell command has the JSON in ASCII, which is the same JSON value.
    const exact = (body = '') => (shell === 'powershell' ? JSON.parse(body) : body)
    expect(exact(arrival?.body)).toEqual(exact(text))
    expect(arrival?.headers).toContainEqual(['apns-topic', 'com.example.app'])
    expect(arrival && header(arrival, 'authorization')).toMatch(/^bearer eyJ/)
  })
})
