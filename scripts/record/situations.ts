/** The responses of the stand-in, worded as Apple words them, and the keys that cannot be read. */
import { generateKeyPairSync } from 'node:crypto'
import { type SampleChanges, sampleKey, sampleToken } from '../../testing/sample-token'
import type { Asked, Exchange, Situation } from './client'

const asc: Asked = {
  method: 'GET',
  url: 'https://api.appstoreconnect.apple.com/v1/apps?limit=2',
  token: 'bearer',
  headers: {},
}
const push: Asked = {
  method: 'POST',
  url: 'https://api.push.apple.com/3/device/5f1c9b7a2e4d60838a1b3c5d7e9f00112233445566778899aabbccddeeff0011',
  token: 'bearer',
  headers: { 'apns-topic': 'com.example.app', 'apns-push-type': 'alert' },
  json: '{"aps":{"alert":"Hello"}}',
}
const store: Asked = {
  method: 'GET',
  url: 'https://api.storekit.itunes.apple.com/inApps/v1/subscriptions/2000000123456789',
  token: 'bearer',
  headers: {},
}
const signIn: Asked = {
  method: 'POST',
  url: 'https://appleid.apple.com/auth/token',
  token: 'client_secret',
  headers: {},
  form: {
    client_id: 'com.example.web',
    grant_type: 'authorization_code',
    code: 'c5f1c9b7a2e4d60838a1b3c5d7e9f0011.0.srtxy.Yp0mQ2wS8dK4vB7nH1cZ3A',
  },
}

const secure = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
const ascHeaders = {
  Server: 'daiquiri/5',
  'Content-Type': 'application/json',
  'X-Apple-Jingle-Correlation-Key': 'QZ3TPH5LCKJXEKWTVOMBQFWJ5M',
  ...secure,
}
const rate = { 'X-Rate-Limit': 'user-hour-lim:3600;user-hour-rem:3598;' }
const idHeaders = {
  Server: 'Apple',
  'Content-Type': 'application/json;charset=UTF-8',
  'Cache-Control': 'no-store',
  Pragma: 'no-cache',
  ...secure,
}

const apps = `{
  "data" : [ {
    "type" : "apps",
    "id" : "1234567890",
    "attributes" : {
      "name" : "Example",
      "bundleId" : "com.example.app",
      "sku" : "EXAMPLE1",
      "primaryLocale" : "en-US"
    },
    "links" : {
      "self" : "https://api.appstoreconnect.apple.com/v1/apps/1234567890"
    }
  } ],
  "links" : {
    "self" : "https://api.appstoreconnect.apple.com/v1/apps?limit=2"
  },
  "meta" : {
    "paging" : {
      "total" : 1,
      "limit" : 2
    }
  }
}
`
const notAuthorized = `{
	"errors": [{
		"status": "401",
		"code": "NOT_AUTHORIZED",
		"title": "Authentication credentials are missing or invalid.",
		"detail": "Provide a properly configured and signed bearer token, and make sure that it has not expired. Learn more about Generating Tokens for API Requests https://developer.apple.com/go/?id=api-generating-tokens"
	}]
}`
const forbidden = (code: string, title: string, detail: string, links = '') => `{
  "errors" : [ {
    "id" : "0f64ab0e-7a1c-4a7f-ae46-5fd0d1a7f3c5",
    "status" : "403",
    "code" : "${code}",
    "title" : "${title}",
    "detail" : "${detail}"${links}
  } ]
}`
const agreementLinks = `,
    "links" : {
      "see" : "/agreements"
    }`

