import type { Client, Exchange } from '../client'
import { headersOf } from '../words'

const collection = ({ asked }: Exchange, script?: string) => {
  const bare = (value: string) => value.replace(/^'|'$/g, '')
  const header = headersOf(asked, 'Bearer {{token}}', (key, value) =>
    JSON.stringify({ key, value: bare(value) }),
  )
  const urlencoded = Object.entries({ ...asked.form, client_secret: '{{token}}' }).map(([key, value]) => ({
    key,
    value,
  }))
  return JSON.stringify({
    info: { name: 'Apple', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
    item: [
      {
        name: 'Request',
        request: {
          method: asked.method,
          header: header.map((text) => JSON.parse(text)),
          url: asked.url,
          ...(asked.json === undefined ? {} : { body: { mode: 'raw', raw: asked.json } }),
          ...(asked.form === undefined ? {} : { body: { mode: 'urlencoded', urlencoded } }),
        },
        event: [
          {
            listen: 'test',
            script: {
              exec: [script ?? "pm.test('Status code is 200', () => pm.response.to.have.status(200))"],
            },
          },
        ],
      },
    ],
  })
}
const running = (options: string, script?: string) => (exchange: Exchange) => ({
  files: { 'apple.json': collection(exchange, script) },
  command: `newman run apple.json --env-var token=$TOKEN ${options}`,
})
const noPush = ['asc-200', 'asc-401', 'asc-403-role', 'siwa-400', 'store-401']

export const newman: Client = {
  id: 'newman',
  name: 'Newman',
  language: 'Postman collection',
  version: 'newman --version',
  npm: { newman: '6.2.2' },
  styles: [
    { id: 'plain', request: running(''), only: noPush },
    { id: 'verbose', request: running('--verbose'), only: ['asc-401', 'siwa-400', 'store-401'] },
    {
      id: 'console',
      request: running('', 'console.log(pm.request.headers.toObject(), pm.response.json())'),
      only: ['asc-401', 'asc-403-role'],
    },
    { id: 'colors', request: running(''), terminal: 'raw', only: ['asc-401'] },
  ],
}
