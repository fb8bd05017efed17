import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const [header, payload] = sampleToken('asc-team').split('.')

test('plus and slash are found, with the part they stand in', () => {
  const signature = Buffer.alloc(64, 0xfb).toString('base64').replaceAll('=', '')
  expect(signature).toMatch(/[+/]/u)
  const inspection = inspectText(`${header}.${payload}.${signature}`, { now: SAMPLE_NOW })
  expect(errorsIn(inspection)).toEqual(['b64-standard'])
  expect(findingIn(inspection, 'b64-standard')?.seen).toContain('in the signature')
})

test('the alphabet of base64url is not found', () => {
  const signature = Buffer.alloc(64, 0xfb).toString('base64url')
  const inspection = inspectText(`${header}.${payload}.${signature}`, { now: SAMPLE_NOW })
  expect(findingIn(inspection, 'b64-standard')).toBeUndefined()
})
