import { findKeyMessages, KEY_WORDS } from './key-messages'
import { anyOf, Mentions } from './mentions'
import type { PastedMessage } from './paste'

/**
 * Messages that explain themselves. The first group of the pattern, if it has one, is the detail. A line is compared
 * with the pattern only if it contains the word.
 */
const MESSAGES: readonly (readonly [word: string, id: PastedMessage['id'], pattern: RegExp])[] = [
  ['curl: (3)', 'curl-bad-range', /curl: \(3\)/u],
  ['Could not resolve host', 'curl-no-host', /Could not resolve host:? ?([^\s;(]{0,300})/u],
  ['no matches found', 'zsh-no-matches', /no matches found: ?\S{0,300}?(?:\/\/|\.com\b|\?\w+=)/u],
  ['ommand not found', 'command-not-found', /ommand not found: (\S{1,80})/u],
  ['ommand not found', 'command-not-found', /([^\s:]{1,80}): command not found(?!:)/u],
  ['is not recognized as', 'command-not-found', /'([^'\n]{1,80})' is not recognized as/u],
  ['CORS policy', 'cors-blocked', /(?:\bat ["']?(https?:\/\/[^\s"']{1,300}).{0,300})?CORS policy/u],
  ['locked by CORS', 'cors-blocked', /locked by CORS(?! policy)/u],
  [
    'Cross-Origin Request Blocked',
    'cors-blocked',
    /Cross-Origin Request Blocked(?:.{0,100}\bat (https?:\/\/[^\s"']{1,300}))?/u,
  ],
  ['Access-Control-Allow-Origin', 'cors-blocked', /not allowed by Access-Control-Allow-Origin/u],
  ['AuthKey file', 'key-file-missing', /Failed to load AuthKey file/u],
  ['ENOENT', 'key-file-missing', /ENOENT.{0,200}(?:AuthKey|ApiKey|SubscriptionKey|private_keys|\.p8)/u],
  [
    'o such file or directory',
    'key-file-missing',
    /(?:AuthKey|ApiKey|SubscriptionKey)_\S{1,60}.{0,200}[Nn]o such file or directory/u,
  ],
  [
    'o such file or directory',
    'key-file-missing',
    /[Nn]o such file or directory.{0,200}(?:(?:AuthKey|ApiKey|SubscriptionKey)_|\.p8)/u,
  ],
  ['FileNotFound', 'key-file-missing', /FileNotFound.{0,200}\.p8/u],
  ['ould not find', 'key-file-missing', /ould not find.{0,80}(?:(?:AuthKey|ApiKey|SubscriptionKey)_|\.p8)/u],
  ['-26000', 'upload-tool', /(-26000)\b/u],
  ['-1011', 'upload-tool', /(-1011)\b/u],
]

const WORDS = anyOf([...KEY_WORDS, ...MESSAGES.map(([word]) => word)])

/** Finds the messages that tools print about a failed request. */
export function findMessages(text: string): PastedMessage[] {
  const mentions = new Mentions(text, WORDS)
  const found: PastedMessage[] = findKeyMessages(text, mentions)
  for (const [word, id, pattern] of MESSAGES) {
    for (const { line, start } of mentions.of(word)) {
      const match = pattern.exec(line)
      const detail = match?.[1] ?? match?.[2]
      if (match) found.push({ id, line, start, ...(detail && { detail }) })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
