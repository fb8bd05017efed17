import { Buffer } from 'node:buffer'
import type { BrowserContext } from 'playwright/test'
import { SAMPLE_NOW, sampleKey, sampleToken, signedToken } from '../testing/sample-token'
import { throwawayKey } from '../testing/throwaway-key'
import { desktopFirst, expect, test } from './fixtures'
import { inspector } from './inspector'
import { keyTraces } from './key-traces'
import { nodeVerifies, readToken } from './signed-token'
import { valuesOf } from './workbench'

const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'
const KEY_ID = '2X9R4HXF34'
const RESPONSE = 'HTTP/2 401\ndate: Mon, 21 Sep 2026 14:13:21 GMT\n'
const REJECTED = `${RESPONSE}\n{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"","detail":""}]}`
const asc = (claims: Readonly<Record<string, unknown>> = {}) => sampleToken('asc-team', { claims })
const expired = asc({ iat: SAMPLE_NOW - 1500, exp: SAMPLE_NOW - 600 })

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime((SAMPLE_NOW + 60) * 1000)
})

test.describe('the names', () => {
  test('are there before anything is pasted', { tag: '@desktop' }, async ({ page }) => {
    const inspect = inspector(page)
    await inspect.open()
    expect(await inspect.box.evaluate((element) => element.tagName)).toBe('TEXTAREA')
    await expect(inspect.box).toHaveAttribute('spellcheck', 'false')
    await expect(inspect.box).toHaveAttribute('autocomplete', 'off')
    expect(await valuesOf(inspect.kind)).toEqual(['unknown', 'team', 'individual'])
    await expect(inspect.kind).toHaveValue('unknown')
    for (const part of [inspect.verdict, inspect.findings, inspect.header, inspect.whichToken]) {
      await expect(part).toHaveCount(0)
    }
  })

  test('are there once something is pasted', async ({ page, clipboard }) => {
    const inspect = inspector(page)
    await inspect.open()
    await clipboard.write(`${expired}\n${REJECTED}`)
    await inspect.box.press('ControlOrMeta+V')
    await expect(inspect.verdict).toHaveAttribute('data-verdict', 'error')
    await inspect.settled()
    for (const part of [
      inspect.service,
      inspect.findings,
      inspect.passed,
      inspect.notChecked,
      inspect.header,
      inspect.payload,
      inspect.signature,
      inspect.json('header'),
      inspect.json('payload'),
      inspect.mintCorrect,
      inspect.copyReport,
      inspect.response,
    ]) {
      await expect(part).toHaveCount(1)
    }
    await expect(inspect.findings.getByRole('listitem')).toHaveCount(1)
    await expect(inspect.finding('exp-passed')).toHaveAttribute('data-severity', 'error')
    await expect(inspect.finding('exp-passed').locator('[data-fix]')).toContainText('Make a new token')
    await expect(inspect.whichToken).toHaveCount(0)
    await inspect.box.fill('')
    await expect(inspect.verdict).toHaveCount(0)
    await expect(inspect.header).toHaveCount(0)
  })
})

test('a verdict that does not belong to the present text is marked as busy', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.clock.install({ time: SAMPLE_NOW * 1000 })
  const inspect = inspector(page)
  await inspect.open()
  await inspect.look(expired)
  await expect(inspect.verdict).toHaveAttribute('data-verdict', 'error')
  await page.clock.pauseAt((SAMPLE_NOW + 60) * 1000)
  // A long text is inspected only after typing has paused.
  await inspect.box.fill(`${asc()}\n${' '.repeat(60_000)}`)
  await expect(inspect.verdict).toHaveAttribute('aria-busy', 'true')
  await page.clock.runFor(1000)
  await inspect.settled()
  await expect(inspect.verdict).toHaveAttribute('data-verdict', 'ok')
})

