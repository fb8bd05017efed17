import type { CodeTarget } from '../target'
import { nodePath, shared, withJose } from './javascript'

/** Writes a program for Node with jose, which accepts only PKCS#8 and whose signature is already r and s. */
export const nodeJose = {
  ...shared,
  id: 'node-jose',
  name: 'Node, jose',
  fileName: 'token.mjs',
  install: 'npm install jose',
  run: 'node token.mjs',
  highlight: 'javascript',
  tested: 'executed',
  write: (code) =>
    withJose(
      code,
      [`import { readFile } from 'node:fs/promises'`, `import { importPKCS8, SignJWT } from 'jose'`],
      `await readFile(${nodePath(code)}, 'utf8')`,
    ),
} as const satisfies CodeTarget<'node-jose'>
