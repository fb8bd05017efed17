import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { anyRequest, anyToken } from '../../testing/any-request'
import { command } from '../../testing/written'
import type { HttpRequest } from '../request/request'
import { requestUrl } from '../request/url'
import { findCommands } from './commands'
import { readUrl } from './url'

const byName = (headers: readonly (readonly [name: string, value: string])[]) =>
  headers.map(([name, value]) => [name.toLowerCase(), value] as const).sort()

const sentHeaders = ({ headers, token }: HttpRequest, text: string) =>
  byName([
    ...headers,
    ...(token.in === 'header'
      ? [[token.name, token.scheme ? `${token.scheme} ${text}` : text] as const]
      : []),
  ])

test('a command that Assay writes reads back as the request that it sends', () => {
  assert(
    property(anyRequest, anyToken, (request, token) => {
      const written = command('bash', request, { mode: 'inline', token })
      const [read] = findCommands(written)
      const sent = readUrl(requestUrl(request))
      expect(read?.method).toBe(request.method)
      expect(read?.url).toMatchObject({ host: sent.host, path: sent.path, query: sent.query })
      const added = new Set(['content-type', 'accept'])
      const headers = byName(read?.headers.map(({ name, value }) => [name, value] as const) ?? [])
      expect(headers.filter(([name]) => !added.has(name))).toEqual(
        sentHeaders(request, token).filter(([name]) => !added.has(name)),
      )
      if (request.body?.type === 'json') expect(read?.body).toBe(request.body.text)
    }),
    { numRuns: 200 },
  )
})
