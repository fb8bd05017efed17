import { shellWords } from '../../paste/shell-words'
import type { TokenCarrier } from '../request'
import type { TokenPlacement } from '../token-placement'
import { Refusal } from './refusal'

/** A token that was found, and how it travels. */
export interface FoundToken {
  carrier: TokenCarrier
  placement: TokenPlacement
}

/** What a command prints into the standard input of curl: the texts round the token, and how the token gets there. */
export interface PipedText {
  before: string
  after: string
  placement: TokenPlacement
}

/** The text that `printf` hands to curl by the pipe at the end of `before`. Throws a `Refusal` for anything else. */
export function readPipe(before: string): PipedText {
  const start = before.lastIndexOf('printf ')
  const { words, end } = start < 0 ? { words: [], end: 0 } : shellWords(before, start)
  const [, format, argument] = words
  // After it only the end of a block, and the pipe.
  const rest = start < 0 ? '' : before.slice(end)
  if (
    !format ||
    !argument ||
    words.length !== 3 ||
    !/^;?\s*(?:\}|end)?\s*\|\s*$/u.test(rest.replaceAll('\\\n', ''))
  )
    throw new Refusal('curl reads from its standard input, and what stands there is not in the paste.')
  const texts = roundArgument(format.text)
  if (!texts) throw new Refusal('What printf hands to curl holds no token.')
  const asks = /(?:^|[\s;{])read\s/u.test(before.slice(0, start))
  return { ...texts, placement: asks ? { mode: 'prompt' } : placementOf(argument.text) }
}

/** What stands before and after the first `%s` of a printf format. */
function roundArgument(format: string): Pick<PipedText, 'before' | 'after'> | undefined {
  let before = ''
  let after: string | undefined
  for (const [piece] of format.matchAll(/%%|\\\\|%s|[^%\\]+|[%\\]/gu)) {
    const text = piece === '%%' || piece === '\\\\' ? piece.charAt(0) : piece
    if (after !== undefined) after += text
    else if (piece === '%s') after = ''
    else before += text
  }
  return after === undefined ? undefined : { before, after }
}

/** A value that stands where the token does: the token, or the variable that holds it. */
export function placementOf(text: string): TokenPlacement {
  return text === '' || isVariable(text) ? { mode: 'variable' } : { mode: 'inline', token: text }
}

/** Whether the text is the compact serialization of a signed token (RFC 7515, section 7.1). */
export function isToken(text: string): boolean {
  return /^eyJ[\w-]*\.[\w-]+\.[\w-]*$/u.test(text)
}

/** Whether a text is one variable of a shell, of CI or of a template. */
export function isVariable(text: string): boolean {
  return /^(?:\$\w+|\$\{[^{}]*\}|\$env:\w+|\$\([^()]*\)|%\w+%|\$?\{\{[^{}]*\}\})$/iu.test(text)
}