for (const { width, tag } of desktopFirst)
  test(`several tokens can be distinguished${width}`, { tag }, async ({ page }) => {
    const inspect = inspector(page)
    await inspect.open()
    const push = sampleToken('apns')
    await inspect.look(`first: ${asc()}\nsecond: ${expired}\nthird: ${push}`)
    await expect(inspect.whichToken.locator('option')).toHaveCount(3)
    await expect(inspect.verdict).toHaveAttribute('data-verdict', 'ok')
    await inspect.whichToken.selectOption({ index: 1 })
    await inspect.settled()
    expect((await inspect.snapshot()).findings).toEqual(['exp-passed error'])
    await expect(inspect.json('payload')).toContainText(String(SAMPLE_NOW - 600))
    await inspect.whichToken.selectOption({ index: 2 })
    await inspect.settled()
    await expect(inspect.service).toHaveAttribute('data-service', 'apns')
    await expect(inspect.verdict).toHaveAttribute('data-verdict', 'ok')
    await inspect.look(expired)
    await expect(inspect.whichToken).toHaveCount(0)
  })

test('a token that was pasted decoded is shown decoded, without a signature', {
  tag: '@desktop',
}, async ({ page }) => {
  const inspect = inspector(page)
  await inspect.open()
  await inspect.look(
    `{'alg': 'ES256', 'kid': '2X9R4HXF34', 'typ': 'JWT'}\n{'iss': '57246542-96fe-1a63-e053-0824d011072a', 'iat': ${SAMPLE_NOW}, 'exp': ${SAMPLE_NOW + 3600}, 'aud': 'appstoreconnect-v1'}`,
  )
  const { header, payload } = await inspect.snapshot()
  expect(JSON.parse(header ?? '')).toMatchObject({ kid: '2X9R4HXF34' })
  expect(JSON.parse(payload ?? '')).toMatchObject({ exp: SAMPLE_NOW + 3600 })
  await expect(inspect.signature).toHaveCount(0)
})

test('a pasted request is shown as it would be sent, with its faults', { tag: '@desktop' }, async ({
  page,
}) => {
  const inspect = inspector(page)
  await inspect.open()
  const token = asc()
  await inspect.look(
    `curl -H 'Authorization: Bearer ${token}' 'https://api.appstoreconnect.apple.com/v1/apps?filter[name]=x&limit=5'`,
  )
  await expect(inspect.request).toContainText('GET api.appstoreconnect.apple.com/v1/apps')
  await expect(inspect.request).toContainText('limit: 5')
  await expect(inspect.request).toContainText('Authorization: Bearer (the token)')
  await expect(inspect.request).not.toContainText(token)
  const [finding] = (await inspect.snapshot()).findings
  expect(finding).toMatch(/^curl-glob/u)
  const title = await inspect.findings.locator('strong').first().innerText()
  await expect(inspect.request).toContainText(title)
  await inspect.look(token)
  await expect(inspect.request).toHaveCount(0)
})

test('the kind of key that the person chooses changes the outcome', { tag: '@desktop' }, async ({ page }) => {
  const inspect = inspector(page)
  await inspect.open()
  await inspect.look(`${asc()}\n${REJECTED}`)
  await expect(inspect.verdict).toHaveAttribute('data-verdict', 'ask')
  await expect(inspect.finding('individual-key-with-iss')).toHaveAttribute('data-severity', 'ask')
  await inspect.kind.selectOption('individual')
  await inspect.settled()
  expect((await inspect.snapshot()).findings).toEqual(['individual-key-with-iss error'])
  await inspect.kind.selectOption('team')
  await inspect.settled()
  await expect(inspect.verdict).toHaveAttribute('data-verdict', 'ask')
  await expect(inspect.finding('individual-key-with-iss')).toHaveCount(0)
})

