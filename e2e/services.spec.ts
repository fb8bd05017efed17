import { profiles } from '../lib/profile/all'
import type { Profile } from '../lib/profile/profile'
import { MINTED_NONCE, MINTED_NOW, minted, serviceValues } from '../testing/minted'
import { throwawayKey } from '../testing/throwaway-key'
import { expect, test } from './fixtures'
import { overhang } from './looks'
import { oneOfEachKind } from './one-of-each-kind'
import { nodeVerifies, readToken } from './signed-token'
import { valuesOf, type Workbench } from './workbench'

const key = throwawayKey()

/** The labels of the fields that a service needs, as Apple's pages call them. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  'asc-team': ['Key ID', 'Issuer ID', 'Scope'],
  'asc-individual': ['Key ID', 'Scope'],
  'app-store-server': ['Key ID', 'Issuer ID', 'Bundle ID'],
  apns: ['Key ID', 'Team ID'],
  'sign-in-with-apple': ['Key ID', 'Team ID', 'Client ID'],
  'apple-music': ['Key ID', 'Team ID', 'Origin'],
  maps: ['Key ID', 'Team ID', 'Scope', 'Origin'],
  weatherkit: ['Key ID', 'Team ID', 'Service ID'],
  devicecheck: ['Key ID', 'Team ID'],
}
/** The initial value of the lifetime field. The other services have no such field. */
const BEGINS_WITH: Readonly<Record<string, readonly [number, 'minutes' | 'days']>> = {
  'asc-team': [15, 'minutes'],
  'asc-individual': [15, 'minutes'],
  notary: [15, 'minutes'],
  'notary-individual': [15, 'minutes'],
  enterprise: [15, 'minutes'],
  'app-store-server': [15, 'minutes'],
  'sign-in-with-apple': [180, 'days'],
  'data-sharing': [180, 'days'],
  'apple-music': [180, 'days'],
  maps: [30, 'minutes'],
  weatherkit: [60, 'minutes'],
  'apple-tv-feed': [180, 'days'],
  'apple-ads': [90, 'days'],
  'apple-business': [90, 'days'],
  classkit: [20, 'minutes'],
  'apps-and-books': [180, 'days'],
  marketplace: [6, 'days'],
  'install-verification': [5, 'minutes'],
  verifier: [4, 'minutes'],
}
const WITHOUT_END = ['apns', 'devicecheck', 'storekit-promotional-offer', 'storekit-introductory-offer']

async function fill(assay: Workbench, profile: Profile) {
  await assay.service.selectOption(profile.service.value)
  if (profile.kind) await (profile.key.personal ? assay.individualKey : assay.teamKey).click()
  for (const { id, label, input } of profile.fields) {
    const value = serviceValues[profile.id]?.[id] ?? ''
    if (input.kind === 'checkbox') {
      await assay.main.getByRole('checkbox', { name: label, exact: true }).setChecked(value === 'true')
    } else if (input.kind === 'choice') {
      await assay.main.getByRole('combobox', { name: label, exact: true }).selectOption(value)
    } else await assay.textbox(label).fill(value)
  }
}

