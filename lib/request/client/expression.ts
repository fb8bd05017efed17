import type { TokenText } from '../message'

/**
 * Returns a text as an expression of a programming language: its string literals, joined with the variable that holds
 * the token. The minted token is called `token` in every program, also if there is a second token.
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
