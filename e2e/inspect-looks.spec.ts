import { SAMPLE_NOW, sampleKey, sampleToken } from '../testing/sample-token'
import { TRANSCRIPT_CLOCK, transcripts, transcriptText } from '../testing/transcripts'
import { expect, releaseOnly, test } from './fixtures'
import { inspector } from './inspector'
import { axeFindings, overhang } from './looks'

const REJECTED = `HTTP/2 401
date: Mon, 21 Sep 2026 14:13:21 GMT
x-rate-limit: user-hour-lim:3600;user-hour-rem:3571;

{"errors":[{"id":"5becf2db","status":"401","code":"NOT_AUTHORIZED","title":"","detail":"Provide a properly configured token."}]}`

const transcript = (name: string): string => {
  const found = transcripts.find((each) => each.name === name)
  if (found === undefined) throw new Error(`no transcript ${name}`)
  return transcriptText(found)
}

/** One pasted text for each look of Inspect. Looks that can appear together share a text. */
const states: Readonly<Record<string, string>> = {
  'three findings, a response, several tokens': `${sampleToken('asc-team', {
    header: { kid: '2X9R4HXF34\n' },
    claims: { exp: SAMPLE_NOW + 7200, aud: 'appstoreconnect-v2' },
  })}\n${REJECTED}\n${sampleToken('apns')}`,
  'parts that cannot be read': `eyJhbGciOiJFUzI1NiJ9.${'x'.repeat(301)}.${'y'.repeat(300)}`,
  'a risk and no token': 'curl https://api.appstoreconnect.apple.com/v1/apps?filter[bundleId]=x&limit=1',
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(TRANSCRIPT_CLOCK * 1000)
})

test('axe finds nothing in Inspect', { tag: ['@desktop', '@release'] }, async ({ page, assay }) => {
  test.slow()
  const inspect = inspector(page)
  await inspect.open()
  for (const [state, text] of Object.entries(states)) {
    await inspect.look(text)
    expect.soft(await axeFindings(page, '[data-job="inspect"]'), state).toEqual([])
  }
  await assay.privateKey.fill(sampleKey.pem)
  await expect(assay.fingerprint).toHaveCount(1)
  await inspect.look(transcript('curl-include-sound-but-401'))
  expect(await axeFindings(page), 'with the key').toEqual([])
})

test('with forced colors, an icon has the color of its text, and the mark keeps its two', {
  tag: '@desktop',
}, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const inspect = inspector(page)
  await inspect.open()
  await inspect.look(REJECTED)
  const color = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each, name) => getComputedStyle(each).getPropertyValue(name), property)
  expect(await color('[data-verdict] svg', 'color')).toBe(await color('[data-verdict] h2', 'color'))
  const ground = await color('header a > svg', 'color')
  expect(await color('header a > svg :last-child', 'fill')).not.toBe(ground)
})

// For each change, widths.spec.ts looks at ten faults, but at every width.
for (const { width, tag } of releaseOnly)
  test(`nothing that can be pasted makes Inspect scroll sideways${width}`, { tag }, async ({ page }) => {
    const inspect = inspector(page)
    await inspect.open()
    for (const each of transcripts) {
      await inspect.look(transcriptText(each))
      expect.soft(await overhang(page), each.name).toBeLessThanOrEqual(0)
    }
    const long = 'w'.repeat(2000)
    for (const [state, text] of [
      [
        'long values',
        sampleToken('asc-team', { header: { kid: long }, claims: { iss: long, [long]: long } }),
      ],
      ['a long host', `curl -H 'Authorization: ${long}' https://${long}.example/${long}`],
      [
        'a long response',
        `HTTP/2 401\nx-request-id: ${long}\n\n{"errors":[{"code":"${long}","detail":"${long}"}]}`,
      ],
      ['no words at all', long],
    ] as const) {
      await inspect.look(text)
      expect.soft(await overhang(page), state).toBeLessThanOrEqual(0)
    }
  })

// On a desktop axe looks at more of them in causes.spec.ts.
test('axe finds nothing in the pages of the causes, and they never scroll sideways', {
  tag: ['@phone', '@release'],
}, async ({ page }) => {
  for (const path of ['/causes/', '/causes/exp-passed/']) {
    await page.goto(path)
    expect.soft(await axeFindings(page), path).toEqual([])
    expect.soft(await overhang(page), path).toBeLessThanOrEqual(0)
  }
})
