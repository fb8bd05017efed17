import type { Client } from '../client'

const pushing = (print: string) => ({
  files: {
    'push.js': `const apn = require('@parse/node-apn')

const provider = new apn.Provider({
  token: { key: 'key.p8', keyId: 'ABC123DEFG', teamId: 'DEF123GHIJ' },
  production: true,
})
const note = new apn.Notification({ alert: 'Hello', topic: 'com.example.app' })
provider.send(note, '5f1c9b7a2e4d60838a1b3c5d7e9f00112233445566778899aabbccddeeff0011').then((result) => {
  ${print}
  provider.shutdown()
})
`,
  },
  before: '[ -f key.p8 ] || openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:prime256v1 -out key.p8',
  command: 'node push.js',
})
const only = ['apns-403-invalid', 'apns-403-expired']
const request = (print: string) => () => pushing(print)

export const nodeApn: Client = {
  id: 'node-apn',
  name: '@parse/node-apn',
  language: 'JavaScript',
  version: 'npm ls @parse/node-apn --depth 0',
  npm: { '@parse/node-apn': '8.1.0' },
  styles: [
    { id: 'result', request: request('console.log(result)'), only },
    { id: 'failed', request: request('console.log(result.failed)'), only },
    { id: 'json', request: request('console.log(JSON.stringify(result))'), only },
    {
      id: 'debug',
      request: () => ({
        ...pushing('console.log(result.failed[0].response)'),
        command: 'DEBUG=apn* node push.js',
      }),
      only,
    },
    { id: 'key', key: pushing("console.log(result.failed[0]?.error ?? 'KeyObject {')") },
  ],
}
