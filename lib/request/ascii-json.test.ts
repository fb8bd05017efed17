import { assert, boolean, constantFrom, jsonValue, oneof, property } from 'fast-check'
import { expect, test } from 'vitest'
import { troublesomeText } from '../../testing/any-request'
import { asciiJson } from './ascii-json'

test('newlines between the parts become spaces', () => {
  expect(asciiJson('{\n\t"a": [\r\n 1 ]\n}')).toBe('{  "a": [   1 ] }')
})

test('quotation marks and backslashes in a string are written as escapes', () => {
  expect(asciiJson(String.raw`{"a":"say \"hi\" \\ \n \/"}`)).toBe(
    String.raw`{"a":"say \u0022hi\u0022 \u005c \n \/"}`,
  )
})

test('characters beyond ASCII and the given ones are written as escapes', () => {
  expect(asciiJson('"ü 😀 100%"', '%')).toBe(String.raw`"\u00fc \ud83d\ude00 100\u0025"`)
})

test('any JSON keeps its value, in one line of ASCII with quotation marks in pairs', () => {
  assert(
    property(
      jsonValue({ stringUnit: oneof(troublesomeText, constantFrom('\ud83d', '\0')) }),
      boolean(),
      (value, pretty) => {
        const written = asciiJson(JSON.stringify(value, undefined, pretty ? 2 : 0), '()%!^<>&|')
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(written).toMatch(/^[ -~]*$/)
        expect(written).not.toMatch(/[()%!^<>&|]/)
        expect((written.match(/"/g) ?? []).length % 2).toBe(0)
      },
    ),
  )
})
