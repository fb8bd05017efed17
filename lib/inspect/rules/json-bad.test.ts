import { expect, test } from 'vitest'
import { findingIn } from '../../../testing/finding-in'
import { inspectWithKey } from '../../../testing/inspect-with-key'
import { SAMPLE_NOW, sampleKey } from '../../../testing/sample-token'
import { signedText } from '../../../testing/signed-text'

const header = '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}'
const check = (head: string | Buffer, body: string | Buffer) =>
  inspectWithKey(signedText(head, body), { now: SAMPLE_NOW, key: sampleKey })

test.each([
  ['a trailing comma', '{"iss":"x","exp":1,}'],
  ['single quotes', "{'iss':'x'}"],
  ['plain text', 'hello world, this is no JSON'],
])('%s in the payload is found with its place', async (_, body) => {
  const inspection = await check(header, body)
  expect(findingIn(inspection, 'json-bad')?.seen).toMatch(/payload is no JSON: .+ at character \d+/u)
  expect(findingIn(inspection, 'json-bad')?.place).toEqual({ part: 'payload' })
})

test('bytes that are no UTF-8 are found', async () => {
  const finding = findingIn(await check(header, Buffer.from('7b2261223a22ff227d', 'hex')), 'json-bad')
  expect(finding?.seen).toContain('UTF-8')
})

test('a header that is no object is found under the header', async () => {
  const finding = findingIn(await check('["ES256"]   ', '{"iss":"x"}'), 'json-bad')
  expect(finding?.place).toEqual({ part: 'header' })
})

test('odd but valid JSON is not found', async () => {
  expect(
    findingIn(await check(header, '\n {"iss" : "x\\u0000", "a":[1e3,null]}\n'), 'json-bad'),
  ).toBeUndefined()
})
