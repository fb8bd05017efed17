import type { Client, Exchange } from '../client'

const typed =
  (options: string) =>
  ({ asked: { method, url, token, headers, json, form } }: Exchange) => ({
    files: { '../.config/httpie/config.json': '{"disable_update_warnings": true}' },
    command: [
      `http --ignore-stdin ${options}${form === undefined ? '' : ' --form'} ${method} '${url}'`,
      ...(token === 'bearer' ? ['"Authorization:Bearer $TOKEN"'] : ['"client_secret=$TOKEN"']),
      ...Object.entries(headers).map(([name, value]) => `${name}:${value}`),
      ...Object.entries(form ?? {}).map(([name, value]) => `${name}=${value}`),
      ...(json === undefined ? [] : [`--raw '${json}'`]),
    ].join(' '),
  })
const noPush = ['asc-200', 'asc-401', 'asc-403-role', 'asc-403-agreements', 'siwa-400', 'store-401']

export const httpie: Client = {
  id: 'httpie',
  name: 'HTTPie',
  language: 'shell',
  version: 'http --version',
  debian: ['httpie'],
  styles: [
    { id: 'verbose', request: typed('-v'), typed: true, only: [...noPush, 'apns-http1'] },
    { id: 'headers', request: typed('--print=hb'), only: noPush },
    { id: 'body', request: typed(''), typed: true, only: ['asc-401', 'siwa-400'] },
    { id: 'check', request: typed('--check-status'), typed: true, only: ['asc-401', 'asc-403-agreements'] },
    { id: 'colors', request: typed('-v'), terminal: 'raw', only: ['asc-401', 'siwa-400', 'store-401'] },
  ],
}
