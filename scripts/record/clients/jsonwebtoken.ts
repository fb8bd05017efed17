import type { Client } from '../client'

const signing = (call: string) => ({
  files: {
    'token.js': `const fs = require('node:fs')
const jwt = require('jsonwebtoken')

const privateKey = fs.readFileSync('key.p8')
const payload = { iss: '57246542-96fe-1a63-e053-0824d011072a', aud: 'appstoreconnect-v1' }
const options = { algorithm: 'ES256', expiresIn: '20m', header: { alg: 'ES256', kid: '2X9R4HXF34', typ: 'JWT' } }
${call}
`,
  },
  command: 'node token.js',
})

export const jsonwebtoken: Client = {
  id: 'jsonwebtoken',
  name: 'jsonwebtoken',
  language: 'JavaScript',
  version: 'npm ls jsonwebtoken --depth 0',
  npm: { jsonwebtoken: '9.0.3' },
  styles: [
    { id: 'uncaught', key: signing('console.log(jwt.sign(payload, privateKey, options))') },
    {
      id: 'message',
      key: signing(`try {
  console.log(jwt.sign(payload, privateKey, options))
} catch (error) {
  console.error('JWT error:', error.message)
}`),
    },
  ],
}
