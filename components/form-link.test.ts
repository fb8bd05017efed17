import fc from 'fast-check'
import { expect, test } from 'vitest'
import { profiles } from '@/lib/profile/all'
import { formLink, identifiers, readFormLink } from './form-link'

test('a link opens the form with the values that it was made from, for every service and any identifiers', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...profiles),
      fc.option(fc.integer({ min: 60, max: 15_777_000 }), { nil: undefined }),
      fc.option(fc.string({ maxLength: 60 }), { nil: undefined }),
      fc.array(fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }), { minLength: 8, maxLength: 8 }),
      (profile, seconds, operation, texts) => {
        const values = Object.fromEntries(identifiers(profile).map(({ id }, at) => [id, texts[at] ?? '']))
        const link = readFormLink(formLink(profile, seconds, operation, values), profiles)
        expect(link?.suggestion.target).toEqual({ service: profile.service.value, profileId: profile.id })
        expect(link?.suggestion.values).toEqual(values)
        expect(link?.operation).toBe(operation)
        expect(link?.suggestion.lifetime !== undefined).toBe(
          seconds !== undefined && profile.lifetime !== undefined,
        )
      },
    ),
  )
})

test('a link fills in nothing but identifiers, and no text makes it fail', () => {
  const link = readFormLink('#service=asc&key=asc-team&keyId=2X9R4HXF34&scope=GET%20/v1/apps&pem=x', profiles)
  expect(link?.suggestion.values).toEqual({ keyId: '2X9R4HXF34' })
  expect(readFormLink('#service=none', profiles)).toBeUndefined()
  fc.assert(
    fc.property(fc.string(), (text) => {
      readFormLink(`#service=asc&${text}`, profiles)
    }),
  )
})
