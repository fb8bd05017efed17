import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sbom } from './sbom.mjs'
import { shipped } from './shipped.mjs'

const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT']
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

describe('what ships', () => {
  test('has a license that allows it, in full, and a version', () => {
    for (const { name, version, license, text } of shipped()) {
      expect(allowed, name).toContain(license)
      expect(version, name).toMatch(/^\d+\.\d+\.\d+/)
      expect(text.length, name).toBeGreaterThan(500)
      if (license === 'MIT') expect(text, name).toContain('Permission is hereby granted, free of charge')
      if (license === 'Apache-2.0') expect(text, name).toContain('Apache License')
    }
  })

  test('includes every package of the site', () => {
    const names = shipped().map(({ name }) => name)
    for (const name of Object.keys(manifest.dependencies)) expect(names).toContain(name)
    expect(new Set(names).size).toBe(names.length)
  })
})

test('the bill of materials names everything that ships, and is the same each time', () => {
  const bom = JSON.parse(sbom())
  const top = bom.components as {
    name: string
    hashes: { content: string }[]
    components?: { name: string }[]
  }[]
  const names = top.flatMap(({ name, components = [] }) => [name, ...components.map((each) => each.name)])
  expect(names.sort()).toEqual(shipped().map(({ name }) => name))
  for (const { hashes } of top) expect(hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/)
  expect(sbom()).toBe(sbom())
  expect(bom).not.toHaveProperty('serialNumber')
  expect(bom.metadata).not.toHaveProperty('timestamp')
})
