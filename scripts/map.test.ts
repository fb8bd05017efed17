import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importsOfFolders, mapOfHouse, shortestEdges } from './map.mjs'

test('the map in CONTRIBUTING agrees with the imports; `node scripts/map.mjs` writes it', () => {
  expect(readFileSync('.github/CONTRIBUTING.md', 'utf8')).toContain(mapOfHouse())
})

test('the imports of every folder are found', () => {
  const imports = importsOfFolders()
  expect(imports.get('app')).toContain('components')
  expect(imports.get('lib/inspect')).toContain('lib/paste')
  expect(imports.get('components')).not.toContain('app')
})

test('an edge that follows from two others is left out', () => {
  const imports = new Map([
    ['a', new Set(['b', 'c'])],
    ['b', new Set(['c'])],
    ['c', new Set<string>()],
  ])
  expect(shortestEdges(imports)).toEqual([
    ['a', 'b'],
    ['b', 'c'],
  ])
})
