import type { PastedHeader, PastedRequest, PastedWord } from './paste'
import { readUrl } from './url'

type Parts = Pick<PastedRequest, 'method' | 'url' | 'headers' | 'options' | 'body'>

const WITH_ARGUMENT = new Set([
  '-a',
  '--auth',
  '-A',
  '--auth-type',
  '--bearer',
  '-o',
  '--output',
  '--session',
  '--verify',
  '--timeout',
  '-p',
  '--print',
  '--proxy',
  '-s',
  '--style',
  '--raw',
])
const ITEM = /^([\w.[\]-]+)(:=|==|=|:)(.*)$/su

/** Reads the words of an HTTPie or xh command (httpie.io/docs/cli), beginning with its name. Never throws. */
export function readHttpie(words: readonly PastedWord[]): Parts {
  const headers: PastedHeader[] = []
  const options: string[] = []
  const query: (readonly [string, string])[] = []
  const data: string[] = []
  let method = ''
  let address: string | undefined
  let bearer: { text: string; quoting: PastedHeader['quoting'] } | undefined
  let bearerType = false
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    const { text, quoting } = word
    if (text.startsWith('-')) {
      const equals = text.startsWith('--') ? text.indexOf('=') : -1
      const name = equals < 0 ? text : text.slice(0, equals)
      options.push(name)
      let argument = equals < 0 ? undefined : { text: text.slice(equals + 1), quoting }
      if (argument === undefined && WITH_ARGUMENT.has(name)) {
        at += 1
        argument = words[at]
      }
      if (name === '-A' || name === '--auth-type') bearerType = argument?.text.toLowerCase() === 'bearer'
      if (name === '-a' || name === '--auth' || name === '--bearer') bearer = argument
      if (name === '--bearer') bearerType = true
    } else if (address === undefined && /^[A-Z]{3,7}$/u.test(text)) method = text
    else if (address === undefined) address = text
    else {
      const item = ITEM.exec(text)
      const [, name = '', sign = '', value = ''] = item ?? []
      // `Name:@file` reads the value from a file.
      if (sign === ':' && value.startsWith('@')) continue
      if (sign === ':') headers.push({ name, value: value.trimStart(), quoting })
      else if (sign === '==') query.push([name, value])
      else if (item) data.push(`${name}=${value}`)
    }
  }
  if (bearer && bearerType) {
    headers.push({ name: 'Authorization', value: `Bearer ${bearer.text}`, quoting: bearer.quoting })
  }
  const url = address === undefined ? undefined : readUrl(address)
  return {
    method: method || (data.length > 0 ? 'POST' : 'GET'),
    headers,
    options,
    ...(url && { url: { ...url, query: [...url.query, ...query] } }),
    ...(data.length > 0 && { body: data.join('&') }),
  }
}
