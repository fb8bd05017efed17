import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean } from './clean'

describe('cleaning a pasted identifier', () => {
  test.each([
    ['2X9R4HXF34', '2X9R4HXF34', []],
    ['  2X9R4HXF34 ', '2X9R4HXF34', ['spaces']],
    ['2X9R4HXF34\r\n', '2X9R4HXF34', ['newlines']],
    ['"2X9R4HXF34"', '2X9R4HXF34', ['quotes']],
    ['“2X9R4HXF34”', '2X9R4HXF34', ['quotes']],
    ['"2X9R4HXF34",', '2X9R4HXF34', ['punctuation at the end', 'quotes']],
    ['\ufeff2X9R\u200b4HXF34', '2X9R4HXF34', ['invisible characters']],
    ['" 2X9R4HXF34 "', '2X9R4HXF34', ['quotes', 'spaces']],
    ['', '', []],
    ['"', '"', []],
  ])('%j becomes %j', (raw, value, removed) => {
    expect(clean(raw)).toEqual({ value, removed })
  })

  test('the inside of a value does not change', () => {
    expect(clean('GET /v1/apps').value).toBe('GET /v1/apps')
  })

  test('any string can be cleaned, and a bare identifier survives every wrapping', () => {
    assert(property(string(), (text) => clean(text).value.length <= text.length))
    assert(
      property(
        constantFrom('"', "'", '`', ' ', '\n', '\u200b'),
        constantFrom('', ',', ';'),
        (around, behind) => {
          expect(clean(`${around}AB12CD34EF${around}${behind}`).value).toBe('AB12CD34EF')
        },
      ),
    )
  })
})
