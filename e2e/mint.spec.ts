import { throwawayKey } from '../lib/testing/throwaway-key'
import { expect, test } from './fixtures'
import { nodeVerifies, opensslVerifies, readToken } from './signed-token'
import { valuesOf, type Workbench } from './workbench'

const key = throwawayKey()
const KEY_ID = 'D383SF739Q'
const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'

/** Gives key and identifiers of a team key and waits for the token. */
async function mintTeamToken(assay: Workbench): Promise<string> {
  await assay.choose({ name: `AuthKey_${KEY_ID}.p8`, content: key.pem })
  await assay.issuerId.fill(ISSUER)
  await assay.token.waitFor()
  return (await assay.token.textContent()) ?? ''
}

/** The token once it says what `expected` says; fails if it never does. */
async function tokenThat(assay: Workbench, expected: Record<string, unknown>) {
  await expect
    .poll(async () => {
      const compact = (await assay.token.count()) > 0 ? await assay.token.textContent() : null
      if (!compact) return undefined
      const { header, claims } = readToken(compact)
      return { ...header, ...claims }
    })
    .toMatchObject(expected)
  const compact = (await assay.token.textContent()) ?? ''
  return { compact, ...readToken(compact) }
}

test.beforeEach(({ assay }) => assay.open())

test.describe('the names', () => {
  test('of both jobs are there, Mint first and open', async ({ page, assay }) => {
    await expect(page.getByRole('tab')).toHaveText(['Mint', 'Inspect'])
    await expect(assay.mintTab).toHaveAttribute('aria-selected', 'true')
    await expect(assay.inspectTab).toHaveAttribute('aria-selected', 'false')
    await expect(page.getByRole('tabpanel', { name: 'Mint', exact: true })).toBeVisible()
    await expect(page.getByRole('tabpanel', { name: 'Inspect', exact: true })).toBeHidden()
    await assay.inspectTab.click()
    await expect(page.getByRole('tabpanel', { name: 'Inspect', exact: true })).toBeVisible()
    await expect(page.getByRole('tabpanel', { name: 'Mint', exact: true })).toBeHidden()
  })

  test('of the box for the key invite nobody to keep or complete the key', { tag: '@desktop' }, async ({
    page,
    assay,
  }) => {
    await expect(assay.privateKey).toHaveAttribute('spellcheck', 'false')
    await expect(assay.privateKey).toHaveAttribute('autocomplete', 'off')
    expect(await assay.privateKey.evaluate((element) => element.tagName)).toBe('TEXTAREA')
    await expect(page.locator('form')).toHaveCount(0)
    await expect(assay.keyFile).toHaveAttribute('type', 'file')
    expect(await assay.keyFile.getAttribute('accept')).toBeNull()
  })

  test('of all that Mint has are there before there is a key', async ({ assay }) => {
    for (const part of [
      assay.privateKey,
      assay.keyFile,
      assay.service,
      assay.teamKey,
      assay.individualKey,
      assay.keyId,
      assay.issuerId,
      assay.scope,
      assay.lifetime,
      assay.tokenRegion,
      assay.tokenStatus,
      assay.header,
      assay.payload,
      assay.operation,
      assay.shell,
      assay.placement,
      assay.commandRegion,
    ]) {
      await expect(part).toHaveCount(1)
    }
    for (const part of [assay.loaded, assay.alert, assay.token, assay.command, assay.expiresIn]) {
      await expect(part).toHaveCount(0)
    }
    await expect(assay.service.locator('option').first()).toHaveText('App Store Connect API')
    await expect(assay.service).toHaveValue('asc')
    await expect(assay.teamKey).toBeChecked()
    await expect(assay.lifetime).toHaveValue('15')
    await expect(assay.placement.locator('option')).toHaveCount(3)
    expect(await valuesOf(assay.placement)).toEqual(['inline', 'variable', 'prompt'])
    expect(await valuesOf(assay.shell)).toEqual(expect.arrayContaining(['bash', 'fish', 'powershell', 'cmd']))
    const bare = await assay.operation
      .locator('option')
      .evaluateAll(
        (options) =>
          options.filter((option) => !option.dataset.method || !option.dataset.path?.startsWith('/')).length,
      )
    expect(bare).toBe(0)
    expect(await assay.operation.locator('option').count()).toBeGreaterThanOrEqual(8)
  })

  test('of all that a token brings are there with it', async ({ assay }) => {
    await mintTeamToken(assay)
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', key.fingerprint)
    for (const part of [
      assay.loaded,
      assay.forget,
      assay.copyToken,
      assay.copyHeader,
      assay.copyCommand,
      assay.expiresIn,
      assay.tokenStatus,
      assay.command,
      assay.header.locator('pre[data-json]'),
      assay.payload.locator('pre[data-json]'),
    ]) {
      await expect(part).toHaveCount(1)
    }
    await expect(assay.privateKey).toHaveCount(0)
  })

  test('of the path and query of an operation are those of Apple', { tag: '@desktop' }, async ({ assay }) => {
    await mintTeamToken(assay)
    await assay.operation.selectOption('apps_customerReviews_getToManyRelated')
    await expect(assay.command).toHaveCount(0)
    await expect(assay.copyCommand).toHaveCount(0)
    await expect(assay.commandRegion).toContainText('id')
    await assay.textbox('id').fill('1234567890')
    await assay.textbox('filter[rating]').fill('1,2')
    await expect(assay.command).toContainText(
      'https://api.appstoreconnect.apple.com/v1/apps/1234567890/customerReviews?filter[rating]=1,2',
    )
  })
})

