import { sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { inspectWithKey } from '../../../testing/inspect-with-key'
import { SAMPLE_NOW, sampleKey, sampleToken } from '../../../testing/sample-token'
import { throwawayKey } from '../../../testing/throwaway-key'

const token = sampleToken('asc-team')
const check = (text: string) => inspectWithKey(text, { now: SAMPLE_NOW, key: sampleKey })

test('a token signed with another key is found', async () => {
  const inspection = await check(sampleToken('asc-team', { key: throwawayKey() }))
  expect(errorsIn(inspection)).toEqual(['sig-no-verify'])
})

test('a token edited after signing is found', async () => {
  const [header, , signature] = token.split('.')
  const edited = sampleToken('asc-team', { claims: { nonce: 'x' } }).split('.')[1]
  expect(errorsIn(await check(`${header}.${edited}.${signature}`))).toEqual(['sig-no-verify'])
})

test('the line end of echo is named', async () => {
  const text = token.slice(0, token.lastIndexOf('.'))
  const signature = sign('sha256', Buffer.from(`${text}\n`), {
    key: sampleKey.privateKey,
    dsaEncoding: 'ieee-p1363',
  })
  const finding = findingIn(await check(`${text}.${signature.toString('base64url')}`), 'sig-no-verify')
  expect(finding?.seen).toContain('line end')
  expect(finding?.fix.code?.[0]?.after).toContain('printf')
})

test('a good signature is not found', async () => {
  const inspection = await check(token)
  expect(findingIn(inspection, 'sig-no-verify')).toBeUndefined()
  expect(inspection.passed.map(({ id }) => id)).toContain('sig-no-verify')
})

test('without the key it is not checked', () => {
  const { notChecked } = inspectText(token, { now: SAMPLE_NOW })
  expect(notChecked).toContainEqual(expect.objectContaining({ id: 'sig-no-verify', needs: ['key'] }))
})
