import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test('quotes that are sent are an error', () => {
  const command = `curl -H 'Authorization: Bearer "${token}"' https://api.appstoreconnect.apple.com/v1/apps`
  const finding = findingIn(inspectText(command, { now: SAMPLE_NOW }), 'token-quoted-or-bracketed')
  expect(finding?.severity).toBe('error')
})

test('quotes around a token in the box are a note', () => {
  for (const text of [`"${token}"`, `<${token}>`, `${token},`]) {
    const inspection = inspectText(text, { now: SAMPLE_NOW })
    expect(findingIn(inspection, 'token-quoted-or-bracketed')?.severity, text.slice(-3)).toBe('info')
    expect(errorsIn(inspection)).toEqual([])
  }
})

test('quotes of the shell are none', () => {
  const command = `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`
  expect(findingIn(inspectText(command, { now: SAMPLE_NOW }), 'token-quoted-or-bracketed')).toBeUndefined()
})
