import { describe, expect, test } from 'vitest'
import { readLogLine } from './log-line'

const filled = (name: string) => `Bearer \${${name}}`

describe('an Authorization line of a program', () => {
  test.each([
    [`    'Authorization': 'Bearer ' + token,`, filled('token')],
    [`request['Authorization'] = "Bearer " + config.token`, filled('config.token')],
    [`request.Header.Set("Authorization", "Bearer "+token)`, filled('token')],
    [`"Authorization" => "Bearer " . $jwt,`, filled('jwt')],
    [`["Authorization"] = "Bearer " .. token,`, filled('token')],
    [`'Authorization': 'Bearer ' + (await token()),`, filled('value')],
  ])('continues with the variable that is appended: %s', (line, value) => {
    expect(readLogLine(line).authorization).toMatchObject({ value, code: true })
  })

  test.each([
    [`    'Authorization': 'Bearer ',`, 'Bearer '],
    [`    'Authorization': 'Bearer eyJa.b.c',`, 'Bearer eyJa.b.c'],
    [`'Authorization': 'Bearer ', 'Accept': 'a' + b`, 'Bearer '],
  ])('ends with its quote: %s', (line, value) => {
    expect(readLogLine(line).authorization).toMatchObject({ value, code: true })
  })
})

test('a block named bearer is not a header', () => {
  expect(readLogLine('auth:bearer {').authorization).toBeUndefined()
  expect(readLogLine('  auth: bearer').authorization).toBeUndefined()
  expect(readLogLine('Auth: Bearer eyJa.b.c').authorization).toMatchObject({ name: 'Auth' })
})