test('times are judged by the date of Apple’s response or, if there is none, by the clock', {
  tag: '@desktop',
}, async ({ page }) => {
  await page.clock.setFixedTime((SAMPLE_NOW + 3600) * 1000)
  const inspect = inspector(page)
  await inspect.open()
  const spentSince = asc({ iat: SAMPLE_NOW - 300, exp: SAMPLE_NOW + 600 })
  await inspect.look(spentSince)
  await expect(inspect.verdict).toContainText('by the clock of this device')
  expect((await inspect.snapshot()).findings).toEqual(['exp-passed error'])
  await expect(inspect.finding('exp-passed')).toContainText(
    'To see whether it had already expired when you sent it',
  )
  await inspect.look(`${spentSince}\n${REJECTED}`)
  await expect(inspect.verdict).toContainText(/ at \d\d:\d\d:\d\d UTC, the time in Apple’s response/u)
  await expect(inspect.verdict).toHaveAttribute('data-verdict', 'ask')
  await expect(inspect.finding('exp-passed')).toHaveCount(0)
})

test('findings are shown at the claim that they concern', { tag: '@desktop' }, async ({ page }) => {
  const inspect = inspector(page)
  await inspect.open()
  await inspect.look(
    sampleToken('asc-team', {
      header: { kid: `${KEY_ID}\n` },
      claims: { exp: SAMPLE_NOW + 7200, aud: 'appstoreconnect-v2' },
    }),
  )
  const title = (id: string) => inspect.finding(id).locator('strong').innerText()
  for (const [id, part, name] of [
    ['kid-whitespace', 'header', 'kid'],
    ['exp-too-far', 'payload', 'exp'],
    ['aud-wrong', 'payload', 'aud'],
  ] as const) {
    await expect(inspect.finding(id)).toHaveAttribute('data-severity', 'error')
    await expect(inspect.member(part, name)).toContainText(await title(id))
  }
  await expect(inspect.member('payload', 'iss')).not.toContainText(await title('aud-wrong'))
  await expect(inspect.json('header')).toContainText('\\n')
})

test('a correct token is minted from the correct values of a wrong one', { tag: '@desktop' }, async ({
  page,
  assay,
}) => {
  const inspect = inspector(page)
  await inspect.open()
  await assay.privateKey.fill(sampleKey.pem)
  await expect(assay.fingerprint).toHaveCount(1)
  await inspect.look(
    sampleToken('asc-team', { header: { kid: ` ${KEY_ID}` }, claims: { exp: SAMPLE_NOW + 3600, aud: 'x' } }),
  )
  await expect(inspect.verdict).toHaveAttribute('data-verdict', 'error')
  await inspect.mintCorrect.click()
  await expect(assay.mintTab).toHaveAttribute('aria-selected', 'true')
  await expect(assay.service).toHaveValue('asc')
  await expect(assay.keyId).toHaveValue(KEY_ID)
  await expect(assay.issuerId).toHaveValue(ISSUER)
  const compact = (await assay.token.textContent()) ?? ''
  const { header, claims } = readToken(compact)
  expect(header).toEqual({ alg: 'ES256', kid: KEY_ID, typ: 'JWT' })
  expect(claims).toEqual({
    iss: ISSUER,
    iat: SAMPLE_NOW,
    exp: SAMPLE_NOW + 900,
    aud: 'appstoreconnect-v1',
  })
  expect(nodeVerifies(compact, sampleKey.publicKey)).toBe(true)
  await assay.inspectTab.click()
  await inspect.look(compact)
  await expect(inspect.verdict).toHaveAttribute('data-verdict', 'ok')
})

test('a correct token of another service is minted the same way', { tag: '@desktop' }, async ({
  page,
  assay,
}) => {
  const inspect = inspector(page)
  await inspect.open()
  await inspect.look(sampleToken('sign-in-with-apple', { claims: { exp: SAMPLE_NOW + 20_000_000 } }))
  await inspect.mintCorrect.click()
  await expect(assay.service).toHaveValue('sign-in-with-apple')
  await expect(assay.keyId).toHaveValue('ABC123DEFG')
  await expect(assay.textbox('Team ID')).toHaveValue('DEF123GHIJ')
  await expect(assay.textbox('Client ID')).toHaveValue('com.example.web')
  await expect(assay.tokenStatus).toContainText('Private key')
})