test.describe('a key', () => {
  test('that is pasted loads by itself', async ({ assay, clipboard }) => {
    await clipboard.write(key.pem)
    await assay.privateKey.press('ControlOrMeta+V')
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', key.fingerprint)
  })

  test('that is typed loads after a pause, without a complaint before', { tag: '@desktop' }, async ({
    page,
    assay,
  }) => {
    await assay.privateKey.fill(key.pem.slice(0, 60))
    await assay.privateKey.press('End')
    await page.keyboard.insertText(key.pem.slice(60))
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', key.fingerprint)
    await expect(assay.alert).toHaveCount(0)
  })

  test('that is chosen as a file loads, whatever the file is called', { tag: '@desktop' }, async ({
    assay,
  }) => {
    await assay.choose({ name: 'download', content: key.pem })
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', key.fingerprint)
    await expect(assay.keyId).toHaveValue('')
  })

  test('that is dropped anywhere loads, in both jobs, and replaces the one before', async ({
    page,
    assay,
  }) => {
    const name = `AuthKey_${KEY_ID}.p8`
    await assay.drop(assay.payload, { name, content: key.pem })
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', key.fingerprint)
    await expect(assay.keyId).toHaveValue(KEY_ID)
    const other = throwawayKey()
    await assay.inspectTab.click()
    await assay.drop(page.locator('h1'), { name, content: other.pem })
    await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', other.fingerprint)
  })

  test('leaves its ID from the file name, and an ApiKey_ is an individual key', { tag: '@desktop' }, async ({
    assay,
  }) => {
    for (const [name, keyId, individual] of [
      ['AuthKey_2X9R4HXF34.p8', '2X9R4HXF34', false],
      ['AuthKey_2X9R4HXF35 (1).p8', '2X9R4HXF35', false],
      ['SubscriptionKey_ABCDE12345.p8', 'ABCDE12345', false],
      ['ApiKey_Z9Y8X7W6V5.p8', 'Z9Y8X7W6V5', true],
      ['AuthKey_2X9R4HXF36.p8', '2X9R4HXF36', false],
      ['key.p8', '', false],
    ] as const) {
      await assay.choose({ name, content: key.pem })
      await expect(assay.fingerprint, name).toHaveCount(1)
      await expect(assay.keyId, name).toHaveValue(keyId)
      await expect(individual ? assay.individualKey : assay.teamKey, name).toBeChecked()
      await expect(assay.issuerId, name).toHaveCount(individual ? 0 : 1)
      await assay.forget.click()
      await expect(assay.keyId, name).toHaveValue('')
      await expect(assay.teamKey, name).toBeChecked()
    }
  })

  test('in a file of another kind changes no choice that was made', { tag: '@desktop' }, async ({
    assay,
  }) => {
    await assay.teamKey.click()
    await assay.choose({ name: 'ApiKey_Z9Y8X7W6V5.p8', content: key.pem })
    await expect(assay.keyId).toHaveValue('Z9Y8X7W6V5')
    await expect(assay.teamKey).toBeChecked()
    await assay.forget.click()
    await assay.individualKey.click()
    await assay.choose({ name: 'AuthKey_2X9R4HXF34.p8', content: key.pem })
    await expect(assay.keyId).toHaveValue('2X9R4HXF34')
    await expect(assay.individualKey).toBeChecked()
    await expect(assay.service).toHaveValue('asc')
  })

  test('whose file names another ID than was typed asks which one holds', async ({ page, assay }) => {
    await assay.keyId.fill('AAAAAAAAAA')
    await assay.choose({ name: 'AuthKey_BBBBBBBBBB.p8', content: key.pem })
    await expect(assay.fingerprint).toHaveCount(1)
    await expect(assay.keyId).toHaveValue('AAAAAAAAAA')
    await expect(page.getByText('BBBBBBBBBB')).not.toHaveCount(0)
    await assay.button('Keep mine').click()
    await expect(assay.keyId).toHaveValue('AAAAAAAAAA')
    await expect(assay.button('Use it')).toHaveCount(0)
    await assay.forget.click()
    await assay.choose({ name: 'AuthKey_BBBBBBBBBB.p8', content: key.pem })
    await assay.button('Use it').click()
    await expect(assay.keyId).toHaveValue('BBBBBBBBBB')
    await expect(assay.button('Use it')).toHaveCount(0)
  })
})

