import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sample } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRequest } from '../../../testing/any-request'
import { header } from '../../../testing/apple-stand-in'
import { installed } from '../../../testing/run-command'
import { reachedByClients, runClient, runtimes } from '../../../testing/runtimes'
import { shellSession } from '../../../testing/shell-session'
import type { HttpRequest } from '../request'
import { go } from './go'

const host = 'api.push.apple.com:2197'
const session = shellSession([host], { http2Only: true })
reachedByClients(session)

const runtime = runtimes.find(({ id }) => id === 'go')

describe.runIf(installed('go'))('Go', () => {
  test('a service that supports only HTTP/2 gets headers and body byte for byte', async () => {
    session.respond = () => ({ status: 200 })
    const text = `{\n  "aps": {"alert": "It's \\"5\\" o'clock, \`id\` 100% ü 漢"}\n}`
    const request: HttpRequest = {
      method: 'POST',
      host,
      path: '/3/device/00ff',
      query: [],
      headers: [['apns-topic', 'com.example.app']],
      body: { type: 'json', text },
      http2: true,
      token: { in: 'header', name: 'authorization', scheme: 'bearer' },
    }
    const outcome =
      runtime && (await runClient(runtime, go.write(request, { mode: 'variable' }), session.around))
    expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' })
    const [arrival] = session.arrivals
    expect(arrival).toMatchObject({
      method: 'POST',
      target: '/3/device/00ff',
      httpVersion: '2.0',
      body: text,
    })
    expect(arrival?.headers).toContainEqual(['apns-topic', 'com.example.app'])
    expect(arrival && header(arrival, 'authorization')).toMatch(/^bearer eyJ/)
  })

  test('every program is formatted as gofmt does, and so is one that the language accepts', () => {
    const directory = mkdtempSync(join(tmpdir(), 'gofmt-'))
    try {
      const requests = sample(anyRequest, 60).map(
        (request, i): HttpRequest => ({
          ...request,
          ...(i % 3 === 0 ? { save: { file: 'sales.tsv', unpack: 'gzip' } } : {}),
        }),
      )
      const programs = requests.map((request, i) =>
        i % 5 === 0
          ? go.exchange({ first: request, take: 'access_token', second: request }, { mode: 'variable' })
          : go.write(request, i % 2 === 0 ? { mode: 'inline', token: 'a.b.c' } : { mode: 'variable' }),
      )
      for (const [i, program] of programs.entries()) writeFileSync(join(directory, `${i}.go`), program)
      expect(execFileSync('gofmt', ['-d', directory], { encoding: 'utf8' })).toBe('')
    } finally {
      rmSync(directory, { recursive: true })
    }
  })
})
