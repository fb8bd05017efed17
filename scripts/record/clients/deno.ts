import type { Client, Exchange } from '../client'
import { fetchProgram, THROWS } from './fetch'

const printing = (print: string) => (exchange: Exchange) => ({
  files: { 'main.ts': fetchProgram(exchange, print, "Deno.env.get('TOKEN')") },
  command: 'deno run --allow-env --allow-net main.ts',
})

export const deno: Client = {
  id: 'deno',
  name: 'Deno',
  language: 'TypeScript',
  version: 'deno --version',
  npm: { deno: '2.9.6' },
  styles: [
    {
      id: 'response',
      request: printing('console.log(response)'),
      only: ['asc-401', 'asc-403-role', 'apns-403-invalid'],
    },
    { id: 'text', request: printing('console.log(response.status, await response.text())') },
    {
      id: 'throws',
      request: printing(THROWS),
      only: ['asc-401', 'asc-403-agreements', 'siwa-400', 'store-401'],
    },
    { id: 'colors', request: printing(THROWS), terminal: 'raw', only: ['asc-401'] },
    {
      id: 'import',
      key: {
        files: {
          'sign.ts': `const pem = await Deno.readTextFile('key.p8')
const body = pem.replace(/-----[^-]+-----|\\s/g, '')
const der = Uint8Array.from(atob(body), (c) => c.charCodeAt(0))
const key = await crypto.subtle.importKey('pkcs8', der, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
console.log(key)
`,
        },
        command: 'deno run --allow-read sign.ts',
      },
    },
  ],
}
