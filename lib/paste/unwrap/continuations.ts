import type { Edit } from './edit'
import { linesFrom } from './lines'

/** The beginning of a line that a user typed: a prompt that ends in one of these signs, another prompt, or a command. */
const SIGN = /[$%#❯➜»] /u
const PROMPTED = /^(?:\S{0,80}[$%#❯➜»] |[\w.@:~ /-]{1,120}[$%#❯➜»] )/u
const TYPED =
  /^(?:PS [^\n>]{0,200}> ?|[A-Z]:\\[^\n>]{0,200}>|>>> |\+ |\s{0,8}(?:curl|wget|https?|xh|export|read|cat|\w{1,40}=))/u
/** The prompts of shells for the rest of a command. */
const MORE = /^(?:>{1,2}(?: |$)|More\? )/u
/** zsh names what is still open. These prompts don't occur anywhere else. */
const NAMED = /^(?:d?quote|bquote|cmdsubst|cmdand|cmdor|pipe|heredoc|braceparam|subsh|then|for|while)> /u
/** A request that curl -v prints isn't part of the command before it. */
const SENT = /^> [A-Z]{3,7} \S+ HTTP\//u
/** What every line has that the user may have typed, or that zsh or Python asked for. */
const BEGINS =
  /\n(?:PS |[A-Z]:\\|>>> |\+ |\s{0,8}(?:curl|wget|https?|xh|export|read|cat|\w{1,40}=)|\w{2,10}> )|[$%#❯➜»] /g
const PYTHON = /^\.\.\. ?/u

interface Open {
  /** The word that ends a here-document. */
  readonly heredoc?: string
  readonly quote?: string
}

/**
 * Removes the prompts with which a shell asks for the rest of a command: `> ` after a line that ends in a backslash or
 * leaves a quote or here-document open, `>> ` of PowerShell, `More?` of cmd, the named prompts of zsh, Python's `...`.
 */
export function withoutContinuations(text: string): readonly Edit[] {
  if (!/^(?:>{1,3}(?: |$)|More\? |\w+> |\.\.\.)/mu.test(text)) return []
  const edits: Edit[] = []
  let open: Open | undefined
  let powershell = false
  let python = false
  for (const line of linesFrom(text, BEGINS, () => open !== undefined || powershell || python)) {
    const named = NAMED.exec(line.text)
    const typed = line.text.startsWith('>>> ')
    const asked =
      named ?? (open || powershell ? MORE.exec(line.text) : null) ?? (python ? PYTHON.exec(line.text) : null)
    const mark = typed ? 4 : (asked?.[0].length ?? 0)
    if (mark > 0 && !(open?.heredoc === undefined && SENT.test(line.text))) {
      edits.push({ start: line.start, end: line.start + mark, text: '' })
      open = left(line.text.slice(mark), open)
      python ||= typed
      continue
    }
    powershell = line.text.startsWith('PS ') && /^PS [^\n>]{0,200}> ?\S/u.test(line.text)
    python = false
    open = open !== undefined || isTyped(line.text) ? left(line.text, undefined) : undefined
  }
  return edits
}

const isTyped = (line: string): boolean => (SIGN.test(line) && PROMPTED.test(line)) || TYPED.test(line)

/** Returns what a line of a command leaves open, or undefined if the command is complete. */
function left(line: string, before: Open | undefined): Open | undefined {
  if (before?.heredoc !== undefined) return line.trim() === before.heredoc ? undefined : before
  const heredoc = /<<-?\s?(["']?)([A-Za-z_]\w{0,30})\1/u.exec(line)?.[2]
  if (heredoc !== undefined) return { heredoc }
  const quote = openQuote(line, before?.quote)
  if (quote !== undefined) return { quote }
  return /(?:[\\^`]|\||&&|\()[ \t]*$/u.test(line) ? {} : undefined
}

/** Returns the quote that a line leaves open. `before` is the quote that was open before the line. */
function openQuote(line: string, before: string | undefined): string | undefined {
  let open = before
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at)
    if (sign === '\\' && open !== "'") at += 1
    else if (open === undefined && (sign === '"' || sign === "'")) open = sign
    else if (sign === open) open = undefined
  }
  return open
}
