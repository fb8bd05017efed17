import type { Client } from '../client'

const signing = (call: string) => ({
  files: {
    'token.mjs': `import { readFile } from 'node:fs/promises'
import { importPKCS8, SignJWT } from 'jose'

async function makeToken() {
  const key = await importPKCS8(await readFile('key.p8', 'utf8'), 'ES256')
  return new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', kid: '2X9R4HXF34', typ: 'JWT' })
    .setIssuer('57246542-96fe-1a63-e053-0824d011072a')
    .setAudience('appstoreconnect-v1')
    .setExpirationTime('20m')
    .sign(key)
}

${call}
`,
  },
  command: 'node token.mjs',
})

export const jose: Client = {
  id: 'jose',
  name: 'jose',
  language: 'JavaScript',
  version: 'npm ls jose --depth 0',
  npm: { jose: '6.2.18' },
  styles: [
    { id: 'uncaught', key: signing('console.log(await makeToken())') },
    {
      id: 'message',
      key: signing(
        'makeToken().then(console.log, (error) => console.error(`Cannot sign the token: $' + '{error}`))',
      ),
    },
  ],
}
