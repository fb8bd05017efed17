import { expect, test } from 'vitest'
import cases from '../../testing/field-cases/keys.json'
import { readKeyFileName } from './file-name'
import { loadKey } from './load-key'
import { readKey } from './read-key'
import type { FoundFields } from './reading'
import { refusalDiagnostic } from './words'

const FIELDS: Readonly<Record<string, keyof FoundFields>> = {
  'Key ID': 'keyId',
  'Issuer ID': 'issuerId',
  'Team ID': 'teamId',
  'Client ID': 'clientId',
  'Service ID': 'serviceId',
}

test.each(cases.map((one) => [one.id, one.title, one] as const))('%s: %s', async (_id, _title, one) => {
  const { expect: wanted } = one
  const whole = await readKey(one.input ?? new Uint8Array(Buffer.from(one.inputBase64 ?? '', 'base64')))
  expect(whole.status).toBe({ true: 'read', false: 'refused', choose: 'choose' }[String(wanted.load)])
  const chosen = new RegExp((wanted.choose ?? '').slice(1, -1))
  const reading =
    whole.status === 'choose' ? whole.candidates.find(({ label }) => chosen.test(label))?.reading : whole
  if (reading?.status === 'refused') {
    const { title, seen, fix } = refusalDiagnostic(reading.refusal)
    expect([title, seen, fix.text, fix.code?.[0]?.after].join('\n')).toMatch(
      new RegExp(wanted.refusalSays ?? '', 'i'),
    )
    return
  }
  if (reading?.status !== 'read') throw new Error(reading?.status)
  const found = { keyId: readKeyFileName(one.fileName ?? '')?.keyId, ...reading.fields }
  for (const [label, value] of Object.entries(wanted.fields)) {
    expect(found[FIELDS[label] ?? 'source'], label).toBe(value)
  }
  const none = Array.isArray(wanted.notInAnyField) ? wanted.notInAnyField : []
  for (const value of none) expect(Object.values(found)).not.toContain(value)
  expect(await loadKey(reading.key, crypto.subtle)).toMatchObject({ fingerprint: wanted.fingerprint })
})
