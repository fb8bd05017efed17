import { expect, test } from 'vitest'
import { codeSamples } from '../../testing/code'
import { readCode } from './read-code'

const MEBIBYTE = 1_048_576
const filled = (piece: string, length = MEBIBYTE): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** Tells of JavaScript, Python and the shell, more languages than a long text is read in together. */
const TELLS = codeSamples
  .filter(({ library }) => /^(?:jsonwebtoken|jose|node:crypto|PyJWT|bash)/u.test(library))
  .map(({ text }) => text)
  .join('\n')

const PIECES: Readonly<Record<string, string>> = {
  calls: 'jwt.sign({ iss: a }, key, { expiresIn: b });\n',
  'open calls': 'jwt.sign({ iss: ',
  'open brackets': '([{',
  braces: '{ a: { b: ',
  assignments: 'a = a + 1\n',
  'one sum': '1 + ',
  chains: '.sign(a)',
  templates: '`${`',
  quotes: '"\'',
  'comment openings': '/* ',
  names: 'x = y.z; ',
  'headers in records': '{ alg: "ES256", iss: "a" }\n',
  authorizations: 'Authorization: [',
  newlines: '\n',
  'words on one line': 'jwt sign exp iat ',
  'shell objects': '{"alg":"ES256","iat":$iat, ',
  'shell variables': 'exp=$((now + 1))\n',
  'lines for openssl': 'echo a | openssl base64 ',
  'records of types': 'Claims { a: ',
}

test.each(Object.entries(PIECES))('a mebibyte of %s is read in a moment', (_, piece) => {
  const text = `${TELLS}\n${filled(piece)}`
  const started = process.cpuUsage()
  readCode(text)
  const { user } = process.cpuUsage(started)
  expect(user / 1000).toBeLessThan(20_000)
})

test('the time for code grows with its length', () => {
  const code = codeSamples.map(({ text }) => text).join('\n')
  const millisecondsFor = (length: number): number => {
    const text = filled(code, length)
    const started = process.cpuUsage()
    readCode(text)
    return process.cpuUsage(started).user / 1000
  }
  millisecondsFor(MEBIBYTE / 4)
  const quarter = millisecondsFor(MEBIBYTE / 4)
  const whole = millisecondsFor(MEBIBYTE)
  expect(whole).toBeLessThan(12 * quarter + 500)
})
