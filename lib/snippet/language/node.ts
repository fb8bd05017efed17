import { type CodeTarget, heading, usesUuid } from '../target'
import { inline, issuedAt, nodePath, object, shared } from './javascript'

/** Writes a program for Node alone. Its crypto module is told to return the signature as r and s. */
export const node = {
  ...shared,
  id: 'node',
  name: 'Node, no library',
  fileName: 'token.mjs',
  run: 'node token.mjs',
  highlight: 'javascript',
  tested: 'executed',
  write: (code) =>
    [
      ...heading('//', code),
      `import { ${usesUuid(code) ? 'randomUUID, sign' : 'sign'} } from 'node:crypto'`,
      `import { readFileSync } from 'node:fs'`,
      '',
      `const key = readFileSync(${nodePath(code)})`,
      `const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url')`,
      ...issuedAt(code),
      `const header = encode(${inline(code.header, code)})`,
      `const payload = encode(${object(code.claims, code)})`,
      `const input = \`\${header}.\${payload}\``,
      '// Without dsaEncoding the signature would be DER, which Apple rejects.',
      `const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' })`,
      '',
      `console.log(\`\${input}.\${signature.toString('base64url')}\`)`,
      '',
    ].join('\n'),
} as const satisfies CodeTarget<'node'>
