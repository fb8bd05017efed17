import type { CodeTarget } from '../target'
import { KEY_FILE_VARIABLE } from '../token-code'
import { shared, text, withJose } from './javascript'

/** Writes a program for Deno, which loads jose from npm by itself and needs permission to read files. */
export const deno = {
  ...shared,
  id: 'deno',
  name: 'Deno, jose',
  fileName: 'token.ts',
  run: 'deno run --allow-read --allow-env token.ts',
  highlight: 'typescript',
  tested: 'executed',
  write: (code) =>
    withJose(
      code,
      [`import { importPKCS8, SignJWT } from 'npm:jose@6'`],
      `await Deno.readTextFile(Deno.env.get('${KEY_FILE_VARIABLE}') ?? ${text(code.keyFile)})`,
    ),
} as const satisfies CodeTarget<'deno'>
