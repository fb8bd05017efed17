import type { Container, Entry } from '../entry'

/** What an argument means, written as a name that `meaningOf` knows; `-` for an argument without a meaning here. */
type Argument =
  | 'private_key'
  | 'key_path'
  | 'key_id'
  | 'issuer_id'
  | 'team_id'
  | 'bundle_id'
  | 'client_id'
  | '-'

/**
 * Calls of libraries whose arguments have no names, in the order of their documentation. A call that isn't listed here
 * can't be read, because a Team ID and a Key ID look alike.
 */
const CALLS: readonly (readonly [call: string, ...args: Argument[]])[] = [
  // App Store Server Library, in all its languages.
  ['AppStoreServerAPIClient', 'private_key', 'key_id', 'issuer_id', 'bundle_id'],
  ['PromotionalOfferSignatureCreator', 'private_key', 'key_id', 'bundle_id'],
  // appstoreconnect (PyPI).
  ['Api', 'key_id', 'key_path', 'issuer_id'],
  // pushy.
  ['loadFromPkcs8File', 'key_path', 'team_id', 'key_id'],
  ['loadFromInputStream', '-', 'team_id', 'key_id'],
  // PyAPNs2.
  ['TokenCredentials', 'key_path', 'key_id', 'team_id'],
  // hallewood/apns-sdk-php.
  ['ApplicationBundle::shared', 'bundle_id', 'team_id', 'key_id', 'key_path'],
  // Arctic.
  ['Apple', 'client_id', 'team_id', 'key_id', 'private_key'],
  // go-signin-with-apple.
  ['GenerateClientSecret', 'private_key', 'team_id', 'client_id', 'key_id'],
  // boyaa/sign_in_with_apple_code.
  ['createClientSecret', 'team_id', 'client_id', 'private_key', 'key_id'],
  // mapkit/jwt (PHP).
  ['JWT::getToken', 'private_key', 'key_id', 'team_id'],
  // firebase/php-jwt.
  ['JWT::encode', '-', 'private_key', '-', 'key_id'],
]

const CALL = new RegExp(`(?<![\\w.-])(?:[\\w.]{1,60}\\.)?(${CALLS.map(([call]) => call).join('|')})\\(`, 'g')
/** rcodesign is the only command whose values come without options. */
const COMMAND = /\bencode-app-store-connect-api-key[ \t]+(\S{1,60})[ \t]+(\S{1,60})[ \t]+(\S{1,300})/g

/** The largest number of characters that are read of one call. */
const LONGEST = 8000

/** Reads calls of known libraries and commands whose arguments have no names. */
export const calls: Container = {
  name: 'configuration',
  whole: false,
  read(text) {
    const entries: Entry[] = []
    for (const match of text.matchAll(CALL)) {
      const names = CALLS.find(([call]) => call === match[1])?.slice(1) ?? []
      const args = argumentsAt(text, match.index + match[0].length)
      names.forEach((name, index) => {
        const value = args[index]
        if (name !== '-' && value) entries.push({ path: [match[1] ?? ''], name, ...value })
      })
    }
    for (const [, issuer = '', keyId = '', path = ''] of text.matchAll(COMMAND)) {
      const given = { issuer_id: issuer, key_id: keyId, key_path: path }
      for (const [name, value] of Object.entries(given)) entries.push({ path: ['rcodesign'], name, value })
    }
    return entries
  },
}

type Value = Pick<Entry, 'value' | 'bare'>

/** Returns the arguments from `start` to the parenthesis that closes the call. */
function argumentsAt(text: string, start: number): Value[] {
  const args: Value[] = []
  let depth = 0
  let from = start
  let string: string | undefined
  const end = Math.min(text.length, start + LONGEST)
  for (let at = start; at < end; at++) {
    const character = text[at] ?? ''
    if (`"'\``.includes(character)) {
      const quote = text.startsWith(character.repeat(3), at) ? character.repeat(3) : character
      const close = text.indexOf(quote, at + quote.length)
      if (close < 0) break
      string ??= text.slice(at + quote.length, close)
      at = close + quote.length - 1
    } else if ('([{'.includes(character)) depth++
    else if ((depth === 0 && character === ')') || (depth === 0 && character === ',')) {
      const written = text.slice(from, at).trim()
      args.push(string === undefined ? { value: written, bare: true } : { value: string })
      if (character === ')') break
      from = at + 1
      string = undefined
    } else if (')]}'.includes(character)) depth--
  }
  return args
}
