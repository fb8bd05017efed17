import { expect, test } from 'vitest'
import { workedExample } from '@/app/causes/examples/worked-example'
import { inspectText } from '@/testing/inspect-text'
import { SAMPLE_NOW, sampleKey } from '@/testing/sample-token'
import { causes } from '../inspect/causes'
import { readCompact } from '../jws/compact'
import { profiles } from '../profile/all'
import { causeExample, signAnyway } from './cause-example'

const signingKey = await crypto.subtle.importKey(
  'jwk',
  sampleKey.jwk,
  { name: 'ECDSA', namedCurve: 'P-256' },
  false,
  ['sign'],
)
const withExample = causes.map(({ id }) => id).filter((id) => causeExample(id, profiles, SAMPLE_NOW))

test('there are examples, and none for anything else than a cause', () => {
  expect(withExample.length).toBeGreaterThan(50)
  for (const id of ['', 'no-such-cause', 'constructor', 'key-rsa'])
    expect(causeExample(id, profiles, SAMPLE_NOW)).toBeUndefined()
  expect(causeExample('apns-old-iat', [], SAMPLE_NOW)).toBeUndefined()
})

// The second time is one at which somebody may open an example.
test.each([SAMPLE_NOW, 1_853_200_017])(
  'at %d, the cause is found in the rejected token alone',
  async (now) => {
    for (const id of withExample) {
      const { rejected, correct } = causeExample(id, profiles, now) ?? {}
      if (!rejected || !correct) throw new Error(id)
      const found = async (token: typeof rejected) =>
        inspectText(await signAnyway(token, signingKey), { now }).findings.map((finding) => finding.id)
      expect(await found(rejected), id).toContain(id)
      expect(await found(correct), id).toEqual([])
    }
  },
)

test('the page of a cause shows the JSON of the tokens that Inspect opens', async () => {
  for (const id of withExample) {
    const { rejected, correct } = causeExample(id, profiles, SAMPLE_NOW) ?? {}
    const { shown } = workedExample(id) ?? {}
    if (!rejected || !correct || shown?.as !== 'tokens') throw new Error(id)
    expect(shown.opens).toBe(id)
    for (const [token, parts] of [
      [rejected, shown.bad],
      [correct, shown.good],
    ] as const) {
      const { header, payload } = readCompact(await signAnyway(token, signingKey))
      for (const { part, lines } of parts ?? []) {
        const read = part === 'header' ? header : payload
        // A UUID that is the same in both tokens is shown without its middle.
        const text = lines
          .map((line) => line.text.trim())
          .join('')
          .replaceAll('": ', '":')
          .replaceAll('-…-', '-96fe-1a63-e053-')
        expect(text.replaceAll(' ', ''), id).toBe('json' in read ? read.json.replaceAll(' ', '') : '')
      }
    }
  }
})

/** Causes whose rules need a request or a response beside the token. */
const NEED_MORE = [
  'header-weatherkit-id',
  'bid-missing',
  'scope-no-match',
  'scope-other-endpoint',
  'portal-key-on-asc',
  'asc-key-on-devicecheck',
  'music-origin-missing',
  'music-user-token-missing',
  'maps-origin-mismatch',
  'weatherkit-incomplete',
  'notary-issuer',
  'ads-clock',
]

test('every other cause whose page compares two tokens can be opened', () => {
  const shut = causes.flatMap(({ id }) => {
    const { shown } = workedExample(id) ?? {}
    return shown?.as === 'tokens' && shown.good && !shown.opens ? [id] : []
  })
  expect(shut.sort()).toEqual(NEED_MORE.sort())
})
