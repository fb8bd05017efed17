import type { Client, Exchange } from '../client'
import { jsBody, jsHeaders, jsOption } from '../words'

const program = ({ asked }: Exchange, print: string) => ({
  files: {
    'request.mjs': `import ky from 'ky'

const token = process.env.TOKEN

try {
  console.log(await ky('${asked.url}', { method: '${asked.method}', headers: ${jsHeaders(asked)}${jsOption('body', jsBody(asked))} }).json())
} catch (error) {
  ${print}
}
`,
  },
  command: 'node request.mjs',
})

export const ky: Client = {
  id: 'ky',
  name: 'ky',
  language: 'JavaScript',
  version: 'npm ls ky --depth 0',
  // The last version line that runs in Node 20.
  npm: { ky: '1.14.3' },
  styles: [
    {
      id: 'whole',
      request: (exchange) => program(exchange, 'console.error(error)'),
      only: ['asc-401', 'siwa-400', 'store-401'],
    },
    {
      id: 'body',
      request: (exchange) => program(exchange, 'console.error(error.message, await error.response.text())'),
      only: ['asc-401', 'asc-403-role', 'asc-403-agreements', 'siwa-400', 'store-401'],
    },
  ],
}
