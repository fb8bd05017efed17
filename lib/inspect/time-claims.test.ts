import { expect, test } from 'vitest'
import { signedText } from '../../testing/signed-text'
import { readCompact } from '../jws/compact'
import { timeClaim, tokenTimes } from './time-claims'

const read = (payload: string) => readCompact(signedText('{"alg":"ES256"}', payload))

test('a claim is read with its spelling, or as the type that it has instead of a number', () => {
  const payload = '{"iat":1.5e3,"exp":"1500","nbf":null}'
  expect(timeClaim(read(payload), 'iat')).toEqual({ status: 'number', value: 1500, raw: '1.5e3' })
  expect(timeClaim(read(payload), 'exp')).toEqual({ status: 'text', text: '1500' })
  expect(timeClaim(read(payload), 'nbf')).toEqual({ status: 'other', kind: 'null' })
  expect(timeClaim(read('{}'), 'iat')).toEqual({ status: 'absent' })
})

test('the last of several duplicates counts', () => {
  expect(tokenTimes(read('{"exp":1,"exp":2}'))).toEqual({ exp: 2 })
})

test('only finite numbers count as times', () => {
  expect(tokenTimes(read('{"iat":1e999,"exp":"5","nbf":7}'))).toEqual({ nbf: 7 })
})

test('a payload that isn’t an object has no claims', () => {
  expect(timeClaim(read('[1]'), 'iat')).toBeUndefined()
  expect(tokenTimes(read('{"iat":1'))).toBeUndefined()
})
