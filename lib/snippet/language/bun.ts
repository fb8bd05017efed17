import type { CodeTarget } from '../target'
import { KEY_FILE_VARIABLE } from '../token-code'
import { shared, text, withJose } from './javascript'

/** Writes a program for Bun, which has its own function for reading a file. */
export const bun = {
  ...shared,
  id: 'bun',
  name: 'Bun, jose',
  fileName: 'token.ts',
  install: 'bun add jose',
  run: 'bun token.ts',
  highlight: 'typescript',
  tested: 'executed',
  write: (code) =>
    withJose(
      code,
      [`import { importPKCS8, SignJWT } from 'jose'`],
      `await Bun.file(Bun.env.${KEY_FILE_VARIABLE} ?? ${text(code.keyFile)}).text()`,
    ),
} as const satisfies CodeTarget<'bun'>
