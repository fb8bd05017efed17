import type { Client, Exchange } from '../client'

const typed =
  (options: string) =>
  ({ asked: { url, token, headers, json, form } }: Exchange) => {
    const fields = Object.entries(form ?? {}).map(([name, value]) => `${name}=${value}`)
    const data = form === undefined ? json : [...fields, 'client_secret=$TOKEN'].join('&')
    const words = [
      `wget ${options}`,
      ...(token === 'bearer' ? ['--header="Authorization: Bearer $TOKEN"'] : []),
      ...Object.entries(headers).map(([name, value]) => `--header='${name}: ${value}'`),
      ...(data === undefined ? [] : [form === undefined ? `--post-data='${data}'` : `--post-data="${data}"`]),
      `'${url}'`,
    ]
    return { command: words.join(' ') }
  }
const noPush = ['asc-200', 'asc-401', 'asc-403-role', 'asc-403-agreements', 'siwa-400', 'store-401']

export const wget: Client = {
  id: 'wget',
  name: 'GNU Wget',
  language: 'shell',
  version: 'wget --version',
  debian: ['wget'],
  styles: [
    { id: 'plain', request: typed('-O -'), typed: true, only: [...noPush, 'apns-http1'] },
    { id: 'response', request: typed('-S --content-on-error -O -'), typed: true, only: noPush },
    { id: 'debug', request: typed('-d --content-on-error -O -'), only: ['asc-401'] },
    { id: 'quiet', request: typed('-nv -O -'), only: ['asc-403-role'] },
  ],
}
