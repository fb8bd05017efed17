import { earlier, type Grammar, heading, lifetime, members, quoted } from '../target'
import { KEY_FILE_VARIABLE, type TokenCode } from '../token-code'

/** What the programs in PHP have in common. */

/**
 * Returns a string literal (PHP manual, "Strings"). In single quotes, only a backslash begins an escape, and there are
 * no escapes for control characters.
 */
const text = quoted("'", /['\\]/gu, (code) => String.fromCharCode(Number.parseInt(code, 16)))

const grammar = ({ seconds }: TokenCode): Grammar => ({
  text,
  list: (items) => `[${items.join(', ')}]`,
  made: {
    'issued-at': '$issuedAt',
    'issued-at-in-ms': '$issuedAt * 1000',
    'expires-at': `$issuedAt + ${lifetime(seconds)}`,
    uuid: '$uuid',
  },
})

const pair = ([name, value]: readonly [string, string]): string => `${text(name)} => ${value}`

/** Returns an array literal on one line. */
export const inline = (parts: TokenCode['header'], code: TokenCode): string =>
  `[${members(parts, code, grammar(code)).map(pair).join(', ')}]`

/** Returns the entries of an array literal, one per line. */
export const lines = (parts: TokenCode['header'], code: TokenCode): string[] =>
  members(parts, code, grammar(code)).map((member) => `    ${pair(member)},`)

/** Returns the expression for one header parameter or claim, or undefined if the token has none with that name. */
export const value = (parts: TokenCode['header'], name: string, code: TokenCode): string | undefined =>
  members(parts, code, grammar(code)).find((member) => member[0] === name)?.[1]

/** Returns the first lines of the program, with its heading as a comment. */
export const opening = (code: TokenCode): string[] => ['<?php', ...heading('//', code)]

/**
 * Returns the statement that reads the key file from the path in the environment variable, or by its name if the
 * variable isn't set.
 */
export const readKey = ({ keyFile }: TokenCode): string =>
  `$key = file_get_contents(getenv('${KEY_FILE_VARIABLE}') ?: ${text(keyFile)});`

/** Returns the line that sets `$issuedAt`, in seconds, with a comment that says why it is earlier than now. */
export const issuedAt = (code: TokenCode): string[] => [
  `// ${earlier(code)}`,
  `$issuedAt = time() - ${code.backdate};`,
]

export const UUID = [
  '$random = random_bytes(16);',
  '$random[6] = chr(ord($random[6]) & 0x0f | 0x40);',
  '$random[8] = chr(ord($random[8]) & 0x3f | 0x80);',
  `$uuid = vsprintf('%s%s-%s-%s-%s-%s%s%s', str_split(bin2hex($random), 4));`,
]
