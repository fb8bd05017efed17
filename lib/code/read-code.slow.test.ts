import { expect, test } from 'vitest'
import { codeSamples } from '../../testing/code'
import { LONGEST_CODE, readCode } from './read-code'

const filled = (piece: string, length = LONGEST_CODE): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** Samples of JavaScript, Python and the shell, so that the text is read in all three languages. */
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
  'lines of spaces': ' \t\r\n',
  addresses: 'https://api.appstoreconnect.apple.com/v1/apps?filter[a]=1&',
  'words on one line': 'jwt sign exp iat ',
  'shell objects': '{"alg":"ES256","iat":$iat, ',
  'shell variables': 'exp=$((now + 1))\n',
  'lines for openssl': 'echo a | openssl base64 ',
  'records of types': 'Claims { a: ',
}

test.each(Object.entries(PIECES))('a long run of %s is read in four seconds', (_, piece) => {
  // The piece is read alone as well: then every library searches for its own words to the end of the text.
  for (const text of [`${TELLS}\n${filled(piece)}`.slice(0, LONGEST_CODE), filled(piece)]) {
    const started = process.cpuUsage()
    readCode(text)
    const { user } = process.cpuUsage(started)
    expect(user / 1000).toBeLessThan(4_000)
  }
})

test('the time for code grows with its length', () => {
  const code = codeSamples.map(({ text }) => text).join('\n')
  const millisecondsFor = (length: number): number => {
    const text = filled(code, length)
    const started = process.cpuUsage()
    readCode(text)
    return process.cpuUsage(started).user / 1000
  }
  millisecondsFor(LONGEST_CODE / 4)
  const quarter = millisecondsFor(LONGEST_CODE / 4)
  const whole = millisecondsFor(LONGEST_CODE)
  expect(whole).toBeLessThan(12 * quarter + 500)
})

test('a longer text is not read as code', () => {
  expect(readCode(TELLS).length).toBeGreaterThan(0)
  expect(readCode(`${TELLS}\n${filled('\n')}`)).toEqual([])
})
