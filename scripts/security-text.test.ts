import { expect, test } from 'vitest'
import { securityText } from './security-text.mjs'

test('says whom to write to, and for how long that holds', () => {
  expect(securityText('mailto:security@example.com', '1795824000')).toBe(
    'Contact: mailto:security@example.com\nExpires: 2027-10-01T00:00:00.000Z\nPreferred-Languages: en\n',
  )
})

test('nothing is said without a contact', () => {
  expect(securityText('')).toBeUndefined()
})

test.each(['security@example.com', 'http://example.com', 'https://a b', 'mailto:x\nContact: y@z'])(
  '“%s” is rejected',
  (contact) => {
    expect(() => securityText(contact)).toThrow('SECURITY_CONTACT=')
  },
)

test('a date that is none is rejected', () => {
  expect(() => securityText('https://example.com/', 'today')).toThrow('SOURCE_DATE_EPOCH=today')
})
