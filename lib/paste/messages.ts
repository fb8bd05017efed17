import type { PastedMessage } from './paste'

/** Lines that explain themselves; the first group, where there is one, is the detail. Each needs its word on the line. */
const MESSAGES: readonly (readonly [word: string, id: PastedMessage['id'], form: RegExp])[] = [
  ['curl: (3)', 'curl-bad-range', /curl: \(3\)/u],
  ['Could not resolve host', 'curl-no-host', /Could not resolve host:? ?([^\s;(]{0,300})/u],
  ['no matches found', 'zsh-no-matches', /no matches found/u],
  ['ommand not found', 'command-not-found', /ommand not found: (\S{1,80})/u],
  ['ommand not found', 'command-not-found', /([^\s:]{1,80}): command not found(?!:)/u],
  ['is not recognized as', 'command-not-found', /'([^'\n]{1,80})' is not recognized as/u],
  ['CORS policy', 'cors-blocked', /CORS policy/u],
  ['locked by CORS', 'cors-blocked', /locked by CORS(?! policy)/u],
  ['Cross-Origin Request Blocked', 'cors-blocked', /Cross-Origin Request Blocked/u],
  ['Access-Control-Allow-Origin', 'cors-blocked', /not allowed by Access-Control-Allow-Origin/u],
  ['invalid curve name', 'key-unreadable', /invalid curve name/u],
  ['no start line', 'key-unreadable', /no start line/u],
  ['Could not deserialize key data', 'key-unreadable', /Could not deserialize key data/u],
  ['invalidPEMDocument', 'key-unreadable', /invalidPEMDocument/u],
  ['invalidBase64EncodedPrivateKey', 'key-unreadable', /invalidBase64EncodedPrivateKey/u],
  ['must be an asymmetric key', 'key-unreadable', /must be an asymmetric key/u],
  ['string contains null byte', 'key-unreadable', /string contains null byte/u],
  ['DECODER routines::unsupported', 'key-unreadable', /DECODER routines::unsupported/u],
  ['-26000', 'upload-tool', /(-26000)\b/u],
  ['-1011', 'upload-tool', /(-1011)\b/u],
]

const LONGEST_LINE = 400

/** Finds the messages that tools print about a request that failed, each line once. */
export function findMessages(text: string): PastedMessage[] {
  const found: PastedMessage[] = []
  for (const [word, id, form] of MESSAGES) {
    let from = text.indexOf(word)
    while (from >= 0) {
      const start = Math.max(text.lastIndexOf('\n', from) + 1, from - LONGEST_LINE)
      const end = text.indexOf('\n', from)
      const line = text.slice(start, Math.min(end < 0 ? text.length : end, from + LONGEST_LINE)).trimEnd()
      const match = form.exec(line)
      const detail = match?.[1] ?? match?.[2]
      if (match) found.push({ id, line, start, ...(detail && { detail }) })
      from = end < 0 ? -1 : text.indexOf(word, end)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
