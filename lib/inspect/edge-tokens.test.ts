import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { inspectWithKey } from '../../testing/inspect-with-key'
import { SAMPLE_NOW, sampleKey, sampleToken } from '../../testing/sample-token'
import { signedText } from '../../testing/signed-text'

// The kinds of test vectors that Project Wycheproof has for JSON Web Signature and that a compact ES256 token can have,
// generated here.

const good = sampleToken('asc-team')
const [header = '', payload = '', signature = ''] = good.split('.')
const jsonOf = (part: string) => Buffer.from(part, 'base64url').toString()
const part = (text: string) => Buffer.from(text).toString('base64url')
const publicPem = sampleKey.publicKey.export({ format: 'pem', type: 'spki' }).toString()

/** The last character of a 64-byte signature has four unused bits; RFC 4648 section 3.5 requires them to be zero. */
const loose = `${good.slice(0, -1)}${String.fromCharCode(good.charCodeAt(good.length - 1) + 1)}`

/** Returns a token whose signature has both characters that differ between the two alphabets of base64. */
function mixedToken(): string {
  for (;;) {
    const token = sampleToken('asc-team')
    if (/-/u.test(token) && /_/u.test(token)) return token
  }
}
const mixed = mixedToken()

function hmacToken(secret: string, alg: string): string {
  const signed = `${part(JSON.stringify({ alg, kid: '2X9R4HXF34', typ: 'JWT' }))}.${payload}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}
const withHeader = (more: Record<string, unknown>) => sampleToken('asc-team', { header: more })
const { x, y } = sampleKey.jwk

test.each<[string, string, string[]]>([
  ['as made', good, []],
  [
    'alg none and no signature',
    `${part('{"alg":"none","kid":"2X9R4HXF34","typ":"JWT"}')}.${payload}.`,
    ['alg-none'],
  ],
  ['alg none with a signature', withHeader({ alg: 'none' }), ['alg-none']],
  ['alg nOnE', withHeader({ alg: 'nOnE' }), ['alg-none']],
  ['alg es256', withHeader({ alg: 'es256' }), ['alg-other']],
  ['alg ES384', withHeader({ alg: 'ES384' }), ['alg-other']],
  ['alg in a list', withHeader({ alg: ['ES256'] }), ['alg-other']],
  ['HS256 keyed with the public key', hmacToken(publicPem, 'HS256'), ['alg-hs256']],
  ['an HMAC of the public key that says ES256', hmacToken(publicPem, 'ES256'), ['sig-hmac-under-es256']],
  [
    'a key of its own in the header',
    withHeader({ jwk: { kty: 'EC', crv: 'P-256', x, y } }),
    ['header-embedded-key'],
  ],
  [
    'a header changed after signing',
    `${part(jsonOf(header).replace('2X9', '2X8'))}.${payload}.${signature}`,
    ['sig-no-verify'],
  ],
  [
    'a payload changed after signing',
    `${header}.${part(jsonOf(payload).replace('appstore', 'appstort'))}.${signature}`,
    ['sig-no-verify', 'aud-wrong'],
  ],
  [
    'a signature changed',
    `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
    ['sig-no-verify'],
  ],
  ['no signature', `${header}.${payload}.`, ['alg-none']],
  ['no signature and no dot', `${header}.${payload}`, ['token-part-count']],
  ['no payload', `${header}..${signature}`, ['token-part-count']],
  ['no payload and no dot', `${header}.${signature}`, ['token-part-count']],
  ['no header', `.${payload}.${signature}`, ['token-part-count']],
  ['an empty part behind', `${good}.`, ['token-quoted-or-bracketed']],
  ['a part behind', `${good}.Zm9v`, ['token-part-count']],
  ['padding behind every part', `${header}=.${payload}==.${signature}==`, ['b64-padded']],
  ['the standard alphabet', mixed.replaceAll('-', '+').replaceAll('_', '/'), ['b64-standard']],
  ['bits set that say nothing', loose, []],
  [
    'a space in the payload',
    `${header}.${payload.slice(0, 8)} ${payload.slice(8)}.${signature}`,
    ['token-wrapped'],
  ],
  [
    'alg twice',
    signedText('{"alg":"none","alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}', jsonOf(payload)),
    ['claims-duplicate'],
  ],
  [
    'aud twice',
    signedText(jsonOf(header), jsonOf(payload).replace('{', '{"aud":"x",')),
    ['claims-duplicate'],
  ],
  ['a header that is a list', signedText('["ES256"]', jsonOf(payload)), ['json-bad']],
  ['a payload that is no JSON', signedText(jsonOf(header), 'foo'), ['json-bad']],
  ['a header that is no UTF-8', signedText(Buffer.from([0x7b, 0xff, 0x7d]), jsonOf(payload)), ['json-bad']],
  ['JSON serialization', JSON.stringify({ protected: header, payload, signature }), ['token-part-count']],
  ['a signature of 64 zero bytes', `${header}.${payload}.${'A'.repeat(86)}`, ['sig-no-verify']],
])('%s', async (_, token, wanted) => {
  const inspection = await inspectWithKey(token, { now: SAMPLE_NOW, key: sampleKey })
  expect(inspection.failed).toEqual([])
  expect(inspection.findings.map(({ id }) => id)).toEqual(wanted)
})
