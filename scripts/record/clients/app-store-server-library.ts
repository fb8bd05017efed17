import type { Client } from '../client'

const asking = (call: string) => ({
  files: {
    'server.js': `const fs = require('node:fs')
const { AppStoreServerAPIClient, Environment } = require('@apple/app-store-server-library')

const key = fs.readFileSync('key.p8', 'utf8')
const client = new AppStoreServerAPIClient(key, '2X9R4HXF34', '57246542-96fe-1a63-e053-0824d011072a', 'com.example.app', Environment.PRODUCTION)
${call}
`,
  },
  before: '[ -f key.p8 ] || openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:prime256v1 -out key.p8',
  command: 'node server.js',
})
const request = (call: string) => () => asking(call)
const only = ['store-401']
const statuses = "client.getAllSubscriptionStatuses('2000000123456789')"

export const appStoreServerLibrary: Client = {
  id: 'app-store-server-library',
  name: '@apple/app-store-server-library',
  language: 'JavaScript',
  version: 'npm ls @apple/app-store-server-library --depth 0',
  npm: { '@apple/app-store-server-library': '3.1.0' },
  styles: [
    { id: 'whole', request: request(`${statuses}.then(console.log, (error) => console.error(error))`), only },
    { id: 'uncaught', request: request(`${statuses}.then(console.log)`), only },
    {
      id: 'json',
      request: request(`${statuses}.then(console.log, (error) => console.error(JSON.stringify(error)))`),
      only,
    },
    {
      id: 'message',
      request: request(`${statuses}.then(console.log, (error) => console.error(\`Apple: \${error}\`))`),
      only,
    },
    {
      id: 'key',
      key: asking(`client.requestTestNotification().then((response) => console.log('KeyObject {', response), (error) => {
  console.error(error)
})`),
    },
  ],
}