test.describe('a value', () => {
  test('is trimmed when it is pasted, and the page says so', { tag: '@desktop' }, async ({
    page,
    assay,
    clipboard,
  }) => {
    await clipboard.write(`  "${KEY_ID}",\n`)
    await assay.keyId.press('ControlOrMeta+V')
    await expect(assay.keyId).toHaveValue(KEY_ID)
    await expect(page.getByText(/^Taken off: /)).toContainText('quotes')
    await expect(page.getByText(/^Taken off: /)).toContainText('line ends')
    await assay.issuerId.fill(` ‘${ISSUER}’ `)
    await assay.issuerId.blur()
    await expect(assay.issuerId).toHaveValue(ISSUER)
    await expect(page.getByText(/^Taken off: /)).toHaveCount(2)
    await assay.choose({ name: 'key.p8', content: key.pem })
    await tokenThat(assay, { kid: KEY_ID, iss: ISSUER })
  })

  test('of the wrong kind is named beside its field, and nothing is minted', { tag: '@desktop' }, async ({
    assay,
  }) => {
    await mintTeamToken(assay)
    for (const [field, value, said] of [
      [assay.issuerId, 'A1B2C3D4E5', 'Team ID'],
      [assay.issuerId, KEY_ID, 'Key ID'],
      [assay.issuerId, ISSUER.slice(0, -1), 'UUID'],
      [assay.keyId, ISSUER, 'Issuer ID'],
      [assay.keyId, `AuthKey_${KEY_ID}.p8`, 'file name'],
      [assay.keyId, 'YOUR_KEY_ID', 'template'],
      [assay.scope, 'GET v1/apps', 'slash'],
      [assay.scope, 'POST /v1/apps', 'only GET'],
    ] as const) {
      const before = await field.inputValue()
      await field.fill(value)
      await expect(assay.token, value).toHaveCount(0)
      await expect(field, value).toHaveAttribute('aria-invalid', 'true')
      await expect(field, value).toHaveAccessibleDescription(new RegExp(said))
      await expect(assay.tokenStatus, value).toContainText(said)
      await expect(assay.command, value).toHaveCount(0)
      await expect(assay.copyToken, value).toHaveCount(0)
      await field.fill(before)
      await expect(assay.token, value).toHaveCount(1)
    }
  })

  test('that is missing is named in Token status, field by field', { tag: '@desktop' }, async ({ assay }) => {
    await expect(assay.tokenStatus).toContainText('Private key')
    await expect(assay.tokenStatus).toContainText('Key ID')
    await expect(assay.tokenStatus).toContainText('Issuer ID')
    await assay.choose({ name: 'key.p8', content: key.pem })
    await expect(assay.tokenStatus).not.toContainText('Private key')
    await assay.individualKey.click()
    await expect(assay.tokenStatus).not.toContainText('Issuer ID')
    await expect(assay.tokenStatus).toContainText('Key ID')
    await assay.keyId.fill(KEY_ID)
    await expect(assay.tokenStatus).not.toContainText('Key ID')
  })

  test('says where in App Store Connect it is found', { tag: '@desktop' }, async ({ assay }) => {
    await expect(assay.keyId).toHaveAccessibleDescription(/App Store Connect → .*Team Keys/)
    await expect(assay.issuerId).toHaveAccessibleDescription(/above the list of keys/)
    await assay.individualKey.click()
    await expect(assay.keyId).toHaveAccessibleDescription(/App Store Connect → .*Individual/)
  })
})

