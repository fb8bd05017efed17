import { describe, expect, test } from 'vitest'
import { foundIn } from '../../testing/found-in'
import { sampleToken } from '../../testing/sample-token'
import { clients, snippet } from '../../testing/written'
import { bearer, type HttpRequest } from '../request/request'
import type { TokenPlacement } from '../request/token-placement'

const list: HttpRequest = {
  method: 'GET',
  host: 'api.appstoreconnect.apple.com',
  path: '/v1/apps',
  query: [
    ['filter[bundleId]', 'com.example.app'],
    ['limit', '5'],
  ],
  headers: [],
  token: bearer,
}
const create: HttpRequest = {
  ...list,
  method: 'POST',
  path: '/v1/devices',
  query: [],
  body: { type: 'json', text: '{\n  "data": {"type": "devices"}\n}' },
}
const report: HttpRequest = {
  ...list,
  path: '/v1/salesReports',
  headers: [['Accept', 'application/a-gzip']],
  save: { file: 'sales.tsv', unpack: 'gzip' },
}

describe.each(clients)('Inspect finds nothing wrong with what Assay writes for $name', (client) => {
  // In these files the other modes leave a template, which Inspect rightly reports.
  const modes = client.id === 'http-file' || client.id === 'hurl' ? (['inline'] as const) : client.modes

  test.each([
    ['a list', list],
    ['a body', create],
    ['a report', report],
  ] as const)('%s', (_, request) => {
    for (const mode of modes) {
      const given = snippet(client.id, request, { mode, token: sampleToken('asc-team') } as TokenPlacement)
      if (given.status !== 'ready') throw new Error(given.reason)
      expect(foundIn(given.text).filter((finding) => /^(?:error|warn)/u.test(finding))).toEqual([])
    }
  })
})
