import type { Client, Doing } from '../client'

/** A program that generates its own key if the situation has none. */
const program = (source: string): Doing => ({
  files: { 'app.mjs': source },
  before: '[ -f key.p8 ] || openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:prime256v1 -out key.p8',
  command: 'node app.mjs',
})
const request = (source: string) => () => program(source)

const statuses = (then: string) => `import { readFileSync } from 'node:fs'
import { AppStoreServerAPI, Environment } from 'app-store-server-api'

const key = readFileSync('key.p8', 'utf8')
const api = new AppStoreServerAPI(key, '2X9R4HXF34', '57246542-96fe-1a63-e053-0824d011072a', 'com.example.app', Environment.Production)
${then}
`

export const appStoreServerApi: Client = {
  id: 'app-store-server-api',
  name: 'app-store-server-api',
  language: 'TypeScript',
  version: 'npm ls app-store-server-api --depth 0',
  npm: { 'app-store-server-api': '1.0.0' },
  styles: [
    {
      id: 'uncaught',
      request: request(statuses("console.log(await api.getSubscriptionStatuses('2000000123456789'))")),
      key: program(statuses("console.log(await api.getSubscriptionStatuses('2000000123456789'))")),
      only: ['store-401', 'key-truncated', 'key-public', 'key-escaped-newlines', 'key-sec1'],
    },
    {
      id: 'caught',
      request: request(
        statuses(
          "try {\n  await api.getSubscriptionStatuses('2000000123456789')\n} catch (error) {\n  console.log('Apple error:', error)\n}",
        ),
      ),
      only: ['store-401'],
    },
  ],
}

const exchange = (then: string) => `import { readFileSync } from 'node:fs'
import appleSignin from 'apple-signin-auth'

const clientSecret = appleSignin.getClientSecret({
  clientID: 'com.example.web',
  teamID: 'DEF123GHIJ',
  privateKey: readFileSync('key.p8', 'utf8'),
  keyIdentifier: 'ABC123DEFG',
})
const code = 'c5f1c9b7a2e4d60838a1b3c5d7e9f0011.0.srtxy.Yp0mQ2wS8dK4vB7nH1cZ3A'
${then}
`
const sent =
  "await appleSignin.getAuthorizationToken(code, { clientID: 'com.example.web', redirectUri: 'https://example.com/callback', clientSecret })"

export const appleSigninAuth: Client = {
  id: 'apple-signin-auth',
  name: 'apple-signin-auth',
  language: 'JavaScript',
  version: 'npm ls apple-signin-auth --depth 0',
  npm: { 'apple-signin-auth': '2.1.0' },
  styles: [
    {
      id: 'result',
      request: request(exchange(`console.log(${sent})`)),
      key: program(exchange(`console.log(${sent})`)),
      only: ['siwa-400', 'key-truncated', 'key-public', 'key-rsa', 'key-wrong-curve'],
    },
    {
      id: 'caught',
      request: request(exchange(`try {\n  console.log(${sent})\n} catch (err) {\n  console.error(err)\n}`)),
      only: ['siwa-400'],
    },
  ],
}

const listing = (then: string) => `import { readFileSync } from 'node:fs'
import { AppStoreConnectClient } from '@rage-against-the-pixel/app-store-connect-api'

const client = new AppStoreConnectClient({
  issuerId: '57246542-96fe-1a63-e053-0824d011072a',
  privateKeyId: '2X9R4HXF34',
  privateKey: readFileSync('key.p8', 'utf8'),
})
const { data, error } = await client.api.Apps.appsGetCollection({ query: { limit: 2 } })
${then}
`

export const appStoreConnectApi: Client = {
  id: 'app-store-connect-api',
  name: '@rage-against-the-pixel/app-store-connect-api',
  language: 'TypeScript',
  version: 'npm ls @rage-against-the-pixel/app-store-connect-api --depth 0',
  npm: { '@rage-against-the-pixel/app-store-connect-api': '4.4.1' },
  styles: [
    {
      id: 'error',
      request: request(
        listing("if (error) console.error('Error fetching apps:', error)\nelse console.log(data)"),
      ),
      key: program(
        listing("if (error) console.error('Error fetching apps:', error)\nelse console.log(data)"),
      ),
      only: [
        'asc-200',
        'asc-401',
        'asc-403-agreements',
        'key-truncated',
        'key-public',
        'key-escaped-newlines',
        'key-sec1',
      ],
    },
    {
      id: 'throws',
      request: request(listing('if (error) throw new Error(JSON.stringify(error))')),
      only: ['asc-401', 'asc-403-agreements'],
    },
  ],
}
