import { expect, test } from 'vitest'
import { securityText } from './security-text.mjs'

test('names the contact and the expiry', () => {
  expect(securityText('mailto:security@example.com', '1795824000')).toBe(
    'Contact: mailto:security@example.com\nExpires: 2027-10-01T00:00:00.000Z\nPreferred-Languages: en\n',
  )
})

test('without a contact there is no text', () => {
  expect(securityText('')).toBeUndefined()
})

test.each(['security@example.com', 'http://example.com', 'https://a b', 'mailto:x\nContact: y@z'])(
  '“%s” is rejected',
  (contact) => {
    expect(() => securityText(contact)).toThrow('SECURITY_CONTACT=')
  },
)

test('an invalid date is rejected', () => {
  expect(() => securityText('https://example.com/', 'today')).toThrow('SOURCE_DATE_EPOCH=today')
})
