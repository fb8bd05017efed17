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
  expect(lockFaults({ packages })).toEqual(['node_modules/a has a download address'])
})

test("a platform's package that is missing from the lock is found, even if another package has its own copy", () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { 'a-mac': '1.0.0' } },
    'node_modules/b/node_modules/a-mac': {},
  }
  expect(lockFaults({ packages })).toEqual(['a-mac, optional for node_modules/a, is missing'])
})

test('a range of versions is found', () => {
  const dependencies = { a: '1.0.0', b: '^1.0.0', c: 'latest', d: '1.0.0-rc.1' }
  expect(lockFaults({ packages: { '': { dependencies, devDependencies: { e: '>=1' } } } })).toEqual([
    'b is required as ^1.0.0, which isn’t an exact version',
    'c is required as latest, which isn’t an exact version',
    'e is required as >=1, which isn’t an exact version',
  ])
})

test('a package that would run a script is found', () => {
  expect(lockFaults({ packages: { 'node_modules/a': { hasInstallScript: true } } })).toEqual([
    'node_modules/a runs a script when it is installed',
  ])
})
