import type { Client, Exchange } from '../client'
import { curlWords } from '../words'

const typed =
  (options: string, between = ' ') =>
  ({ asked }: Exchange) => ({ command: [`curl ${options}`, ...curlWords(asked)].join(between) })
const lines = ' \\\n  '

export const curl: Client = {
  id: 'curl',
  name: 'curl',
  language: 'shell',
  version: 'curl --version',
  debian: ['curl'],
  styles: [
    { id: 'verbose', request: typed('-v'), typed: true, terminal: 'copied' },
    { id: 'verbose-logged', request: typed('-v'), only: ['asc-401', 'apns-403-expired'] },
    {
      id: 'verbose-http1',
      request: typed('-v --http1.1'),
      typed: true,
      terminal: 'copied',
      only: ['apns-http1', 'asc-401', 'siwa-400', 'store-401'],
    },
    {
      id: 'verbose-silent',
      request: typed('-sv', lines),
      typed: true,
      only: ['asc-200', 'asc-401', 'apns-403-invalid'],
    },
    { id: 'headers', request: typed('-i', lines), typed: true, terminal: 'copied' },
    { id: 'headers-http1', request: typed('-si --http1.1'), only: ['asc-401', 'asc-403-role', 'siwa-400'] },
    { id: 'body', request: typed('-s') },
    {
      id: 'fail',
      request: typed('-f'),
      typed: true,
      terminal: 'copied',
      only: ['asc-401', 'asc-403-agreements', 'siwa-400'],
    },
    { id: 'fail-with-body', request: typed('-sS --fail-with-body', lines), typed: true, only: ['asc-401'] },
    {
      id: 'head',
      request: typed('-I'),
      typed: true,
      terminal: 'copied',
      only: ['asc-401', 'asc-403-role', 'store-401'],
    },
    {
      id: 'code',
      request: typed("-s -o /dev/null -w '%{http_code}\\n'"),
      typed: true,
      only: ['asc-200', 'asc-401'],
    },
    { id: 'trace', request: typed('--trace-ascii -'), only: ['asc-401'] },
    {
      id: 'traced-script',
      request: ({ asked }) => ({
        files: { 'list.sh': `set -euxo pipefail\ncurl -sf ${curlWords(asked).join(' ')} | jq .data\n` },
        command: 'bash list.sh',
      }),
      only: ['asc-401', 'asc-403-agreements'],
    },
  ],
}
