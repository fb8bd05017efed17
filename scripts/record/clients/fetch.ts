import type { Client, Exchange } from '../client'
import { jsBody, jsHeaders, jsOption } from '../words'

/** The call, written in the same way for every runtime that has fetch. */
const fetchCall = ({ asked }: Exchange) =>
  `fetch('${asked.url}', {${asked.method === 'GET' ? '' : ` method: '${asked.method}',`} headers: ${jsHeaders(asked)}${jsOption('body', jsBody(asked))} })`

/** A program that prints the response with `print`, for a runtime that reads the token with `token`. */
export const fetchProgram = (
  exchange: Exchange,
  print: string,
  token = 'process.env.TOKEN',
) => `const token = ${token}
const response = await ${fetchCall(exchange)}
${print}
`

export const THROWS = `if (!response.ok) {
  throw new Error(\`Apple API error: \${response.status} \${await response.text()}\`)
}
console.log(await response.json())`

const printing = (print: string) => (exchange: Exchange) => ({
  files: { 'request.mjs': fetchProgram(exchange, print) },
  command: 'node request.mjs',
})
const noPush = ['asc-200', 'asc-401', 'asc-403-role', 'asc-403-agreements', 'siwa-400', 'store-401']

export const fetch: Client = {
  id: 'fetch',
  name: 'Node.js fetch',
  language: 'JavaScript',
  version: 'node --version',
  styles: [
    { id: 'response', request: printing('console.log(response)'), only: noPush },
    { id: 'text', request: printing('console.log(response.status, await response.text())'), only: noPush },
    { id: 'parsed', request: printing('console.log(await response.json())'), only: noPush },
    {
      id: 'depth',
      request: printing('console.dir(await response.json(), { depth: null })'),
      only: ['asc-401', 'asc-403-agreements'],
    },
    { id: 'throws', request: printing(THROWS), only: [...noPush, 'apns-http1'] },
    {
      id: 'headers',
      request: printing(
        'console.log(response.status, response.statusText, Object.fromEntries(response.headers))',
      ),
      only: ['asc-401', 'asc-403-role'],
    },
  ],
}
