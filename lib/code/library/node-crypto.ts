import { byHand } from '../by-hand'
import { chainOf } from '../chain'
import { callsConverter } from '../encoding'
import { javascript, objectEntry } from '../language/javascript'
import type { Argument } from '../syntax'
import type { Call, Edit, Library, Made, Trait } from '../token-code'
import type { Range } from '../value'

/** Helpers that convert DER to r and s. */
const CONVERTED =
  /der_?to|to_?(?:jose|raw|p1363|concat)|ecdsa-sig-formatter|p1363|asn1|SEQUENCE|readDer|parseDer/iu

/**
 * Reads `crypto.sign(…)`, `createSign(…).update(…).sign(key)`, `subtle.sign(…)`, and an HMAC over a header that says
 * ES256.
 */
function read(made: Call): Made | undefined {
  const { call, scope } = made
  const { links, root } = chainOf(scope, call)
  const last = links.at(-1)?.name ?? ''
  const maker = root.is === 'call' && root.of.is === 'name' ? root.of.name : undefined
  const names = [maker, ...links.map(({ name }) => name)]
  const parts = byHand(scope, call, objectEntry)
  if (parts === undefined) return undefined
  const common = { at: call, ...parts }
  if (last === 'digest') {
    if (!names.includes('createHmac')) return undefined
    return { ...common, traits: [hmac(call)] }
  }
  if (names.includes('createSign')) {
    const [key] = call.args
    if (key === undefined) return undefined
    return { ...common, key: key.value, traits: [...der(made, key, '.sign'), ...encoding(scope.code, call)] }
  }
  const on = call.of.is === 'member' ? call.of.of : undefined
  if (on?.is === 'member' && on.name === 'subtle') return { ...common, traits: encoding(scope.code, call) }
  const isCrypto = on?.is === 'name' && /^(?:crypto|nodeCrypto|_?crypto_?)$/u.test(on.name)
  const isImported =
    on === undefined &&
    /\{[^}]{0,200}\bsign\b[^}]{0,200}\}\s*(?:from|=\s*require\()\s*['"](?:node:)?crypto['"]/u.test(scope.code)
  const key = call.args[2]
  if (!(isCrypto || isImported) || key === undefined) return undefined
  return {
    ...common,
    key: key.value,
    traits: [...der(made, key, '`crypto.sign`'), ...encoding(scope.code, call)],
  }
}

const hmac = (call: Range): Trait => ({
  id: 'hmac',
  at: call,
  says: '`createHmac` makes an HMAC with a shared secret, not an ECDSA signature with the key.',
  edits: [],
})

function der({ call, scope }: Call, key: Argument, name: string): readonly Trait[] {
  if (CONVERTED.test(scope.code)) return []
  const value = scope.value(key.value)
  if (value.is === 'record' && (value.entries.has('dsaEncoding') || value.open)) return []
  const { start, end } = key
  const written = scope.text.slice(start, end)
  const edit: Edit | undefined =
    key.value.is === 'record'
      ? { start: start + 1, end: start + 1, text: " dsaEncoding: 'ieee-p1363'," }
      : key.value.is === 'name' || key.value.is === 'member' || key.value.is === 'call'
        ? {
            start,
            end,
            text: `{ ${written === 'key' ? 'key' : `key: ${written}`}, dsaEncoding: 'ieee-p1363' }`,
          }
        : undefined
  return [
    {
      id: 'der',
      at: call,
      says: `${name === '.sign' ? '`createSign(…).sign`' : name} without \`dsaEncoding\` returns the signature as ASN.1 DER, not as the 64 bytes of r and s.`,
      edits: edit ? [edit] : [],
    },
  ]
}

/** Matches code that converts standard base64 to base64url. */
const CONVERTS = /replace(?:All)?\(\s*(?:\/|['"])\\?\[?\\?\+/iu
const STRIPS = /=\+?\$?\/|['"]=['"]|=\{0,2\}|split\(\s*['"]=/iu

/** Finds `toString('base64')` and `btoa` if nothing converts the result to base64url. */
function encoding(source: string, call: Range): readonly Trait[] {
  const match = /(?:toString\(\s*['"]base64['"]\s*\)|\bbtoa\([^\n]{0,200})/u.exec(source)
  const inCall = /,\s*['"]base64['"]\s*\)$/u.exec(source.slice(call.start, call.end))
  if (match === null && inCall === null) return []
  const isBtoa = match?.[0].startsWith('btoa') === true
  const start = match?.index ?? call.start + (inCall?.index ?? 0)
  const found = match && !isBtoa ? match[0] : (inCall?.[0] ?? match?.[0] ?? '')
  const at = { start, end: start + found.length }
  const edits: Edit[] = isBtoa ? [] : [{ ...at, text: found.replace(/base64/u, 'base64url') }]
  const call_ = isBtoa ? '`btoa`' : '`base64`'
  if (callsConverter(source)) return []
  if (!CONVERTS.test(source))
    return [
      { id: 'standard-base64', at, says: `${call_} returns standard base64, with “+”, “/” and “=”.`, edits },
    ]
  if (!STRIPS.test(source))
    return [{ id: 'padded', at, says: `${call_} pads with “=”, and nothing removes it.`, edits }]
  return []
}

export const nodeCrypto: Library = {
  id: 'node-crypto',
  name: 'Node.js crypto',
  language: javascript,
  hint: /\bcreateSign\(|\bcrypto\.sign\(|(?:node:)?crypto['"]|\bcreateHmac\(|\bsubtle\.sign\(/u,
  signs: ['sign', 'digest'],
  read,
}