test.describe('the token', () => {
  test('of a team key says what Apple asks for and verifies elsewhere', async ({ assay }) => {
    const now = Math.floor(Date.now() / 1000)
    const compact = await mintTeamToken(assay)
    expect(await assay.token.textContent()).toBe(compact)
    expect(compact).toMatch(/^[\w-]+\.[\w-]+\.[\w-]{86}$/)
    const { header, claims } = readToken(compact)
    expect(header).toEqual({ alg: 'ES256', kid: KEY_ID, typ: 'JWT' })
    expect(claims).toEqual({
      iss: ISSUER,
      iat: claims.iat,
      exp: claims.iat + 900,
      aud: 'appstoreconnect-v1',
    })
    expect(claims.iat).toBeGreaterThanOrEqual(now - 61)
    expect(claims.iat).toBeLessThanOrEqual(Math.floor(Date.now() / 1000) - 59)
    const broken = compact.slice(0, -2) + (compact.at(-2) === 'A' ? 'B' : 'A') + compact.slice(-1)
    expect(nodeVerifies(compact, key.publicKey)).toBe(true)
    expect(nodeVerifies(broken, key.publicKey)).toBe(false)
    expect(opensslVerifies(compact, key.publicKey)).toBe(true)
    expect(opensslVerifies(broken, key.publicKey)).toBe(false)
    for (const [region, part] of [
      [assay.header, header],
      [assay.payload, claims],
    ] as const) {
      expect(await region.locator('pre[data-json]').textContent()).toBe(JSON.stringify(part, null, 2))
    }
  })

  test('of an individual key has a sub and no issuer', { tag: '@desktop' }, async ({ assay }) => {
    await assay.choose({ name: `ApiKey_${KEY_ID}.p8`, content: key.pem })
    const { compact, header, claims } = await tokenThat(assay, { sub: 'user' })
    expect(header).toEqual({ alg: 'ES256', kid: KEY_ID, typ: 'JWT' })
    expect(claims).toEqual({ sub: 'user', iat: claims.iat, exp: claims.iat + 900, aud: 'appstoreconnect-v1' })
    expect(nodeVerifies(compact, key.publicKey)).toBe(true)
  })

  test('is explained claim by claim, its dates in local time, UTC and from now', async ({ assay }) => {
    const { claims } = readToken(await mintTeamToken(assay))
    for (const name of ['iss', 'iat', 'exp', 'aud']) {
      await expect(assay.payload.locator('dt').filter({ hasText: name })).toHaveCount(1)
    }
    const utc = new Date(claims.exp * 1000).toISOString().slice(11, 16)
    const local = new Date(claims.exp * 1000).toLocaleTimeString('en-GB', {
      timeZone: 'Europe/Berlin',
      hour: '2-digit',
      minute: '2-digit',
    })
    const exp = assay.payload.locator('dt', { hasText: 'exp' }).locator('xpath=following-sibling::dd')
    await expect(exp).toContainText(utc)
    await expect(exp).toContainText(local)
    await expect(exp).toContainText(/in 1[34] minutes/)
    await expect(assay.header.locator('dd')).toHaveCount(3)
  })

  test('never lives longer than 20 minutes without a scope that allows it', { tag: '@desktop' }, async ({
    assay,
  }) => {
    await mintTeamToken(assay)
    for (const minutes of [2, 10, 15, 19, 20]) {
      await assay.button(`${minutes} minutes`).click()
      await expect(assay.lifetime).toHaveValue(String(minutes))
      await tokenOf(minutes * 60)
    }
    await expect(assay.lifetime).toHaveAccessibleDescription(/refused/)
    for (const [typed, seconds] of [
      ['1', 60],
      ['1.5', 90],
      ['19.99', 1199],
      ['20.001', 1200],
      ['0.5', undefined],
      ['25', undefined],
      ['20.02', undefined],
      ['1e9', undefined],
      ['-1', undefined],
      ['0', undefined],
      ['', undefined],
    ] as const) {
      await assay.lifetime.fill(typed)
      if (seconds === undefined) {
        await expect(assay.token, typed).toHaveCount(0)
        await expect(assay.lifetime, typed).toHaveAttribute('aria-invalid', 'true')
        await expect(assay.tokenStatus, typed).toContainText('Lifetime in minutes')
      } else await tokenOf(seconds)
    }
    await assay.lifetime.fill('25')
    await assay.button('Use 20').click()
    await tokenOf(1200)

    async function tokenOf(seconds: number) {
      await expect
        .poll(async () => {
          const { claims } = readToken((await assay.token.textContent()) ?? '')
          const late = Math.floor(Date.now() / 1000) - Math.min(60, Math.floor(seconds / 2)) - claims.iat
          return { life: claims.exp - claims.iat, backdated: late >= 0 && late <= 2 }
        })
        .toEqual({ life: seconds, backdated: true })
      expect(seconds).toBeLessThanOrEqual(1200)
    }
  })

  test('lives longer only where every entry of the scope is on Apple’s list', { tag: '@desktop' }, async ({
    assay,
  }) => {
    await mintTeamToken(assay)
    await assay.lifetime.fill('43200')
    await expect(assay.token).toHaveCount(0)
    const listed = ['GET /v1/ciProducts', 'GET /v1/apps/1234567890/perfPowerMetrics']
    for (const [scope, allowed] of [
      [listed, true],
      [['GET /v1/apps'], false],
      [[...listed, 'GET /v1/apps'], false],
      [listed.slice(0, 1), true],
      [[''], false],
    ] as const) {
      await assay.scope.fill(scope.join('\n'))
      if (allowed) await tokenThat(assay, { scope: [...scope] })
      await expect(assay.token, scope.join()).toHaveCount(allowed ? 1 : 0)
      if (!allowed) await expect(assay.lifetime).toHaveAccessibleDescription(/At most 20 minutes/)
    }
    await assay.scope.fill(listed.join('\n'))
    const { claims } = await tokenThat(assay, { scope: listed })
    expect(claims.exp - claims.iat).toBe(43_200 * 60)
    await assay.lifetime.fill('262951')
    await expect(assay.token).toHaveCount(0)
  })

  test('is a new one after every change', { tag: '@desktop' }, async ({ assay }) => {
    const tokens = [await mintTeamToken(assay)]
    const changed = async (change: () => Promise<unknown>, expected: Record<string, unknown>) => {
      await change()
      const { compact } = await tokenThat(assay, expected)
      expect(tokens).not.toContain(compact)
      expect(nodeVerifies(compact, key.publicKey)).toBe(true)
      tokens.push(compact)
    }
    await changed(() => assay.keyId.fill('ABCDE12345'), { kid: 'ABCDE12345' })
    const issuer = '00000000-96fe-1a63-e053-0824d011072a'
    await changed(() => assay.issuerId.fill(issuer), { iss: issuer })
    await changed(() => assay.scope.fill('GET /v1/apps'), { scope: ['GET /v1/apps'] })
    await changed(() => assay.individualKey.click(), { sub: 'user' })
    const before = readToken(tokens.at(-1) ?? '').claims
    await changed(() => assay.button('10 minutes').click(), {})
    await expect
      .poll(async () => {
        const { claims } = readToken((await assay.token.textContent()) ?? '')
        return claims.exp - claims.iat
      })
      .toBe(600)
    expect(before.exp - before.iat).toBe(900)

    const other = throwawayKey()
    await assay.drop(assay.main, { name: 'other.p8', content: other.pem })
    await expect
      .poll(async () => nodeVerifies((await assay.token.textContent()) ?? '', other.publicKey))
      .toBe(true)
  })

  test('can be copied, and so can the header that carries it', async ({ assay, clipboard }) => {
    const compact = await mintTeamToken(assay)
    await assay.copyToken.click()
    await expect.poll(clipboard.read).toBe(compact)
    await assay.copyHeader.click()
    await expect.poll(clipboard.read).toBe(`Authorization: Bearer ${compact}`)
  })

  test('appears without moving anything', async ({ page, assay }) => {
    const places = () =>
      page.evaluate(
        (regions) =>
          regions.map((name) => {
            const box = document.querySelector(`section[aria-label="${name}"]`)?.getBoundingClientRect()
            // The command below is as long as its token, and moves nothing but the notes on it.
            const height = name === 'Request' ? undefined : box?.height
            return box && { name, x: box.x, y: box.y + scrollY, width: box.width, height }
          }),
        ['Token', 'Who signs', 'Request'],
      )
    const sizes = page.viewportSize()?.width === 390 ? [390, 360] : [1280, 1024, 768, 640]
    for (const width of sizes) {
      await page.setViewportSize({ width, height: 900 })
      await assay.issuerId.fill(ISSUER)
      await assay.keyId.fill(KEY_ID)
      const before = await places()
      await assay.drop(assay.main, { name: 'key.p8', content: key.pem })
      await assay.token.waitFor()
      expect(await places(), `${width} wide, key last`).toEqual(before)
      await assay.issuerId.fill('')
      await assay.token.waitFor({ state: 'detached' })
      const [token] = await places()
      await assay.issuerId.fill(ISSUER)
      await assay.token.waitFor()
      expect((await places())[0], `${width} wide, a field last`).toEqual(token)
      await assay.forget.click()
      await assay.token.waitFor({ state: 'detached' })
      expect(await places(), `${width} wide, forgotten`).toEqual(before)
    }
  })
})

