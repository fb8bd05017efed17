import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derElement } from '../../testing/throwaway-key'
import { bitStringBytes, objectIdentifier, readElement, readElements, readOnly } from './der'

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))

describe('one element', () => {
  test('is read with its tag, content and end', () => {
    expect(readElement(bytes('0203010203ff'))).toEqual({
      status: 'element',
      element: { tag: 2, content: bytes('010203'), end: 5 },
    })
  })

  test.each([
    ['long form for a short length', '0481050102030405'],
    ['a leading zero in the length', '04820080'.padEnd(264, '0')],
    ['indefinite length', '30800000'],
    ['a multi-byte tag', '1f810100'],
    ['a length of four bytes', '308400000001ff'],
  ])('with %s is malformed', (_, hex) => {
    expect(readElement(bytes(hex))).toEqual({ status: 'malformed' })
  })

  test.each([
    ['0405010203', 2],
    ['048180', 128],
    ['3081', 1],
    ['30', 1],
    ['', 2],
  ])('that is cut short (%s) says how many bytes are missing', (hex, missing) => {
    expect(readElement(bytes(hex))).toEqual({ status: 'truncated', missing })
  })
})

test('whatever is encoded is read back, with nothing left over', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), (contents) => {
      const encoded = Buffer.concat(contents.map((content) => derElement(0x04, content)))
      expect(readElements(new Uint8Array(encoded))?.map(({ content }) => Array.from(content))).toEqual(
        contents.map((content) => Array.from(content)),
      )
    }),
  )
})

test('arbitrary bytes are described and never overrun', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.nat(70), (input, at) => {
      const reading = readElement(input, at)
      if (reading.status === 'element') expect(reading.element.end).toBeLessThanOrEqual(input.length)
      if (reading.status === 'truncated') expect(reading.missing).toBeGreaterThan(0)
    }),
  )
})

test('elements that do not fill the content exactly are rejected', () => {
  expect(readElements(bytes('020101ff'))).toBeUndefined()
  expect(readOnly(bytes('020101020102'), 2)).toBeUndefined()
  expect(readOnly(bytes('020101'), 2)).toEqual(bytes('01'))
})

test('a bit string with unused bits has no bytes', () => {
  expect(bitStringBytes(bytes('0304'))).toBeUndefined()
  expect(bitStringBytes(bytes('0004'))).toEqual(bytes('04'))
})

test.each([
  ['2a8648ce3d030107', '1.2.840.10045.3.1.7'],
  ['2b81040022', '1.3.132.0.34'],
  ['2b6570', '1.3.101.112'],
  ['608648016503040311', '2.16.840.1.101.3.4.3.17'],
  ['883703', '2.999.3'],
])('the object identifier %s is %s', (hex, dotted) => {
  expect(objectIdentifier(bytes(hex))).toBe(dotted)
})