for (const { services, tag, few } of [
  { services: 'services of each kind', tag: ['@desktop'], few: true },
  { services: 'every other service', tag: ['@desktop', '@release'], few: false },
])
  test(`${services}: the token, and a command or the reason why there is none`, { tag }, async ({
    page,
    assay,
  }) => {
    test.slow()
    await page.clock.setFixedTime(MINTED_NOW * 1000)
    await assay.open()
    await assay.choose({ name: 'key.p8', content: key.pem })
    await expect(assay.fingerprint).toHaveCount(1)
    const listed = await valuesOf(assay.service)
    expect(listed).toEqual([...new Set(profiles.map(({ service }) => service.value))])
    expect(listed.length).toBeGreaterThanOrEqual(20)

    for (const profile of profiles.filter(({ id }) => oneOfEachKind.includes(id) === few)) {
      const { id } = profile
      const [initial, unit] = BEGINS_WITH[id] ?? []
      await fill(assay, profile)
      for (const label of LABELS[id] ?? [])
        await expect.soft(assay.textbox(label), `${id}: ${label}`).toHaveCount(1)
      const [, , wantedHeader = '', wantedClaims = ''] = minted[id] ?? []
      const wanted = { header: JSON.parse(wantedHeader), claims: JSON.parse(wantedClaims) }
      if (initial !== undefined)
        wanted.claims.exp = wanted.claims.iat + initial * (unit === 'days' ? 86_400 : 60)
      const same = async () => {
        const compact = (await assay.token.count()) > 0 ? await assay.token.textContent() : null
        if (!compact) return (await assay.tokenStatus.textContent()) ?? ''
        const { header, claims } = readToken(compact)
        for (const name of ['nonce', 'jti', 'impression-identifier'])
          if (name in wanted.claims) Object.assign(claims, { [name]: MINTED_NONCE })
        return { header, claims }
      }
      await expect.poll(same, id).toEqual(wanted)
      const compact = (await assay.token.textContent()) ?? ''
      expect.soft(nodeVerifies(compact, key.publicKey), id).toBe(true)
      const { header, claims } = readToken(compact)
      await expect
        .soft(assay.header.locator('pre[data-json]'), id)
        .toHaveText(JSON.stringify(header, null, 2))
      await expect
        .soft(assay.payload.locator('pre[data-json]'), id)
        .toHaveText(JSON.stringify(claims, null, 2))

      const days = assay.main.getByRole('spinbutton', { name: 'Lifetime in days', exact: true })
      const minutes = assay.lifetime
      await expect.soft(days, id).toHaveCount(unit === 'days' ? 1 : 0)
      await expect.soft(minutes, id).toHaveCount(unit === 'minutes' ? 1 : 0)
      if (WITHOUT_END.includes(id)) expect.soft(claims, id).not.toHaveProperty('exp')

      if (profile.operations.length === 0) {
        await expect.soft(assay.request, id).toHaveCount(0)
        continue
      }
      // App Store Connect has a thousand operations and tests of its own. The unit tests write every command.
      for (const operation of (await assay.listed()).map(({ id }) => id).slice(0, 2)) {
        await assay.pick(operation)
        const said = await assay.commandRegion.evaluate((region) => ({
          command: region.querySelector('pre[data-command]')?.textContent,
          words: region.textContent,
        }))
        const fine =
          said.command === undefined
            ? /Fill in .+ to get the command\./u.test(said.words ?? '')
            : said.command.includes('curl ')
        expect.soft(fine, `${id} ${operation}: ${JSON.stringify(said)}`).toBe(true)
      }
      const unsure = profile.notes.filter(({ confidence }) => confidence === 'unconfirmed')
      const notes = page.getByRole('region', { name: 'About this service', exact: true }).locator('li')
      for (const { text } of unsure) {
        await expect.soft(notes.filter({ hasText: text }), id).toContainText('(not confirmed)')
      }
    }
  })

test('no service makes Mint scroll sideways', { tag: ['@phone', '@release'] }, async ({ page, assay }) => {
  test.slow()
  await assay.open()
  await assay.choose({ name: 'key.p8', content: key.pem })
  for (const profile of profiles.filter(({ id }) => id !== 'asc-individual')) {
    await fill(assay, profile)
    expect.soft(await overhang(page), profile.id).toBeLessThanOrEqual(0)
  }
})

test('a request that does not belong to the service of the client ID causes a warning', {
  tag: '@desktop',
}, async ({ page, assay }) => {
  await assay.open()
  await assay.edit()
  await assay.service.selectOption('apple-business')
  const clientId = assay.textbox('Client ID')
  await clientId.fill('SCHOOLAPI.9703f56c-10ce-4876-8f59-e78e5e23a152')
  const warning = assay.request.getByText(/^(?:Note: )?This request is for Apple/u)
  await expect(assay.operation).toHaveValue('Get an access token for Apple School Manager')
  await expect(warning).toHaveCount(0)
  await assay.pick('business-devices')
  await expect(warning).toContainText('use a client ID that begins with BUSINESSAPI.')
  await clientId.fill('BUSINESSAPI.9703f56c-10ce-4876-8f59-e78e5e23a152')
  await expect(warning).toHaveCount(0)
  await assay.pick('school-devices')
  await expect(warning).toContainText('use a client ID that begins with SCHOOLAPI.')
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

test('a service is found by the words people use', { tag: '@desktop' }, async ({ page, assay }) => {
  await assay.open()
  const search = page.getByRole('button', { name: 'Search', exact: true })
  const finder = page.getByRole('searchbox', { name: 'Find a service', exact: true })
  const found = page.getByRole('list', { name: 'Services found', exact: true })
  for (const [words, name, value] of [
    ['push', 'Apple Push Notification service (APNs)', 'apns'],
    ['IAP', 'App Store Server API', 'app-store-server'],
    ['client secret', 'Sign in with Apple', 'sign-in-with-apple'],
    ['MusicKit', 'Apple Music API (MusicKit)', 'apple-music'],
  ] as const) {
    await search.click()
    await finder.fill(words)
    await found.getByRole('button', { name: new RegExp(`^${escaped(name)}`, 'u') }).click()
    await expect(assay.service, words).toHaveValue(value)
    await expect(found).toHaveCount(0)
  }
  await search.click()
  await finder.fill('CloudKit')
  await expect(found.getByRole('listitem').first()).toContainText('not a JSON Web Token')
  await finder.fill('a name that no service has')
  await expect(found).toContainText('No match')
})

const escaped = (text: string): string => text.replace(/[()]/gu, '\\$&')