test.describe('the time', { tag: '@desktop' }, () => {
  const start = new Date('2026-11-24T12:00:00Z')
  test.beforeEach(async ({ page, assay }) => {
    await page.clock.install({ time: start })
    await assay.open()
  })

  test('is counted down until the token is expired, and a click mints again', async ({ page, assay }) => {
    const first = readToken(await mintTeamToken(assay)).claims
    await page.clock.pauseAt(new Date((first.exp - 65) * 1000))
    await expect(assay.expiresIn).toHaveText('1:05')
    await page.clock.runFor(1000)
    await expect(assay.expiresIn).toHaveText('1:04')
    await expect(assay.mintAgain).toHaveCount(0)
    await page.clock.runFor(63_000)
    await expect(assay.expiresIn).toHaveText('0:01')
    await page.clock.runFor(1000)
    await expect(assay.expiresIn).toHaveText('expired, mint again')
    await expect(assay.payload).toContainText('now')
    await assay.mintAgain.click()
    const { compact, claims } = await tokenThat(assay, { iat: first.exp - 60 })
    expect(claims.exp - claims.iat).toBe(900)
    expect(nodeVerifies(compact, key.publicKey)).toBe(true)
    await expect(assay.expiresIn).toHaveText('14:00')
    await expect(assay.mintAgain).toHaveCount(0)
  })
})

