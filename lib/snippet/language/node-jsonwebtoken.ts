import { type CodeTarget, heading } from '../target'
import { inline, issuedAt, nodePath, object, randomUuid, shared } from './javascript'

/** Writes a program for Node with jsonwebtoken 9, which adds `typ` by itself and signs with HS256 by default. */
export const nodeJsonwebtoken = {
  ...shared,
  id: 'node-jsonwebtoken',
  name: 'Node, jsonwebtoken',
  fileName: 'token.mjs',
  install: 'npm install jsonwebtoken',
  run: 'node token.mjs',
  highlight: 'javascript',
  tested: 'executed',
  obstacle: ({ header }) =>
    /^[ -~]*$/u.test(Object.values(header).join(''))
      ? undefined
      : 'jsonwebtoken garbles header parameters with characters outside ASCII. Choose another library.',
  write: (code) => {
    const { alg: _, typ, ...rest } = code.header
    const header = inline(rest, code)
    const shown = Object.keys(rest).length === 0 ? '{}' : header
    return [
      ...heading('//', code),
      ...randomUuid(code),
      `import { readFileSync } from 'node:fs'`,
      `import jwt from 'jsonwebtoken'`,
      '',
      `const key = readFileSync(${nodePath(code)})`,
      ...issuedAt(code),
      'const token = jwt.sign(',
      `  ${object(code.claims, code, '  ')},`,
      '  key,',
      '  {',
      `    algorithm: 'ES256', // the default is HS256`,
      typ === undefined
        ? `    header: ${shown === '{}' ? '{ typ: undefined }' : shown.replace(/ \}$/u, ', typ: undefined }')}, // this service does not list typ`
        : `    header: ${shown},`,
      ...('iat' in code.claims ? [] : ['    noTimestamp: true, // without this, it adds iat']),
      '  },',
      ')',
      '',
      'console.log(token)',
      '',
    ].join('\n')
  },
} as const satisfies CodeTarget<'node-jsonwebtoken'>
