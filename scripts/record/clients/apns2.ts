import type { Client } from '../client'

const pushing = (print: string) => ({
  files: {
    'push.mjs': `import fs from 'node:fs'
import { ApnsClient, Notification } from 'apns2'

const client = new ApnsClient({
  team: 'DEF123GHIJ',
  keyId: 'ABC123DEFG',
  signingKey: fs.readFileSync('key.p8'),
  defaultTopic: 'com.example.app',
})
const notification = new Notification('5f1c9b7a2e4d60838a1b3c5d7e9f00112233445566778899aabbccddeeff0011', { alert: 'Hello' })
${print}
await client.close()
`,
  },
  before: '[ -f key.p8 ] || openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:prime256v1 -out key.p8',
  command: 'node push.mjs',
})
const only = ['apns-403-invalid', 'apns-403-expired']
const caught = (print: string) =>
  pushing(`try {
  await client.send(notification)
} catch (err) {
  ${print}
}`)

export const apns2: Client = {
  id: 'apns2',
  name: 'apns2',
  language: 'JavaScript',
  version: 'npm ls apns2 --depth 0',
  npm: { apns2: '12.2.0' },
  styles: [
    { id: 'whole', request: () => caught('console.error(err)'), only },
    { id: 'reason', request: () => caught('console.error(err.statusCode, err.reason)'), only },
    { id: 'uncaught', request: () => pushing('await client.send(notification)'), only },
    { id: 'json', request: () => caught('console.error(JSON.stringify(err))'), only },
    {
      id: 'key',
      key: pushing(
        "await client.send(notification).catch((error) => {\n  console.error(error.reason ? 'KeyObject {' : error)\n})",
      ),
    },
  ],
}
