import type { CodeTarget } from '../target'
import { nodePath, shared, withJose } from './javascript'

/** Node with jose, which takes PKCS#8 alone and gives the raw signature. */
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
