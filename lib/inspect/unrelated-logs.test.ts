import { describe, expect, test } from 'vitest'
import { unrelatedLogs } from '../../testing/unrelated-logs'
import { wrappings } from '../../testing/wrappings'
import { inspectChecked } from './inspect-paste'

/** Findings that are right for such logs: whose response it is, and what a shell or curl did to a URL. */
const TRUE_OF_ANY: readonly string[] = ['not-apples-response', 'curl-globbing']

const asString = (text: string): string => JSON.stringify({ level: 'error', msg: text })

const forms: readonly (readonly [string, (text: string) => string])[] = [
  ['bare', (text) => text],
  ['in a string of JSON', asString],
  ['in a build', (text) => text.replaceAll(/^/gmu, '2026-11-27T23:04:23.1234567Z ')],
  ...Object.entries(wrappings),
]

describe.each(forms)('logs of other products, %s', (_, wrapped) => {
  test.each(unrelatedLogs.map(({ title, text }) => [title, text] as const))('%s', (_, text) => {
    const { inspection, evidence } = inspectChecked(wrapped(text), { clock: 1795820663 })
    expect(inspection.findings.map(({ id }) => id).filter((id) => !TRUE_OF_ANY.includes(id))).toEqual([])
    expect(evidence.service.madeFor).toBeUndefined()
    expect(inspection.verdict).not.toBe('ok')
    expect(inspection.failed).toEqual([])
  })
})

/** The same messages about a key: `error`, or `ask` if nothing shows what was read. */
test.each([
  ['error', 'PEM alone', 'Error: error:0909006C:PEM routines:get_name:no start line'],
  ['error', 'a decoder alone', 'Error: error:1E08010C:DECODER routines::unsupported'],
  ['error', 'a file', 'illegal base64 data at input byte 4\nreading AuthKey_K7M2Q9X4TB.p8'],
  [
    'error',
    'a signer',
    'panic: illegal base64 data at input byte 4\n\nmain.signToken(...)\n\t/srv/jwt.go:12',
  ],
  [
    'error',
    'a frame',
    "string contains null byte (ArgumentError)\n\tfrom spaceship/connect_api/token.rb:71:in 'initialize'",
  ],
  [
    'error',
    'beside a certificate',
    'fastlane match: fetching certificates\ninvalid curve name (OpenSSL::PKey::ECError)',
  ],
  ['ask', 'base64 alone', 'illegal base64 data at input byte 4'],
  ['ask', 'Java alone', 'java.lang.IllegalArgumentException: Illegal base64 character 5c'],
])('%s: %s', (severity, _, text) => {
  const [first] = inspectChecked(text, { clock: 1795820663 }).inspection.findings
  expect(first).toMatchObject({ id: 'key-unreadable', severity })
})
