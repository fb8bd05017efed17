import type { Client, Exchange } from '../client'
import { jsBody, jsHeaders, jsOption } from '../words'

const call = ({ asked }: Exchange, more = '') => {
  const form =
    asked.form === undefined
      ? jsOption('body', jsBody(asked))
      : jsOption('form', `Object.fromEntries(${jsBody(asked)})`)
  return `got('${asked.url}', { method: '${asked.method}', headers: ${jsHeaders(asked)}${form}${more} })`
}
const http2 = ', http2: true'

const printing =
  (print: string, more = '') =>
  (exchange: Exchange) => ({
    files: {
      'request.mjs': `import got from 'got'

const token = process.env.TOKEN

try {
  const response = await ${call(exchange, more)}
  console.log(response.statusCode, response.body)
} catch (error) {
  ${print}
}
`,
    },
    command: 'node request.mjs',
  })

export const got: Client = {
  id: 'got',
  name: 'got',
  language: 'JavaScript',
  version: 'npm ls got',
  npm: { got: '14.6.5' },
  styles: [
    {
      id: 'whole',
      request: printing('console.error(error)', http2),
      only: ['asc-401', 'asc-403-role', 'apns-403-invalid', 'siwa-400'],
    },
    { id: 'message', request: printing('console.error(String(error))', http2) },
    {
      id: 'body',
      request: printing('console.log(error.response.statusCode, error.response.body)', http2),
      only: ['asc-401', 'asc-403-agreements', 'apns-403-expired', 'store-401'],
    },
    {
      id: 'uncaught',
      request: (exchange) => ({
        files: {
          'request.mjs': `import got from 'got'

const token = process.env.TOKEN
const data = await ${call(exchange)}.json()
console.log(data)
`,
        },
        command: 'node request.mjs',
      }),
      only: ['apns-http1', 'asc-200', 'asc-401', 'siwa-400', 'store-401'],
    },
  ],
}
