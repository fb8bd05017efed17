import { expect, test } from 'vitest'
import { basePath } from './base-path.mjs'

test.each(['', '/x', '/assay', '/a-b/c_d/e.f~1'])('“%s” is a sub-path', (value) => {
  expect(basePath(value)).toBe(value)
})

test.each(['/', 'x', '/x/', '//x', '/x//y', '/../x', '/x y', '/x?y', '/_next', '/x/_next/y', 'https://x'])(
  '“%s” is rejected, with an example of a correct value',
  (value) => {
    expect(() => basePath(value)).toThrow(`BASE_PATH=${value} can’t be used. It must start with a slash`)
  },
)
