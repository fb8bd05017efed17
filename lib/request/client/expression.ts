import type { TokenText } from '../message'

/**
 * A text as an expression of a language: its string literals, joined where the token is with the name of it. Our own
 * token is called `token` in every program, beside another one as well.
 */
export function expression(
  { before, token, own, after }: TokenText,
  name: string,
  literal: (text: string) => string,
  plus = ' + ',
): string {
  if (!token) return literal(before)
  return [
    ...(before ? [literal(before)] : []),
    own ? 'token' : name,
    ...(after ? [literal(after)] : []),
  ].join(plus)
}