test('the report contains no identifier and no part of the token', { tag: '@desktop' }, async ({
  page,
  clipboard,
}) => {
  const inspect = inspector(page)
  await inspect.open()
  const token = sampleToken('app-store-server', {
    header: { kid: `${KEY_ID} ` },
    claims: { exp: SAMPLE_NOW + 7200 },
  })
  await inspect.look(`curl -H 'Authorization: Bearer ${token}' https://api.storekit.apple.com/x\n${REJECTED}`)
  await inspect.copyReport.click()
  const report = await clipboard.read()
  const { findings } = await inspect.snapshot()
  for (const finding of findings) expect(report).toContain(finding.split(' ')[0])
  expect(report).toContain('# Assay: error')
  expect(report).toContain('## Claims')
  for (const secret of [KEY_ID, ISSUER, ISSUER.slice(0, 8), 'com.example.app', ...token.split('.')]) {
    expect(report).not.toContain(secret)
  }
  for (const part of token.split('.')) {
    for (let at = 0; at + 12 <= part.length; at += 12) expect(report).not.toContain(part.slice(at, at + 12))
  }
})

test('a private key in the box is named and not repeated', { tag: '@desktop' }, async ({ page, assay }) => {
  const inspect = inspector(page)
  await inspect.open()
  await inspect.look(`${asc()}\n${sampleKey.pem}`)
  await expect(inspect.verdict).toHaveAttribute('data-verdict', 'warn')
  await expect(inspect.finding('token-is-key')).toHaveAttribute('data-severity', 'warn')
  // The key was moved to the key box, and its text is no longer anywhere in the page.
  await expect(page.locator('[data-key-taken=moved]')).toHaveCount(1)
  await expect(assay.fingerprint).toHaveCount(1)
  const markup = await page.evaluate(
    () =>
      document.documentElement.outerHTML +
      Array.from(document.querySelectorAll('textarea'), ({ value }) => value).join('\n'),
  )
  for (const line of sampleKey.pem.split('\n').slice(1, -2)) expect(markup).not.toContain(line.slice(0, 16))
  // If a key is loaded already, a second one is only removed from the text.
  const second = throwawayKey()
  await inspect.look(`${asc()}\n${second.pem}`)
  await expect(page.locator('[data-key-taken=removed]')).toHaveCount(1)
  expect(await keyTraces(page, second)).toEqual([])
  await assay.forget.click()
  await expect(inspect.box).toHaveValue('')
})

