import type { Client, Exchange } from '../client'
import { jsBody, jsHeaders } from '../words'

const printing = (onResponse: string, onEnd: string) => (exchange: Exchange) => {
  const { asked } = exchange
  const { origin, pathname, search } = new URL(asked.url)
  const body = jsBody(asked)
  return {
    files: {
      'push.js': `const http2 = require('node:http2')

const token = process.env.TOKEN
const client = http2.connect('${origin}')
const request = client.request({ ':method': '${asked.method}', ':path': '${pathname}${search}', ...${jsHeaders(asked)} })
let data = ''
request.setEncoding('utf8')
request.on('response', (headers) => { ${onResponse} })
request.on('data', (chunk) => { data += chunk })
request.on('end', () => {
  ${onEnd}
  client.close()
})
${body === undefined ? 'request.end()' : `request.end(${asked.form === undefined ? body : `${body}.toString()`})`}
`,
    },
    command: 'node push.js',
  }
}

export const nodeHttp2: Client = {
  id: 'node-http2',
  name: 'Node.js http2',
  language: 'JavaScript',
  version: 'node --version',
  styles: [
    { id: 'headers', request: printing('console.log(headers)', 'console.log(data)') },
    {
      id: 'lines',
      request: printing(
        'for (const name in headers) console.log(`$' + '{name}: $' + '{headers[name]}`)',
        "console.log('\\n' + data)",
      ),
      only: ['asc-401', 'apns-403-invalid', 'apns-403-expired'],
    },
    {
      id: 'status',
      request: printing("console.log('status', headers[':status'])", "console.log('body', data)"),
      only: ['asc-200', 'apns-403-invalid', 'apns-403-expired'],
    },
  ],
}
