import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { profiles, services } from './all'
import { profiles as firstProfiles, services as firstServices, loadProfiles, serviceList } from './index'
import { notAJwt } from './not-a-jwt'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('the list of services', () => {
  test('names exactly the services that have profiles, in the same order', () => {
    expect(services.map(({ value, name, group }) => ({ value, name, group }))).toEqual(serviceList)
  })

  test('begins with App Store Connect, whose team and individual keys share one entry', () => {
    expect(serviceList[0]).toMatchObject({ value: 'asc', name: 'App Store Connect API' })
    expect(services[0]?.kinds.map(({ id, kind }) => [id, kind])).toEqual([
      ['asc-team', 'Team key'],
      ['asc-individual', 'Individual key'],
    ])
  })

  test('has the published ids', () => {
    const ids = profiles.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(
      expect.arrayContaining([
        'asc-team',
        'asc-individual',
        'enterprise',
        'app-store-server',
        'storekit-promotional-offer',
        'storekit-introductory-offer',
        'storekit-advanced-commerce',
        'apns',
        'sign-in-with-apple',
        'apple-music',
        'maps',
        'weatherkit',
        'devicecheck',
        'apple-ads',
        'apple-business',
        'notary',
        'notary-individual',
      ]),
    )
    for (const { id, service, kind } of profiles) {
      if (service.value !== 'asc')
        expect(id).toBe(kind === 'Individual key' ? `${service.value}-individual` : service.value)
    }
  })

  test('keeps each group together', () => {
    const groups = serviceList.map(({ group }) => group)
    const changes = groups.filter((group, at) => group !== groups[at - 1])
    expect(changes).toEqual([...new Set(groups)])
  })

  test('the first load has App Store Connect, the part that loads later has all', async () => {
    expect(firstServices.map(({ value }) => value)).toEqual(['asc'])
    // The requests of App Store Connect load later too, because minting does not need them.
    expect(firstProfiles).toEqual(
      profiles
        .filter(({ service }) => service.value === 'asc')
        .map((profile) => ({ ...profile, operations: [] })),
    )
    const all = await loadProfiles()
    expect(all.profiles).toBe(profiles)
    expect(all.services).toBe(services)
  })
})

describe.each(profiles.map((profile) => [profile.id, profile] as const))('the data of %s', (_, profile) => {
  test('every header parameter and claim gets its value from a field of the form', () => {
    const ids = new Set(profile.fields.map(({ id }) => id))
    for (const { value } of [...profile.header, ...profile.claims]) {
      if (value.from === 'field') expect(ids).toContain(value.field)
      if (value.from === 'template') {
        for (const [, field] of value.template.matchAll(/\{(\w+)\}/gu)) expect(ids).toContain(field)
      }
    }
  })

  test('every field goes into the token', () => {
    const used = [...profile.header, ...profile.claims].flatMap(({ value }) =>
      value.from === 'field'
        ? [value.field]
        : value.from === 'template'
          ? [...value.template.matchAll(/\{(\w+)\}/gu)].map(([, field]) => field)
          : [],
    )
    for (const { id } of profile.fields) expect(used).toContain(id)
  })

  test('a required claim never depends on an optional field, except for checkboxes', () => {
    for (const member of profile.claims) {
      const { value } = member
      if (member.required !== 'yes' || value.from !== 'field' || value.as === 'boolean') continue
      expect(profile.fields.find(({ id }) => id === value.field)?.optional).toBeUndefined()
    }
  })

  test('labels are unique, and every field says where its value is found', () => {
    const labels = profile.fields.map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
    for (const { where } of profile.fields) expect(where.length).toBeGreaterThan(15)
  })

  test('a token expires by exp or by age, or by a rule of its service', () => {
    const hasExp = profile.claims.some(({ name }) => name === 'exp')
    expect(hasExp).toBe(profile.lifetime !== undefined)
    if (profile.age !== undefined) expect(hasExp).toBe(false)
  })

  test('no unwanted claim or header parameter is also an expected one', () => {
    const header = profile.header.map(({ name }) => name)
    const claims = profile.claims.map(({ name }) => name)
    for (const unwanted of profile.unwanted) {
      expect(unwanted.in === 'header' ? header : claims).not.toContain(unwanted.name)
    }
  })

  test('unconfirmed statements say so', () => {
    const texts = [
      ...profile.notes.map(({ text, confidence }) => [text, confidence] as const),
      ...profile.responses.map(({ means, confidence }) => [means, confidence] as const),
    ]
    for (const [text, confidence] of texts) {
      if (confidence === 'unconfirmed')
        expect(text).toMatch(/not confirmed|probably|perhaps|not documented/iu)
    }
  })

  test('has sources at Apple, and words to search for', () => {
    expect(profile.sources[0]).toMatch(/^https:\/\/developer\.apple\.com\//u)
    expect(profile.alsoCalled.length).toBeGreaterThan(2)
    expect(new Set(profile.sources).size).toBe(profile.sources.length)
  })

  test('has no exclamation marks', () => {
    const texts = JSON.stringify([profile, profile.fields.map(({ where }) => where)])
    expect(texts).not.toMatch(/!/u)
    for (const { text } of profile.notes) expect(text).toMatch(/[.)…]$/u)
  })
})

describe('adding a service takes its own file, a line in the list and an import', () => {
  /** The files that may name a service, with the reason. */
  const allowed: Readonly<Record<string, string>> = {
    'lib/profile/service-list.ts': 'the list on the page: the one line a service has outside its file',
    'lib/profile/all.ts': 'imports each file of a profile',
    'lib/key/configuration/apple-terms.ts': 'knows how people name their settings, not what a service is',
    'lib/inspect/expected.ts': 'says what the App Store Connect API is, which most causes are about',
    'lib/inspect/code/evidence-of-code.ts': 'reads in the code around it which service is meant',
    'lib/inspect/code/judge-code.ts': 'code that signs as DER is wrong for every service but one',
    'lib/demo/cause-example.ts': 'breaks a token of that service which a cause is about',
    'app/causes/examples/error-index.ts':
      'lists the causes of the App Store Connect API for both kinds of its keys',
  }
  /** Rules about one service by name: they judge that service, and nothing else depends on them. */
  const ruleFolder = 'lib/inspect/rules/'

  const ids = [...new Set(profiles.flatMap(({ id, service }) => [id, service.value]))]
  // Names of services that are also common words of code or prose count only when they are in quotes.
  const quoted = new RegExp(`['"\`](?:${ids.join('|')})['"\`]`, 'u')

  const sources = ['lib', 'components', 'app'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/u.test(name) && !/\.(?:test|spec)\.tsx?$/u.test(name))
      .map((name) => relative(root, join(root, folder, name))),
  )

  test('no file names a service, except its own and the list', () => {
    const own = new Set(profiles.map(({ id }) => `lib/profile/${id}.ts`))
    const offenders = sources.filter((path) => {
      if (own.has(path) || path === 'lib/profile/asc.ts' || allowed[path] !== undefined) return false
      if (path.startsWith(ruleFolder)) return false
      return quoted.test(readFileSync(join(root, path), 'utf8').replace(/^import .*$/gmu, ''))
    })
    expect(offenders).toEqual([])
  })

  test('each profile has a file named after its id', () => {
    const files = new Set(sources)
    for (const { id } of profiles) expect(files).toContain(`lib/profile/${id}.ts`)
  })

  test('things that aren’t JSON Web Tokens aren’t services', () => {
    const names = new Set(services.map(({ name }) => name))
    for (const { name } of notAJwt) expect(names).not.toContain(name)
  })
})
