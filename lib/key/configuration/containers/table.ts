import type { Container, Entry } from '../entry'

const SIDE = /[│┃║|]/
/** Two columns without lines between them, as `vault kv get` prints them. */
const COLUMNS = /^([A-Za-z][\w.-]{0,60}) {2,60}(\S.*)$/

/**
 * Reads tables: with lines drawn around their cells (Doppler, 1Password, MySQL, Markdown), or with two columns under
 * dashes (Vault).
 */
export const table: Container = {
  name: 'table',
  whole: true,
  read(text) {
    const lines = text.split('\n')
    const drawn = lines.filter((line) => SIDE.test(line.trim().charAt(0)) && SIDE.test(line.trim().slice(1)))
    if (drawn.length > 1) return readRows(lines, cellsOf)
    const ruled = lines.findIndex((line) => /^[-=]{3,}\s{2,}[-=]{3,}\s*$/.test(line))
    return ruled < 0 ? undefined : readRows(lines, columnsOf, ruled + 1)
  },
}

function cellsOf(line: string): string[] | undefined {
  const trimmed = line.trim()
  if (!SIDE.test(trimmed.charAt(0))) return undefined
  return trimmed
    .slice(1)
    .replace(/[│┃║|]$/, '')
    .split(SIDE)
    .map((cell) => cell.trim())
}

function columnsOf(line: string): string[] | undefined {
  const match = COLUMNS.exec(line)
  if (match) return [match[1] ?? '', (match[2] ?? '').trim()]
  // A value that wraps continues below itself, or at the start of the next line without a name.
  return line.trim() === '' ? undefined : ['', line.trim()]
}

function readRows(
  lines: readonly string[],
  split: (line: string) => string[] | undefined,
  first = 0,
): Entry[] {
  const entries: Entry[] = []
  lines.forEach((text, index) => {
    if (index < first) return
    const [name = '', value = ''] = split(text) ?? []
    const last = entries.at(-1)
    if (name === '' && value !== '' && last) last.value += `\n${value}`
    else if (/[A-Za-z]/.test(name) && value !== '') entries.push({ path: [], name, value, line: index + 1 })
  })
  return entries
}
