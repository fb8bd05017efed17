import { carriesToken } from '../message'
import type { HttpRequest } from '../request'
import { type TokenPlacement, tokenVariable } from '../token-placement'

/**
 * Returns notes about the token in a program. `asks` says whether the language can read the token without showing it.
 */
export function programNotes(
  client: string,
  request: HttpRequest,
  mode: TokenPlacement['mode'],
  asks: boolean,
): readonly string[] {
  if (!carriesToken(request)) return []
  if (mode === 'inline') return ['The token is in the program: do not commit it.']
  if (mode === 'prompt' && asks) return ['The program asks for the token without showing it.']
  return [
    ...(mode === 'prompt'
      ? [`${client} can’t ask for the token without showing it, so the program does not ask.`]
      : []),
    `The program reads the token from the environment variable ${tokenVariable}.`,
  ]
}

/** Returns notes about a compressed report, for clients that can only save it as it arrives. */
export function savedNotes({ save }: HttpRequest, how: string): readonly string[] {
  if (!save) return []
  const packed = save.unpack ? `${save.file}.gz` : save.file
  return [
    `${how} ${packed}.`,
    ...(save.unpack ? [`The response is a gzip file: gunzip -f ${packed} unpacks it.`] : []),
  ]
}
