import type { Client, Exchange } from '../client'
import { jsBody, jsHeaders } from '../words'

const printing = (print: string) => (exchange: Exchange) => {
  const { asked } = exchange
  const body = jsBody(asked)
  return {
    files: {
      'request.js': `const https = require('node:https')

const token = process.env.TOKEN
const request = https.request('${asked.url}', { method: '${asked.method}', headers: ${jsHeaders(asked)} }, (res) => {
  ${print}
})
request.on('error', (error) => console.error(error))
${body === undefined ? 'request.end()' : `request.end(${asked.form === undefined ? body : `${body}.toString()`})`}
`,
    },
    command: 'node request.js',
  }
}
const noPush = ['asc-200', 'asc-401', 'asc-403-role', 'siwa-400', 'store-401']

export const nodeHttps: Client = {
  id: 'node-https',
  name: 'Node.js https',
  language: 'JavaScript',
  version: 'node --version',
  styles: [
    {
      id: 'manual',
      request: printing(`console.log('statusCode:', res.statusCode)
  console.log('headers:', res.headers)
  res.on('data', (d) => process.stdout.write(d))`),
      only: [...noPush, 'apns-http1'],
    },
    {
      id: 'buffer',
      request: printing(
        "res.on('data', (d) => console.log(d))\n  res.on('end', () => console.log(res.statusCode, res.statusMessage))",
      ),
      only: ['asc-401', 'siwa-400'],
    },
  ],
}