test.describe('forgetting', { tag: '@desktop' }, () => {
  test('leaves nothing of the key, its file or its token', async ({ page, assay }) => {
    await assay.issuerId.fill(ISSUER)
    await assay.choose({ name: `AuthKey_${KEY_ID}.p8`, content: key.pem })
    await assay.token.waitFor()
    await assay.forget.click()
    for (const part of [assay.loaded, assay.token, assay.expiresIn, assay.command, assay.copyToken]) {
      await expect(part).toHaveCount(0)
    }
    await expect(page.locator('pre[data-json]')).toHaveCount(0)
    await expect(assay.privateKey).toHaveValue('')
    await expect(assay.keyId).toHaveValue('')
    await expect(assay.issuerId).toHaveValue(ISSUER)
    const markup = await page.content()
    for (const trace of [key.fingerprint, KEY_ID]) expect(markup.split(trace)).toHaveLength(1)
  })

  test('of a refused text empties the box', async ({ assay }) => {
    await assay.privateKey.fill('hello')
    await expect(assay.alert).toHaveCount(1)
    await assay.privateKey.fill('')
    await expect(assay.alert).toHaveCount(0)
  })

  test('happens on reload', async ({ page, assay }) => {
    await mintTeamToken(assay)
    await page.reload()
    await page.locator('main[data-ready="true"]').waitFor()
    await expect(assay.loaded).toHaveCount(0)
    await expect(assay.token).toHaveCount(0)
    await expect(assay.privateKey).toHaveValue('')
  })
})

