import { readHeader } from './curl'
import type { PastedHeader, PastedRequest, PastedWord } from './paste'
import { readUrl } from './url'

type Parts = Pick<PastedRequest, 'method' | 'url' | 'headers' | 'options' | 'body'>

const WITH_ARGUMENT = new Set([
  '--header',
  '--method',
  '--post-data',
  '--body-data',
  '--post-file',
  '-O',
  '-o',
  '-U',
  '-P',
])

/** Reads the words of a wget command (wget(1)), beginning with its name. Never throws. */
export function readWget(words: readonly PastedWord[]): Parts {
  const headers: PastedHeader[] = []
  const options: string[] = []
  const bare: string[] = []
  let method = 'GET'
  let body: string | undefined
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    if (!word.text.startsWith('-')) {
      bare.push(word.text)
      continue
    }
    const equals = word.text.startsWith('--') ? word.text.indexOf('=') : -1
    const name = equals < 0 ? word.text : word.text.slice(0, equals)
    options.push(name)
    let argument = { text: equals < 0 ? '' : word.text.slice(equals + 1), quoting: word.quoting }
    if (equals < 0 && WITH_ARGUMENT.has(name)) {
      at += 1
      argument = words[at] ?? argument
    }
    if (name === '--header') {
      const header = readHeader(argument.text, argument.quoting)
      if (header) headers.push(header)
    } else if (name === '--method') method = argument.text.toUpperCase()
    else if (name === '--post-data' || name === '--body-data') {
      body = argument.text
      if (name === '--post-data') method = 'POST'
    }
  }
  const address = bare.find((text) => text.includes('.'))
  return {
    method,
    headers,
    options,
    ...(address && { url: readUrl(address) }),
    ...(body !== undefined && { body }),
  }
}
