import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { sitePath } from './site-path'

afterEach(() => vi.unstubAllEnvs())

test('a link leads to the root of the host, or to the sub-path that the site was built for', () => {
  expect(sitePath('/causes/')).toBe('/causes/')
  vi.stubEnv('NEXT_PUBLIC_BASE_PATH', '/x')
  expect(sitePath('/causes/')).toBe('/x/causes/')
})

test('no link is written without it', () => {
  const bare = ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => join(folder, file))
      .filter((file) => /(?:href|src|action)=(?:["'`]|\{["'`])\//u.test(readFileSync(file, 'utf8'))),
  )
  expect(bare).toEqual([])
})
