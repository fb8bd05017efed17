import { expect, test } from 'vitest'
import { lockFaults } from './lock.mjs'

test('a lock without addresses and with every platform is sound', () => {
  const packages = {
    '': {},
    'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0', 'a-mac': '1.0.0' } },
    'node_modules/a/node_modules/a-linux': {},
    'node_modules/a-mac': {},
  }
  expect(lockFaults({ packages })).toEqual([])
})

test('a download address is found', () => {
  const packages = { 'node_modules/a': { resolved: 'https://example.invalid/a.tgz' } }
  expect(lockFaults({ packages })).toEqual(['node_modules/a carries a download address'])
})

test("a platform's package that the lock lacks is found, also where another package has its own copy", () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { 'a-mac': '1.0.0' } },
    'node_modules/b/node_modules/a-mac': {},
  }
  expect(lockFaults({ packages })).toEqual(['a-mac, optional for node_modules/a, is missing'])
})
