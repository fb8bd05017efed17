import type { Mistake, Refusal } from './facts'
import { readKeyFileName } from './file-name'
import type { FoundFields } from './reading'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const SSH: Refusal = { id: 'key-public-or-cert', case: 'ssh' }
const PUTTY: Refusal = { id: 'key-other-format', case: 'putty' }

/**
 * What people paste most often instead of a key, each with the pattern that identifies it. The first pattern that
 * matches counts.
 */
const MISTAKES: readonly (readonly [pattern: RegExp, what: Mistake | Refusal])[] = [
  [/^(?:Bearer\s{1,4})?eyJ[\w-]*\.[\w-]+\.[\w-]*$/i, 'token'],
  [/eyJ[\w-]{8,2000}\.eyJ/, 'token-within'],
  [UUID, 'issuer-id'],
  [/^[A-Z0-9]{10}$/, 'ten-characters'],
  [/^[a-z]{4}(?:-[a-z]{4}){3}$/, 'app-password'],
  [/^[*•]+$|^\[?(?:REDACTED|MASKED|secure)\]?$/i, 'masked'],
  [/^(?:|null|undefined|none|nil|true|false|\[object Object\])$/i, 'empty-value'],
  [/^(?:\$\(|`|cat\s|type\s|Get-Content\s|pbcopy\s|openssl\s|base64\s)/i, 'command'],
  [/^["']?(?:\$\{?[A-Za-z_]|\$\{\{|\{\{|%\w+%$|@\w+$|secrets\.)/, 'variable'],
  [
    /No such file or directory|Permission denied|cannot find the (?:file|path)|command not found/i,
    'error-message',
  ],
  [/^https?:\/\//i, 'url'],
  [/^(?:file:|~|\.{0,2}[/\\]|[A-Za-z]:[/\\])|\.(?:p8|pem|key|p12|cer)["']?$/i, 'path'],
  [/^(?:ssh-|ecdsa-sha2-|sk-)/, SSH],
  [/^PuTTY-User-Key-File/, PUTTY],
  [/^<(?:!doctype|html|\?xml)/i, 'markup'],
  [/^(?:[0-9a-f]{2}[\s:]?){24,}$/i, 'hex'],
]

/** Names what `text`, which holds no key, most likely is, and reads a Key ID from a file name in it. */
export function explainMistake(text: string): { refusal: Refusal; fields?: FoundFields } {
  const trimmed = text.trim()
  const short = trimmed.length <= 4096 ? trimmed : trimmed.slice(0, 4096).concat('…')
  const what = MISTAKES.find(([pattern]) => pattern.test(short))?.[1]
  const named = short
    .split(/[\s"'()]+/, 20)
    .map(readKeyFileName)
    .find((name) => name !== undefined)
  const fields: FoundFields | undefined =
    named && !trimmed.includes('\n')
      ? {
          keyId: named.keyId,
          keyKind: named.suggests === 'individual' ? 'individual' : undefined,
          source: 'the file name',
        }
      : undefined
  if (what === undefined)
    return { refusal: { id: 'key-not-content', case: 'no-key', length: trimmed.length }, fields }
  return { refusal: typeof what === 'string' ? { id: 'key-not-content', case: what } : what, fields }
}
