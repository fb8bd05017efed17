const BEGIN_LINE = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/g
/** What can follow the BEGIN line: base64, newlines in any spelling, and the END line. */
const REST = /[A-Za-z0-9+/=\s\\]{0,6000}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/y
/** The base64 of a P-256 key without BEGIN and END lines (PKCS#8 or SEC1), or the base64 of a whole key file. */
const BODY =
  /(?<![\w+/])(?:MIG[TH]AgEAMBMG|MHcCAQEE|MEECAQAw|MDECAQEE)[A-Za-z0-9+/=]{20,}(?:\r?\n[A-Za-z0-9+/=]{16,})*|LS0tLS1CRUdJTi[A-Za-z0-9+/=]{60,}(?:\r?\n[A-Za-z0-9+/=]{16,})*/g

interface Range {
  readonly start: number
  readonly end: number
}

/** Returns the ranges of the private keys in a text, in order. */
export function privateKeyRanges(text: string): Range[] {
  const withBoundaries: Range[] = []
  for (const match of text.matchAll(BEGIN_LINE)) {
    if (match.index < (withBoundaries.at(-1)?.end ?? 0)) continue
    REST.lastIndex = match.index + match[0].length
    withBoundaries.push({ start: match.index, end: REST.lastIndex + (REST.exec(text)?.[0].length ?? 0) })
  }
  const bare = Array.from(text.matchAll(BODY), ({ index, 0: key }) => ({
    start: index,
    end: index + key.length,
  }))
  return [...withBoundaries, ...bare]
    .sort((one, other) => one.start - other.start)
    .reduce<Range[]>((apart, range) => {
      if (range.start >= (apart.at(-1)?.end ?? 0)) apart.push(range)
      return apart
    }, [])
}

/**
 * Returns the text with every private key in it replaced by asterisks of the same length, so that no key can be shown
 * again.
 */
export function coverPrivateKeys(text: string): { readonly text: string; readonly found: boolean } {
  const ranges = privateKeyRanges(text)
  let covered = ''
  let from = 0
  for (const { start, end } of ranges) {
    covered += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/gu, '*')
    from = end
  }
  return { text: covered + text.slice(from), found: ranges.length > 0 }
}
