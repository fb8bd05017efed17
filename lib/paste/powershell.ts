import type { PastedHeader, PastedRequest, PastedWord } from './paste'
import { readUrl } from './url'

type Parts = Pick<PastedRequest, 'method' | 'url' | 'headers' | 'options' | 'body'>

/** `Authorization = "Bearer …"` inside `@{…}`. */
const ENTRY =
  /(["']?)(?<![A-Za-z])([A-Za-z][\w-]{0,60})\1\s{0,8}=\s{0,8}(?:"([^"\n]{0,8192})"|'([^'\n]{0,8192})')/gu

/**
 * Reads a call of Invoke-RestMethod or Invoke-WebRequest. Headers are usually in a hash table before the call, so they
 * are read from `around`, not from the words alone. Never throws.
 *
 * @param around - the call and the few lines before it
 */
export function readPowerShell(words: readonly PastedWord[], around: string): Parts {
  const options: string[] = []
  let method = 'GET'
  let address: string | undefined
  let body: string | undefined
  let token: PastedWord | undefined
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    const { text } = word
    if (!/^-[A-Za-z]/u.test(text)) {
      if (/^https?:\/\//iu.test(text)) address ??= text
      continue
    }
    options.push(text)
    const next = words[at + 1]
    const name = text.toLowerCase()
    if (name === '-uri') address = next?.text
    else if (name === '-method') method = (next?.text ?? '').toUpperCase()
    else if (name === '-body') body = next?.text
    else if (name === '-token') token = next
  }
  const headers: PastedHeader[] = []
  const hasHeaders = options.some((option) => /^-h(?:eaders)?$/iu.test(option))
  for (const [, , name = '', double, single] of hasHeaders ? around.matchAll(ENTRY) : []) {
    if (/^(?:authorization|accept|content-type|apns-[\w-]+)$/iu.test(name)) {
      headers.push({
        name,
        value: double ?? single ?? '',
        quoting: double === undefined ? 'single' : 'double',
      })
    }
  }
  if (token) headers.push({ name: 'Authorization', value: `Bearer ${token.text}`, quoting: token.quoting })
  return {
    method,
    headers,
    options,
    ...(address && { url: readUrl(address) }),
    ...(body !== undefined && { body }),
  }
}
