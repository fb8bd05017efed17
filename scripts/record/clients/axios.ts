import type { Client, Exchange } from '../client'
import { jsBody, jsHeaders, jsOption } from '../words'

const call = ({ asked }: Exchange) =>
  `axios({ method: '${asked.method.toLowerCase()}', url: '${asked.url}', headers: ${jsHeaders(asked)}${jsOption('data', jsBody(asked))} })`

const printing = (print: string) => (exchange: Exchange) => ({
  files: {
    'list-apps.mjs': `import axios from 'axios'

const token = process.env.TOKEN

try {
  const response = await ${call(exchange)}
  console.log(response.status, response.data)
} catch (error) {
  ${print}
}
`,
  },
  command: 'node list-apps.mjs',
})

// APNs requires HTTP/2, which this client does not use by default.
const noPush = ['asc-200', 'asc-401', 'asc-403-role', 'asc-403-agreements', 'siwa-400', 'store-401']

export const axios: Client = {
  id: 'axios',
  name: 'axios',
  language: 'JavaScript',
  version: 'npm ls axios',
  npm: { axios: '1.21.1' },
  styles: [
    { id: 'whole', request: printing('console.error(error)'), only: [...noPush, 'apns-http1'] },
    {
      id: 'message',
      request: printing('console.error("Request failed:", error.message)'),
      only: ['apns-http1', 'asc-401', 'siwa-400'],
    },
    {
      id: 'data',
      request: printing('console.log(error.response.status, error.response.data)'),
      only: noPush,
    },
    { id: 'json', request: printing('console.log(JSON.stringify(error.response.data))'), only: noPush },
    { id: 'to-json', request: printing('console.error(JSON.stringify(error, null, 2))'), only: noPush },
    {
      id: 'headers',
      request: printing('console.log(error.response.status, error.response.headers, error.response.data)'),
      only: ['asc-401', 'asc-403-role'],
    },
    {
      id: 'uncaught',
      request: (exchange) => ({
        files: {
          'index.js': `const axios = require('axios')

const token = process.env.TOKEN

async function main() {
  const { data } = await ${call(exchange)}
  console.log(data)
}

main()
`,
        },
        command: 'node index.js',
      }),
      only: ['asc-200', 'asc-401', 'asc-403-agreements', 'siwa-400', 'store-401'],
    },
    { id: 'colors', request: printing('console.error(error)'), terminal: 'raw', only: ['asc-401'] },
  ],
}
