import { throwawayKey } from '../testing/throwaway-key'
import { desktopFirst, expect, test } from './fixtures'
import { nodeVerifies, opensslVerifies, readToken } from './signed-token'
import { ISSUER, KEY_ID, key, mintTeamToken, tokenThat } from './team-key'

test.beforeEach(({ assay }) => assay.open())

test.describe('the token', () => {
  for (const { width, tag } of desktopFirst)
    test(`of a team key contains what Apple requires and verifies independently${width}`, { tag }, async ({
      assay,
    }) => {
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

  for (const { width, tag } of desktopFirst)
    test(`is explained claim by claim, its dates in local time, UTC and from now${width}`, { tag }, async ({
      assay,
    }) => {
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
      await expect(exp).toContainText(local)
      const whole = await exp.locator('time').getAttribute('title')
      expect(whole).toContain(utc)
      expect(whole).toMatch(/in 1[34] min$/)
      await expect(assay.header.locator('dd')).toHaveCount(3)
    })

  test('is never valid longer than 20 minutes without a scope that allows it', { tag: '@desktop' }, async ({
    page,
    assay,
  }) => {
    const now = 1_800_000_000
    await page.clock.setFixedTime(now * 1000)
    await assay.open()
    await mintTeamToken(assay)
    for (const minutes of [2, 19]) {
      await assay.button(`${minutes} minutes`).click()
      await expect(assay.lifetime).toHaveValue(String(minutes))
      await tokenOf(minutes * 60)
    }
    await assay.lifetime.fill('20')
    await tokenOf(1200)
    await expect(assay.lifetime).toHaveAccessibleDescription(/rejected/)
    for (const [typed, seconds] of [
      ['1.5', 90],
      ['20.001', 1200],
      ['20.02', undefined],
      ['1e9', undefined],
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
          return { lifetime: claims.exp - claims.iat, backdated: now - claims.iat }
        })
        .toEqual({ lifetime: seconds, backdated: Math.min(60, Math.floor(seconds / 2)) })
      expect(seconds).toBeLessThanOrEqual(1200)
    }
  })

  test('is valid longer only where every entry of the scope is on Apple’s list', { tag: '@desktop' }, async ({
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
      if (!allowed) await expect(assay.lifetime).toHaveAccessibleDescription(/at most 20 minutes/)
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

  test('can be copied, and so can the header that carries it', { tag: '@desktop' }, async ({
    assay,
    clipboard,
  }) => {
    const compact = await mintTeamToken(assay)
    await assay.copyToken.click()
    await expect.poll(clipboard.read).toBe(compact)
    await assay.copyHeader.click()
    await expect.poll(clipboard.read).toBe(`Authorization: Bearer ${compact}`)
  })

  test('appears without moving anything', { tag: '@desktop' }, async ({ page, assay }) => {
    const places = () =>
      page.evaluate(
        (regions) =>
          regions.map((name) => {
            const box = document.querySelector(`section[aria-label="${name}"]`)?.getBoundingClientRect()
            // The height of the command depends on the length of its token, so it is not compared.
            const height = name === 'Token' ? box?.height : undefined
            return box && { name, x: box.x, y: box.y + scrollY, width: box.width, height }
          }),
        ['Token', 'Command'],
      )
    // Until the command has loaded, its place is kept by an element without a name.
    await assay.commandRegion.waitFor()
    // On a narrow page the actions appear with the token, below everything that was shown before.
    for (const width of [1280, 1024]) {
      await page.setViewportSize({ width, height: 900 })
      await assay.issuerId.fill(ISSUER)
      await assay.keyId.fill(KEY_ID)
      await assay.scope.fill('GET /v1/apps\nGET /v1/builds')
      const before = await places()
      await assay.drop(assay.main, { name: 'key.p8', content: key.pem })
      await assay.token.waitFor()
      expect(await places(), `${width} wide, key last`).toEqual(before)
      await assay.scope.fill('')
      await assay.issuerId.fill('')
      await assay.token.waitFor({ state: 'detached' })
      const [token] = await places()
      await assay.issuerId.fill(ISSUER)
      await assay.token.waitFor()
      expect((await places())[0], `${width} wide, a field last`).toEqual(token)
      await assay.forget.click()
      await assay.token.waitFor({ state: 'detached' })
      await assay.scope.fill('GET /v1/apps\nGET /v1/builds')
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
    await expect(assay.tokenRegion).toContainText(/Expires \d\d:\d\d:\d\d CES?T/u)
    await page.clock.runFor(1000)
    await expect(assay.expiresIn).toHaveText('1:04')
    await expect(assay.mintAgain).toHaveCount(0)
    await page.clock.runFor(63_000)
    await expect(assay.expiresIn).toHaveText('0:01')
    await page.clock.runFor(1000)
    await expect(assay.expiresIn).toHaveText('Expired just now')
    await expect(assay.payload).toContainText('now')
    for (const copy of [assay.copyToken, assay.copyHeader]) await expect(copy).toHaveCount(0)
    await expect(assay.copyCommand).toBeDisabled()
    await expect(assay.command).toHaveCount(0)
    await expect(assay.commandRegion).toContainText('The token has expired. Mint again to copy this command.')
    await assay.mintAgain.click()
    const { compact, claims } = await tokenThat(assay, { iat: first.exp - 60 })
    expect(claims.exp - claims.iat).toBe(900)
    expect(nodeVerifies(compact, key.publicKey)).toBe(true)
    await expect(assay.expiresIn).toHaveText('14:00')
    await expect(assay.mintAgain).toHaveCount(0)
    await expect(assay.copyToken).toBeEnabled()
    await expect(assay.command).toContainText(compact)
  })
})
