import type { Paste } from '../paste/paste'
import { withoutLogPrefixes } from '../paste/unwrap/log-prefixes'
import type { Evidence } from './evidence'

/** A command as a shell with `set -x` or a build system prints it when it runs. */
const ECHO = /^\s*(?:\++|Run) /
/**
 * What source code and configurations have and printed objects do not have: a call with a string, a declaration, an
 * assignment, a setting in capital letters.
 */
const WRITTEN =
  /\w\(\s*["'`]|^\s*(?:const|let|var|val|import|def|func|return|await)\s|^\s*[$@]?\w+\s?:?= |^[-\s]*(?:export\s)?["']?[A-Z][A-Z0-9_]*["']?\s*[=:]/mu

/**
 * Whether a token is in the output of a program that had sent it. Such a log may hide or shorten the token, although
 * Apple received all of it. A command, code or a configuration sends what it shows.
 */
export function isOutput({ found }: Evidence['token'], { text, requests, responses }: Paste): boolean {
  const start = text.lastIndexOf('\n', found.start - 1) + 1
  const line = text.slice(start, found.start)
  if (ECHO.test(line) || withoutLogPrefixes(line).length > 0) return true
  const request = requests[found.request ?? -1]
  if (responses.length === 0 || request?.words.length) return false
  const from = request?.program === 'code' ? Math.min(start, request.start) : start
  return !WRITTEN.test(text.slice(from, found.start))
}
