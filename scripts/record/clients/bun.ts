import type { Client, Exchange } from '../client'
import { fetchProgram, THROWS } from './fetch'

const printing = (print: string) => (exchange: Exchange) => ({
  files: { 'index.ts': fetchProgram(exchange, print, 'Bun.env.TOKEN') },
  command: 'bun run index.ts',
})
const noPush = ['asc-200', 'asc-401', 'asc-403-role', 'asc-403-agreements', 'siwa-400', 'store-401']

export const bun: Client = {
  id: 'bun',
  name: 'Bun',
  language: 'TypeScript',
  version: 'bun --version',
  fetch:
    '$TOOLS/node_modules/.bin/bun --version > /dev/null 2>&1 || (cd $TOOLS/node_modules/bun && node install.js)',
  npm: { bun: '1.4.5' },
  styles: [
    { id: 'response', request: printing('console.log(response)'), only: ['asc-401', 'asc-403-role'] },
    {
      id: 'text',
      request: printing('console.log(response.status, await response.text())'),
      only: [...noPush, 'apns-http1'],
    },
    { id: 'throws', request: printing(THROWS), only: noPush },
    {
      id: 'verbose',
      request: (exchange) => ({
        files: { 'index.ts': fetchProgram(exchange, 'console.log(await response.json())', 'Bun.env.TOKEN') },
        command: 'BUN_CONFIG_VERBOSE_FETCH=curl bun run index.ts',
      }),
      only: ['asc-401', 'siwa-400', 'store-401'],
    },
    {
      id: 'sign',
      key: {
        files: {
          'sign.ts': `import { createPrivateKey } from 'node:crypto'

const key = createPrivateKey(await Bun.file('key.p8').text())
console.log(key)
`,
        },
        command: 'bun run sign.ts',
      },
    },
  ],
}