test('hostile content is shown as text and changes nothing', { tag: '@desktop' }, async ({ page }) => {
  const inspect = inspector(page)
  await inspect.open()
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog opened: ${dialog.message()}`)
  })
  const part = (json: string) => Buffer.from(json).toString('base64url')
  const raw = (header: string, claims: string) => `${part(header)}.${part(claims)}.${'A'.repeat(86)}`
  const good = '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}'
  const times = `"iat":${SAMPLE_NOW},"exp":${SAMPLE_NOW + 600}`

  const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>'
  await inspect.look(signedToken({ alg: 'ES256', kid: markup }, { iss: markup, [markup]: 1 }))
  await expect(inspect.json('header')).toContainText(markup)
  await expect(inspect.findings).toContainText('<img src=x')
  await inspect.look(
    `curl -H 'Authorization: ${markup}' https://api.appstoreconnect.apple.com/${markup}\n${markup}`,
  )
  await expect(inspect.panel.locator('img, script, iframe')).toHaveCount(0)

  await inspect.look(signedToken({ alg: 'ES256', kid: 'AB\u202e\u200bCD\u0000' }, { iss: `\u2066${ISSUER}` }))
  await expect(inspect.json('header')).toContainText('[U+202E]')
  await expect(inspect.finding('kid-whitespace')).toContainText('[U+200B]')
  expect(await inspect.panel.innerText()).not.toMatch(/[\u202e\u200b\u2066]/u)

  await inspect.look(
    raw(
      good,
      `{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":1}},"iss":"${ISSUER}",${times}}`,
    ),
  )
  await expect(inspect.json('payload')).toContainText('"__proto__": {')
  expect(await page.evaluate(() => 'polluted' in {} || 'polluted' in Object)).toBe(false)
  await expect(inspect.member('payload', '__proto__')).toHaveCount(1)

  await inspect.look(raw(good, `{"iss":"${ISSUER}","iat":1e400,"exp":-1e400,"aud":"appstoreconnect-v1"}`))
  await expect(inspect.json('payload')).toContainText('1e400')
  await expect(inspect.verdict).toHaveAttribute('data-verdict', 'error')

  await inspect.look(raw(good, `{"aud":"appstoreconnect-v1","aud":"other","iss":"${ISSUER}",${times}}`))
  await expect(inspect.finding('claims-duplicate')).toHaveCount(1)
  expect(await inspect.json('payload').innerText()).toMatch(/"aud".*\s+"aud"/)

  await inspect.look(raw(good, `${'{"a":['.repeat(20_000)}1${']}'.repeat(20_000)}`))
  await expect(inspect.verdict).toHaveAttribute('data-verdict', 'error')

  // The page still works.
  await inspect.look(expired)
  expect((await inspect.snapshot()).findings).toEqual(['exp-passed error'])
})

test('a log of a megabyte with a thousand tokens is read without blocking the typing', {
  tag: ['@desktop', '@release'],
}, async ({ page, context }) => {
  const inspect = inspector(page)
  await inspect.open()
  const parts = Array.from({ length: 1000 }, (_, at) => {
    const token = signedToken({ alg: 'ES256', kid: KEY_ID }, { iss: ISSUER, iat: at, exp: at + 1 })
    return `2026-09-21T14:13:20Z INFO job ${at} Authorization: Bearer ${token}`
  })
  const line = `2026-09-21T14:13:20Z DEBUG ${'working on it '.repeat(50)}\n`
  const log = parts.map((part) => `${part}\n${line}`).join('')
  const mebibyte = `${log}${line.repeat(Math.ceil((2 ** 20 - log.length) / line.length))}`
  expect(mebibyte.length).toBeGreaterThanOrEqual(2 ** 20)

  await copied(context, mebibyte)
  await page.bringToFront()
  const session = await context.newCDPSession(page)
  // The time of this thread only, because the machine may be busy with other work.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const seconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
  }
  const before = await seconds()
  await inspect.box.press('ControlOrMeta+V')
  await page.waitForFunction(
    () =>
      document.querySelectorAll('select option').length > 1000 &&
      document.querySelector('[data-verdict][aria-busy="false"]') !== null,
  )
  const taken = (await seconds()) - before
  test.info().annotations.push({ type: 'time', description: `${taken} s` })
  console.info(`a log of a megabyte: ${taken.toFixed(1)} s of the processor from paste to verdict`)
  expect(taken).toBeGreaterThan(0)
  expect(taken).toBeLessThan(5)
  await expect(inspect.whichToken.locator('option')).toHaveCount(1000)
  // Typing is fluid only in a box with a short text.
  expect((await inspect.box.inputValue()).length).toBeLessThan(20_000)
  await inspect.box.press('ControlOrMeta+End')
  await inspect.box.pressSequentially(' end')
  expect((await inspect.box.inputValue()).endsWith(' end')).toBe(true)
  await inspect.settled()
  await expect(inspect.verdict).toHaveAttribute('data-verdict', 'error')
})

