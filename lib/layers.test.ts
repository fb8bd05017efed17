import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** The folders of lib from the bottom up: a folder imports from itself and from those before it, types too. */
const LAYERS = [
  'diagnostic',
  'text',
  'time',
  'json',
  'key',
  'jws',
  'code',
  'paste',
  'field',
  'request',
  'scope',
  'catalog',
  'profile',
  'token',
  'snippet',
  'target',
  'inspect',
  'demo',
]

const ROOT = new URL('.', import.meta.url).pathname
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name.includes('/'),
)

/** Which files of lib a file imports, by `import`, `export … from` and `import()`. */
const imports = new Map(
  files.map((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8')
    const paths = Array.from(source.matchAll(/(?:\bfrom\s|\bimport\(?\s?)'(\.[^']+)'/gu), ([, path = '']) =>
      normalize(join(dirname(file), path)),
    )
    const found = paths.map((path) => [`${path}.ts`, `${path}/index.ts`].find((name) => files.includes(name)))
    return [file, found.filter((name) => name !== undefined)] as const
  }),
)

test('every folder of lib has its place in the order', () => {
  expect([...LAYERS].sort()).toEqual([...new Set(files.map((file) => file.split('/')[0]))].sort())
})

test('no file imports from a folder above its own', () => {
  const place = (file: string) => LAYERS.indexOf(file.split('/')[0] ?? '')
  const upward = [...imports].flatMap(([file, paths]) =>
    paths.filter((path) => place(path) > place(file)).map((path) => `${file} imports ${path}`),
  )
  expect(upward).toEqual([])
})

test('no file imports itself by way of others', () => {
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file)
    if (at >= 0) circles.push([...way.slice(at), file].join(' > '))
    if (at >= 0 || done.has(file)) return
    for (const path of imports.get(file) ?? []) visit(path, [...way, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

test('imports of this tree are found at all', () => {
  expect(imports.get('key/read-key.ts')).toContain('key/recover.ts')
  expect([...imports.values()].flat().length).toBeGreaterThan(files.length)
})
