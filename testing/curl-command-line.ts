/**
 * The request that curl would send for the given arguments. It follows curl's manual and uses no code of the page. It
 * knows the options that commands use and throws for any other.
 */

export interface CurlMeaning {
  method: string
  url: string
  headers: readonly string[]
  /** The values of `-d`, joined as curl joins them. */
  data?: string
  http2: boolean
  globbing: boolean
  output?: string
  /** The text that `-w` prints after the transfer. */
  writeOut?: string
  /** The text that `-H @-` or `-d @-` reads from standard input. */
  reads?: 'header' | 'data'
}

/**
 * Reads the arguments as curl does. `input` is the text on standard input. Throws for an option that curl would not
 * understand here.
 */
export function curlMeaning(parameters: readonly string[], input = ''): CurlMeaning {
  const headers: string[] = []
  const data: string[] = []
  const urls: string[] = []
  const meaning = {
    http2: false,
    globbing: true,
    method: undefined as string | undefined,
    output: undefined as string | undefined,
    writeOut: undefined as string | undefined,
  }
  let reads: CurlMeaning['reads']

  const queue = [...parameters]
  const value = () => {
    const next = queue.shift()
    if (next === undefined || next === '') throw new Error('an option lacks its value')
    return next
  }
  for (let option = queue.shift(); option !== undefined; option = queue.shift()) {
    switch (option) {
      case '-sS':
      case '--fail-with-body':
        break
      case '-g':
        meaning.globbing = false
        break
      case '--http2':
        meaning.http2 = true
        break
      case '-X':
        meaning.method = value()
        break
      case '-o':
      case 'output':
        meaning.output = value()
        break
      case '-w':
      case 'write-out':
        meaning.writeOut = value()
        break
      case '-H':
      case 'header': {
        const text = value()
        if (text === '@-') {
          reads = 'header'
          headers.push(...input.split(/\r?\n/).filter((line) => line !== ''))
        } else headers.push(text)
        break
      }
      case '-d':
      case 'data': {
        const text = value()
        if (text === '@-') {
          reads = 'data'
          data.push(input.replace(/[\r\n]/g, ''))
        } else if (text.startsWith('@')) throw new Error(`-d would read the file ${text.slice(1)}`)
        else data.push(text)
        break
      }
      case '-K':
        if (value() !== '-') throw new Error('a config file that is not standard input')
        queue.unshift(...configWords(input))
        break
      default:
        if (option.startsWith('-')) throw new Error(`unknown option ${option}`)
        urls.push(option)
    }
  }
  const [url] = urls
  if (url === undefined || urls.length !== 1) throw new Error(`${urls.length} addresses: ${urls.join(' ')}`)
  return {
    ...meaning,
    method: meaning.method ?? (data.length > 0 ? 'POST' : 'GET'),
    url,
    headers,
    data: data.length > 0 ? data.join('&') : undefined,
    reads,
  }
}

// Reads one `name = "value"` per line, with the escapes of the manual's section on --config.
function configWords(text: string): string[] {
  const escapes: Record<string, string> = { t: '\t', n: '\n', r: '\r', v: '\v' }
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [, name, quoted] = /^([a-z-]+) = "((?:[^"\\]|\\.)*)"$/.exec(line) ?? []
      if (name === undefined || quoted === undefined) throw new Error(`not a line of a config file: ${line}`)
      return [name, quoted.replace(/\\(.)/g, (_, character: string) => escapes[character] ?? character)]
    })
}
