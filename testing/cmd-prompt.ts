/**
 * How the prompt of cmd.exe reads a line, and how a Windows program reads its command line. It follows the published
 * rules and uses no code of the page: `%NAME%` comes first (an unknown name stays as it is at the prompt), followed by
 * quotes, carets and operators. The program itself splits the line as in the Microsoft C runtime's "Parsing C
 * command-line arguments".
 */

/** A piece of text as a program would receive it, or an operator between two such pieces. */
export type CmdToken = { text: string } | { operator: string }

/** Reads what was typed at the prompt. Throws if the shell would wait for more input or run a second line. */
export function readPrompt(typed: string, variables: Readonly<Record<string, string>>): CmdToken[] {
  return tokens(expanded(typed, variables))
}

/** The arguments of a command line without the program's own name. */
export function programArguments(commandLine: string): string[] {
  const parameters: string[] = []
  let argument: string | undefined
  let quoted = false
  for (let i = 0; i < commandLine.length; ) {
    const slashes = /^\\*/.exec(commandLine.slice(i))?.[0].length ?? 0
    const next = commandLine.charAt(i + slashes)
    if (slashes > 0 || next === '"') {
      const isQuote = next === '"'
      argument = (argument ?? '') + '\\'.repeat(isQuote ? slashes >> 1 : slashes)
      i += slashes
      if (!isQuote) continue
      i += 1
      if (slashes % 2 === 1) argument += '"'
      else if (quoted && commandLine.charAt(i) === '"') {
        argument += '"'
        i += 1
      } else quoted = !quoted
      continue
    }
    i += 1
    if (!quoted && (next === ' ' || next === '\t')) {
      if (argument !== undefined) parameters.push(argument)
      argument = undefined
    } else argument = (argument ?? '') + next
  }
  if (quoted) throw new Error(`a quote is left open: ${commandLine}`)
  if (argument !== undefined) parameters.push(argument)
  return parameters.slice(1)
}

function expanded(typed: string, variables: Readonly<Record<string, string>>): string {
  let result = ''
  for (let i = 0; i < typed.length; ) {
    const end = typed.charAt(i) === '%' ? typed.indexOf('%', i + 1) : -1
    const value = end < 0 ? undefined : variables[typed.slice(i + 1, end).toUpperCase()]
    result += value ?? typed.charAt(i)
    i = value === undefined ? i + 1 : end + 1
  }
  return result
}

function tokens(line: string): CmdToken[] {
  const found: CmdToken[] = []
  let text = ''
  let quoted = false
  const flush = () => {
    if (text.trim() !== '') found.push({ text: text.trim() })
    text = ''
  }
  for (let i = 0; i < line.length; i++) {
    const character = line.charAt(i)
    if (character === '\n') throw new Error(`a second line begins after: ${line.slice(0, i)}`)
    if (character === '"') quoted = !quoted
    if (quoted || !'^&|<>()'.includes(character)) text += character
    else if (character === '^') {
      // A caret at a newline joins the next line, whose first character loses its special meaning.
      if (line.charAt(i + 1) === '\n') i++
      if (i + 1 >= line.length) throw new Error('a caret at the very end waits for more')
      text += line.charAt(++i)
    } else {
      const double = line.charAt(i + 1) === character && '&|'.includes(character)
      flush()
      found.push({ operator: double ? character + character : character })
      if (double) i++
    }
  }
  flush()
  return found
}
