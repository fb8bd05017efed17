/**
 * Whether a line is one that a terminal leaves after its output: zsh's end-of-file mark, or a prompt of one of the
 * usual shells.
 */
export function isPrompt(line: string): boolean {
  const text = line.trim()
  return (
    text.length <= 160 &&
    /^(?:[%$#>]|[^\s@<"'`]{1,40}@.*|PS [A-Z]:.*|[A-Z]:\\.*>|[➜❯→λ].*|[^<"'`]*[%$#>❯])$/.test(text)
  )
}
