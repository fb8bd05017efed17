import type { CodeTarget } from '../target'
import { KEY_FILE_VARIABLE } from '../token-code'
import { shared, text, withJose } from './javascript'

/** Deno, which brings jose from npm by itself and wants leave to read. */
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
