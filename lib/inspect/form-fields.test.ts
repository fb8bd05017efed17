import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { readPaste } from '../paste/read-paste'
import { sentField } from './form-fields'

const URL = 'https://appleid.apple.com/auth/token'

test.each([
  ['a form', `curl -d "client_id=com.example.web&grant_type=x" ${URL}`, 'com.example.web'],
  [
    'a form of several options',
    `curl -d grant_type=x -d client_id=com.example.web ${URL}`,
    'com.example.web',
  ],
  ['an encoded form', `curl -d "client_id=com.example%2Eweb" ${URL}`, 'com.example.web'],
  ['JSON', `curl -d '{"client_id":"com.example.web"}' ${URL}`, 'com.example.web'],
  ['the query', `curl "${URL}?client_id=com.example.web"`, 'com.example.web'],
  ['a variable', `curl -d "client_id=$CLIENT_ID" ${URL}`, undefined],
  ['broken JSON', `curl -d '{"client_id":' ${URL}`, undefined],
  ['another name', `curl -d "my_client_id2=1" ${URL}`, undefined],
  ['no body', `curl ${URL}`, undefined],
])('%s', (_, text, value) => {
  const [request] = readPaste(text).requests
  expect(request && sentField(request, 'client_id')).toBe(value)
})

test('any body is read without failing', () => {
  assert(
    property(string(), (body) => {
      sentField(
        {
          start: 0,
          end: 0,
          raw: '',
          program: 'log',
          method: 'POST',
          headers: [],
          options: [],
          words: [],
          body,
        },
        'a',
      )
    }),
  )
})