test('opens on Inspect by its address', async ({ page, assay }) => {
  await assay.open('/?x#inspect')
  await expect(assay.inspectTab).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('tabpanel', { name: 'Inspect', exact: true })).toBeVisible()
  await expect(assay.privateKey).toBeVisible()
})

test('is usable from load to the copied token with the keyboard alone', { tag: '@desktop' }, async ({
  page,
  assay,
  clipboard,
}) => {
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab')
      const focused = page.locator(':focus')
      if ((await focused.count()) > 0 && (await focused.evaluate(nameOf)) === name) return
    }
    throw new Error(`Tab never came to ${name}`)
  }
  const nameOf = (element: Element) =>
    element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? ''

  await clipboard.write(key.pem)
  await page.bringToFront()
  await tabTo('Private key')
  await page.keyboard.press('ControlOrMeta+V')
  await expect(assay.fingerprint).toHaveCount(1)
  await tabTo('Key ID')
  await page.keyboard.type(KEY_ID)
  await tabTo('Issuer ID')
  await page.keyboard.type(ISSUER)
  await tokenThat(assay, { kid: KEY_ID, iss: ISSUER })
  await tabTo('Copy token')
  const compact = await assay.token.textContent()
  await page.keyboard.press('Enter')
  await expect.poll(clipboard.read).toBe(compact)
})

test('never scrolls sideways, in no state', async ({ page, assay }) => {
  test.slow()
  const fits = async (state: string) => {
    const [content, window] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(content, state).toBeLessThanOrEqual(window ?? 0)
  }
  await fits('empty')
  await assay.privateKey.fill('x'.repeat(500))
  await expect(assay.alert).toHaveCount(1)
  await fits('refused text')
  await assay.choose({ name: `${'long-name-'.repeat(20)}.p8`, content: 'y'.repeat(500) })
  await expect(assay.alert).toContainText('long-name-')
  await fits('refused file')
  await assay.keyId.fill('A'.repeat(300))
  await assay.choose({ name: `AuthKey_${'B'.repeat(40)}.p8`, content: key.pem })
  await expect(assay.fingerprint).toHaveCount(1)
  await fits('conflict of long IDs')
  await assay.issuerId.fill('C'.repeat(300))
  await assay.scope.fill(`GET /v1/apps/${'d'.repeat(300)}`)
  await fits('long wrong values')
  await assay.issuerId.fill(ISSUER)
  await assay.token.waitFor()
  await fits('token with long values')
  await assay.keyId.fill(KEY_ID)
  await assay.scope.fill('')
  await fits('token')
  await expect(assay.popular).toHaveCount(1)
  const operations = await valuesOf(assay.operation)
  const some = operations.filter((_, index) => index % 100 === 0)
  for (const operation of [...(await valuesOf(assay.popular)), ...some]) {
    await assay.operation.selectOption(operation)
    await fits(operation)
  }
  await assay.findRequest.fill('beta groups')
  await assay.requestsFound.first().waitFor()
  await fits('finding a request')
  await assay.findRequest.fill('')
  await assay.operation.selectOption('salesReports_getCollection')
  await assay.textbox('filter[vendorNumber]').fill('8'.repeat(300))
  for (const shell of await valuesOf(assay.shell)) {
    await assay.shell.selectOption(shell)
    await fits(shell)
  }
  await assay.individualKey.click()
  await fits('individual')
  await assay.lifetime.fill('1e300')
  await fits('long lifetime')
  await assay.inspectTab.click()
  await fits('inspect')
})