/** Every situation, with tokens made at `now`, in seconds. */
export function situations(now: number): readonly Situation[] {
  const token = (profile: string, changes: SampleChanges = {}) => sampleToken(profile, { now, ...changes })
  const ascTwoHundred = { status: 200, headers: { ...ascHeaders, ...rate }, body: apps }
  const refused = {
    token: ['exp-too-far', 'long-life-no-scope'],
    body: ['token-not-here'],
    bare: ['token-not-here'],
  }
  const pushed = (reason: string) => ({
    status: 403,
    headers: { 'apns-id': 'EC1BF194-B3B2-424A-89F9-5A6E9E9A2B5C' },
    body: `{"reason":"${reason}"}`,
  })
  const told = { body: ['token-not-here'], bare: ['token-not-here'] }
  const exchanges: Exchange[] = [
    {
      kind: 'request',
      id: 'asc-200',
      asked: asc,
      token: token('asc-team'),
      response: ascTwoHundred,
      service: 'asc-team',
      lead: { body: [], bare: [] },
    },
    {
      kind: 'request',
      id: 'asc-401',
      asked: asc,
      token: token('asc-team', { claims: { exp: now + 3600 } }),
      response: { status: 401, headers: ascHeaders, body: notAuthorized },
      service: 'asc-team',
      lead: refused,
    },
    {
      kind: 'request',
      id: 'asc-403-role',
      asked: { ...asc, url: 'https://api.appstoreconnect.apple.com/v1/users?limit=2' },
      token: token('asc-team'),
      response: {
        status: 403,
        headers: { ...ascHeaders, ...rate },
        body: forbidden(
          'FORBIDDEN_ERROR',
          'This request is forbidden for security reasons',
          'The API key in use does not allow this request',
        ),
      },
      service: 'asc-team',
      lead: {
        body: ['role-insufficient'],
        bare: ['token-not-here', 'role-insufficient', 'agreements-missing'],
      },
    },
    {
      kind: 'request',
      id: 'asc-403-agreements',
      asked: asc,
      token: token('asc-team'),
      response: {
        status: 403,
        headers: { ...ascHeaders, ...rate },
        body: forbidden(
          'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
          'A required agreement is missing or has expired.',
          'This request requires an in-effect agreement that has not been signed or has expired.',
          agreementLinks,
        ),
      },
      service: 'asc-team',
      lead: {
        body: ['agreements-missing'],
        bare: ['token-not-here', 'role-insufficient', 'agreements-missing'],
      },
    },
    {
      kind: 'request',
      id: 'apns-403-invalid',
      asked: push,
      token: token('apns', { header: { kid: undefined } }),
      response: pushed('InvalidProviderToken'),
      service: 'apns',
      lead: { token: ['kid-missing'], ...told },
    },
    {
      kind: 'request',
      id: 'apns-403-expired',
      asked: push,
      token: token('apns', { claims: { iat: now - 7200 } }),
      response: pushed('ExpiredProviderToken'),
      service: 'apns',
      lead: { token: ['apns-old-iat'], body: ['token-not-here', 'apns-old-iat'], bare: told.bare },
    },
    {
      kind: 'request',
      id: 'apns-http1',
      asked: push,
      token: token('apns'),
      response: { status: 0, headers: {}, body: 'HTTP/2 client preface string missing or corrupt' },
      stopped: true,
      service: 'apns',
      lead: { token: ['apns-http1'], body: ['apns-http1'], bare: ['apns-http1'] },
    },
    {
      kind: 'request',
      id: 'siwa-400',
      asked: signIn,
      token: token('sign-in-with-apple', { claims: { exp: now + 365 * 86_400 } }),
      response: { status: 400, headers: idHeaders, body: '{"error":"invalid_client"}' },
      service: 'sign-in-with-apple',
      lead: { token: ['exp-too-far'], ...told },
    },
    {
      kind: 'request',
      id: 'store-401',
      asked: store,
      token: token('app-store-server', { claims: { bid: undefined } }),
      response: {
        status: 401,
        headers: { Server: 'daiquiri/5', 'Content-Type': 'text/plain', ...secure },
        body: 'Unauthenticated\n\nRequest ID: 3HQ6ZB5WJ4XKM7TNR2VYDCPALE.0.0\n',
      },
      service: 'app-store-server',
      lead: { token: ['bid-missing'], ...told },
    },
  ]
  return [...exchanges, ...keys()]
}

function keys(): Situation[] {
  const pkcs8 = { type: 'pkcs8', format: 'pem' } as const
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const lines = sampleKey.pem.trimEnd().split('\n')
  const texts: Record<string, string> = {
    truncated: [...lines.slice(0, 2), lines.at(-1), ''].join('\n'),
    'wrong-curve': String(privateKey.export(pkcs8)),
    public: String(sampleKey.publicKey.export({ type: 'spki', format: 'pem' })),
    sec1: sampleKey.pems['sec1-121'],
    'escaped-newlines': lines.join('\\n'),
    'no-markers': `${lines.slice(1, -1).join('\n')}\n`,
    rsa: String(rsa.privateKey.export(pkcs8)),
    path: './AuthKey_2X9R4HXF34.p8',
  }
  return Object.entries(texts).map(([id, key]) => ({ kind: 'key', id: `key-${id}`, key }))
}
