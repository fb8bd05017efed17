import type { Client, Exchange } from '../client'
import { jsBody, jsHeaders, jsOption } from '../words'

const call = ({ asked }: Exchange) => {
  const body = asked.form === undefined ? jsBody(asked) : `${jsBody(asked)}.toString()`
  const headers =
    asked.form === undefined ? jsHeaders(asked) : "{ 'content-type': 'application/x-www-form-urlencoded' }"
  return `'${asked.url}', { method: '${asked.method}', headers: ${headers}${jsOption('body', body)}`
}

const printing =
  (print: string, more = '') =>
  (exchange: Exchange) => ({
    files: {
      'request.mjs': `import { Agent, interceptors, request } from 'undici'

const token = process.env.TOKEN
const dispatcher = new Agent({ allowH2: true })${more}
const response = await request(${call(exchange)}, dispatcher })
${print}
`,
    },
    command: 'node request.mjs',
  })

export const undici: Client = {
  id: 'undici',
  name: 'undici',
  language: 'JavaScript',
  version: 'npm ls undici --depth 0',
  // The last version line that runs in Node 20.
  npm: { undici: '7.30.2' },
  styles: [
    { id: 'text', request: printing('console.log(response.statusCode, await response.body.text())') },
    { id: 'whole', request: printing('console.log(response)'), only: ['asc-401', 'apns-403-invalid'] },
    {
      id: 'uncaught',
      request: printing('console.log(await response.body.json())', '.compose(interceptors.responseError())'),
      only: ['asc-401', 'asc-403-agreements', 'apns-403-expired', 'siwa-400', 'store-401'],
    },
  ],
}
