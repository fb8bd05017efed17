/**
 * How PowerShell reads one pipeline, and how its versions hand arguments to a program, by the published rules
 * (about_Parsing, about_Quoting_Rules, about_Preference_Variables) and by no code of the page. Knows strings, words, line continuation, string lists, `+` and
 * one pipe; throws for anything else.
 */
import { programArguments } from './cmd-prompt'

/** What a pipeline gives to a program. */
export interface PowershellCall {
  /** The lines piped into it. */
  input: readonly string[]
  program: string
  parameters: readonly string[]
}

type Piece = { string: string } | { word: string } | { sign: string }

/** Reads one pipeline; `variables` are those of `$env:`. Throws where a second statement begins. */
export function readPipeline(text: string, variables: Readonly<Record<string, string>>): PowershellCall {
  const pieces = read(text, variables)
  const pipe = pieces.findIndex((piece) => 'sign' in piece && piece.sign === '|')
  const input = pipe < 0 ? [] : strings(pieces.slice(0, pipe))
  const [program, ...parameters] = pieces.slice(pipe + 1).map((piece) => {
    if ('sign' in piece) throw new Error(`unexpected ${piece.sign}`)
    return 'string' in piece ? piece.string : piece.word
  })
  if (program === undefined) throw new Error('no program')
  return { input, program, parameters }
}

/**
 * The arguments as the program sees them in Windows PowerShell and in PowerShell before 7.3: quotes are put round an
 * argument with blanks, quotes inside it are left as they are, and an empty one is lost.
 */
export function legacyArguments(parameters: readonly string[]): string[] {
  const line = parameters
    .filter((parameter) => parameter !== '')
    .map((parameter) => (/[ \t]/.test(parameter) ? `"${parameter}"` : parameter))
  return programArguments(['program', ...line].join(' '))
}

// 'a', ('b' + 'c' + 'd'), 'e'
function strings(pieces: readonly Piece[]): string[] {
  const lines: string[] = []
  let current: string | undefined
  for (const piece of pieces) {
    if ('string' in piece) current = (current ?? '') + piece.string
    else if ('sign' in piece && piece.sign === ',') {
      lines.push(current ?? '')
      current = undefined
    } else if (!('sign' in piece) || !'()+'.includes(piece.sign)) throw new Error(JSON.stringify(piece))
  }
  return [...lines, current ?? '']
}

const singleQuote = /['\u2018-\u201b]/
const doubleQuote = /["\u201c-\u201e]/

function read(text: string, variables: Readonly<Record<string, string>>): Piece[] {
  const pieces: Piece[] = []
  let i = 0
  while (i < text.length) {
    const character = text.charAt(i)
    const last = pieces.at(-1)
    if (text.startsWith('`\n', i)) i += 2
    else if (character === '\n') {
      if (!last || !('sign' in last) || last.sign !== '|')
        throw new Error(`a second statement: ${text.slice(i)}`)
      i += 1
    } else if (character === ' ') i += 1
    else if ('|,+()'.includes(character)) {
      pieces.push({ sign: character })
      i += 1
    } else if (singleQuote.test(character)) {
      const [string, end] = singleQuoted(text, i + 1)
      pieces.push({ string })
      i = end
    } else if (doubleQuote.test(character)) {
      const [string, end] = doubleQuoted(text, i + 1, variables)
      pieces.push({ string })
      i = end
    } else {
      const word = /^[\w.:/=-]+/.exec(text.slice(i))?.[0]
      if (word === undefined) throw new Error(`not a plain word: ${text.slice(i)}`)
      pieces.push({ word })
      i += word.length
    }
    if (
      last &&
      !('sign' in last) &&
      i < text.length &&
      last !== pieces.at(-1) &&
      !/[ \n`]/.test(text.charAt(i))
    ) {
      if (!'|,+()'.includes(text.charAt(i))) throw new Error(`two words without a blank: ${text.slice(i)}`)
    }
  }
  return pieces
}

function singleQuoted(text: string, from: number): [string, number] {
  let string = ''
  for (let i = from; i < text.length; i++) {
    if (singleQuote.test(text.charAt(i))) {
      if (!singleQuote.test(text.charAt(i + 1))) return [string, i + 1]
      i++
    }
    string += text.charAt(i)
  }
  throw new Error('a quote is left open')
}

function doubleQuoted(
  text: string,
  from: number,
  variables: Readonly<Record<string, string>>,
): [string, number] {
  let string = ''
  for (let i = from; i < text.length; i++) {
    const character = text.charAt(i)
    if (character === '`') string += text.charAt(++i)
    else if (doubleQuote.test(character)) return [string, i + 1]
    else if (character === '$') {
      const [whole, name] = /^\$env:(\w+)/.exec(text.slice(i)) ?? []
      if (whole === undefined || name === undefined) throw new Error(`not a variable: ${text.slice(i)}`)
      string += variables[name] ?? ''
      i += whole.length - 1
    } else string += character
  }
  throw new Error('a quote is left open')
}
