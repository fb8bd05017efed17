import {
  type CodeTarget,
  earlier,
  type Grammar,
  heading,
  lifetime,
  members,
  quoted,
  usesUuid,
} from '../target'
import { KEY_FILE_VARIABLE, type TokenCode } from '../token-code'

/** What the programs for Node, Deno and Bun have in common. */

/** Returns a string literal (ECMA-262, 12.9.4). */
export const text = quoted("'", /['\\]/gu, (code) => `\\u${code}`)

const grammar = ({ seconds }: TokenCode): Grammar => ({
  text,
  list: (items) => `[${items.join(', ')}]`,
  made: {
    'issued-at': 'issuedAt',
    'issued-at-in-ms': 'issuedAt * 1000',
    'expires-at': `issuedAt + ${lifetime(seconds)}`,
    uuid: 'randomUUID()',
  },
})

const property = ([name, value]: readonly [string, string]): string =>
  `${/^[a-z]\w*$/iu.test(name) ? name : text(name)}: ${value}`

/** Returns an object literal over several lines. */
export const object = (parts: TokenCode['header'], code: TokenCode, indent = ''): string =>
  [
    '{',
    ...members(parts, code, grammar(code)).map((member) => `${indent}  ${property(member)},`),
    `${indent}}`,
  ].join('\n')

/** Returns an object literal on one line. */
export const inline = (parts: TokenCode['header'], code: TokenCode): string =>
  `{ ${members(parts, code, grammar(code)).map(property).join(', ')} }`

/** Returns the line that sets `issuedAt`, in seconds, with a comment that says why it is earlier than now. */
export const issuedAt = (code: TokenCode): string[] => [
  `// ${earlier(code)}`,
  `const issuedAt = Math.floor(Date.now() / 1000) - ${code.backdate}`,
]

/** Returns the import for a random UUID, or nothing if the token has no UUID. */
export const randomUuid = (code: TokenCode): string[] =>
  usesUuid(code) ? [`import { randomUUID } from 'node:crypto'`] : []

/** Returns the program with jose. Runtimes differ only in how they read the key file. */
export const withJose = (code: TokenCode, imports: readonly string[], pem: string): string =>
  [
    ...heading('//', code),
    ...randomUuid(code),
    ...imports,
    '',
    `const pem = ${pem}`,
    `const key = await importPKCS8(pem, 'ES256')`,
    ...issuedAt(code),
    `const token = await new SignJWT(${object(code.claims, code)})`,
    `  .setProtectedHeader(${inline(code.header, code)})`,
    '  .sign(key)',
    '',
    'console.log(token)',
    '',
  ].join('\n')

/**
 * Returns the expression for the path of the key file: the environment variable, or the file's name if the variable
 * isn't set.
 */
export const nodePath = (code: TokenCode): string =>
  `process.env.${KEY_FILE_VARIABLE} ?? ${text(code.keyFile)}`

export const shared = { group: 'JavaScript' } as const satisfies Partial<CodeTarget>
