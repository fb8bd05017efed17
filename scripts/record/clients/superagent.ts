import type { Client, Exchange } from '../client'
import { jsBody, jsHeaders } from '../words'

const call = ({ asked }: Exchange) => {
  const body = jsBody(asked)
  const send = body === undefined ? '' : `.send(${asked.form === undefined ? body : `${body}.toString()`})`
  const set = asked.token === 'bearer' ? `.set(${jsHeaders(asked)})` : ''
  return `superagent.${asked.method.toLowerCase()}('${asked.url}')${set}${send}`
}

const printing = (print: string) => (exchange: Exchange) => ({
  files: {
    'request.js': `const superagent = require('superagent')

const token = process.env.TOKEN

${call(exchange)}
  .then((response) => console.log(response.status, response.body))
  .catch((error) => ${print})
`,
  },
  command: 'node request.js',
})
const noPush = ['asc-200', 'asc-401', 'asc-403-role', 'siwa-400', 'store-401']

export const superagent: Client = {
  id: 'superagent',
  name: 'superagent',
  language: 'JavaScript',
  version: 'npm ls superagent --depth 0',
  npm: { superagent: '10.4.2' },
  styles: [
    { id: 'whole', request: printing('console.error(error)'), only: ['asc-401', 'siwa-400'] },
    {
      id: 'message',
      request: printing('console.error(error.message)'),
      only: ['apns-http1', 'asc-401', 'asc-403-role'],
    },
    { id: 'text', request: printing('console.log(error.status, error.response.text)'), only: noPush },
    {
      id: 'response',
      request: printing('console.log(error.response.error)'),
      only: ['asc-401', 'store-401'],
    },
  ],
}