test('the middle of a long pasted text is folded away, inspected, copied and restored completely', {
  tag: ['@desktop', '@release'],
}, async ({ page, context }) => {
  const inspect = inspector(page)
  await inspect.open()
  const line = '2026-09-21T14:13:20Z DEBUG working on it\n'
  const long = `${line.repeat(1000)}Authorization: Bearer ${expired}\n${line.repeat(1000)}`
  const all = page.getByRole('button', { name: 'Show all of it' })
  await copied(context, long)
  await page.bringToFront()
  await inspect.box.press('ControlOrMeta+V')
  await inspect.settled()
  await expect(inspect.findings).toContainText('exp')
  await expect(inspect.box).toHaveValue(/^2026.{3,3000}⟦ [\d,]+ characters in [\d,]+ lines, folded ⟧\n2026/su)
  await expect(all).toBeVisible()

  await inspect.box.press('ControlOrMeta+Z')
  await expect(inspect.box).toHaveValue('')
  await expect(inspect.verdict).toHaveCount(0)
  await inspect.box.press('ControlOrMeta+Shift+Z')
  await inspect.settled()
  await expect(inspect.findings).toContainText('exp')

  await inspect.box.press('ControlOrMeta+Home')
  await inspect.box.pressSequentially('first: ')
  await inspect.box.press('ControlOrMeta+A')
  await inspect.box.press('ControlOrMeta+X')
  await expect(inspect.box).toHaveValue('')
  expect(await pasted(context)).toBe(`first: ${long}`)

  await page.bringToFront()
  await inspect.box.press('ControlOrMeta+V')
  await all.click()
  await expect(inspect.box).toHaveValue(`first: ${long}`)
  await expect(inspect.box).toBeFocused()
  await expect(all).toHaveCount(0)
  await inspect.box.pressSequentially('!')
  await expect(inspect.box).toHaveValue(/!$/u)
  await expect(all).toHaveCount(0)

  await inspect.look('nothing of that')
  await inspect.settled()
  await expect(inspect.findings).toHaveCount(0)
  // The text is not pasted but set as a whole.
  await inspect.box.fill(`${'-'.repeat(15_000)}\n${expired}\n${'-'.repeat(15_000)}`)
  await expect(all).toBeVisible()
  await inspect.settled()
  await expect(inspect.findings).toContainText('exp')
})

/** The text that a paste inserts on another page. */
async function pasted(context: BrowserContext): Promise<string> {
  const elsewhere = await context.newPage()
  await elsewhere.setContent('<textarea></textarea>')
  const area = elsewhere.locator('textarea')
  await area.press('ControlOrMeta+V')
  const text = await area.inputValue()
  await elsewhere.close()
  return text
}

/** Copies a text that is too long to be typed anywhere first. */
async function copied(context: BrowserContext, text: string) {
  const elsewhere = await context.newPage()
  await elsewhere.setContent('<textarea></textarea>')
  const area = elsewhere.locator('textarea')
  await area.evaluate((element, text) => {
    const box = element as HTMLTextAreaElement
    box.value = text
    box.select()
  }, text)
  await area.press('ControlOrMeta+C')
  await elsewhere.close()
}

test('a token that expires while it is shown is an error from then on', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.clock.install({ time: SAMPLE_NOW * 1000 })
  const inspect = inspector(page)
  await inspect.open()
  await inspect.look(asc({ iat: SAMPLE_NOW - 300, exp: SAMPLE_NOW + 120 }))
  await expect(inspect.verdict).toHaveAttribute('data-verdict', 'ok')
  await page.clock.runFor(110_000)
  await expect(inspect.verdict).not.toHaveAttribute('data-verdict', 'error')
  await page.clock.runFor(30_000)
  await expect(inspect.finding('exp-passed')).toHaveAttribute('data-severity', 'error')
  await inspect.settled()
  await expect(inspect.verdict).toHaveAttribute('data-verdict', 'error')
})
