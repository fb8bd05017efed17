const ARMOUR = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/gu
/** What can follow the first marker: base64, line ends in any spelling, and the second marker. */
const REST = /[A-Za-z0-9+/=\s\\]{0,6000}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/y
/** The body of a P-256 key alone (PKCS#8 or SEC1), or a whole file in base64. */
const BODY =
  /(?<![\w+/])(?:MIG[TH]AgEAMBMG|MHcCAQEE|MEECAQAw|MDECAQEE)[A-Za-z0-9+/=]{20,}(?:\r?\n[A-Za-z0-9+/=]{16,})*|LS0tLS1CRUdJTi[A-Za-z0-9+/=]{60,}(?:\r?\n[A-Za-z0-9+/=]{16,})*/gu

/** The text with every private key in it covered by asterisks of the same length, so that nothing can show it again. */
export function coverPrivateKeys(text: string): { readonly text: string; readonly found: boolean } {
  const pieces: string[] = []
  let from = 0
  const cover = (start: number, end: number) => {
    pieces.push(text.slice(from, start), text.slice(start, end).replace(/[^\r\n]/gu, '*'))
    from = end
  }
  for (const match of text.matchAll(ARMOUR)) {
    if (match.index < from) continue
    REST.lastIndex = match.index + match[0].length
    cover(match.index, REST.lastIndex + (REST.exec(text)?.[0].length ?? 0))
  }
  const armoured = pieces.join('') + text.slice(from)
  let bodies = 0
  const covered = armoured.replace(BODY, (key) => {
    bodies += 1
    return key.replace(/[^\r\n]/gu, '*')
  })
  return { text: covered, found: pieces.length + bodies > 0 }
}
