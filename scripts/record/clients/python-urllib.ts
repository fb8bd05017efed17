import type { Client, Exchange } from '../client'
import { fieldsOf, headersOf } from '../words'

const pair = (name: string, value: string) => `"${name}": ${value.replaceAll("'", '"')}`

const printing =
  (print: string) =>
  ({ asked }: Exchange) => {
    const fields = fieldsOf(asked, 'token', pair)
    const data = fields === undefined ? undefined : `urllib.parse.urlencode({${fields.join(', ')}}).encode()`
    return {
      files: {
        'app.py': `import os
import urllib.error
import urllib.parse
import urllib.request

token = os.environ["TOKEN"]
request = urllib.request.Request(
    "${asked.url}",
    headers={${headersOf(asked, 'f"Bearer {token}"', pair).join(', ')}},${data === undefined ? '' : `\n    data=${data},`}
)
${print}
`,
      },
      command: 'python3 app.py',
    }
  }
const noPush = ['asc-200', 'asc-401', 'asc-403-role', 'asc-403-agreements', 'siwa-400', 'store-401']

export const pythonUrllib: Client = {
  id: 'python-urllib',
  name: 'urllib',
  language: 'Python',
  version: 'python3 --version',
  debian: ['python3'],
  styles: [
    {
      id: 'uncaught',
      request: printing(
        'with urllib.request.urlopen(request) as response:\n    print(response.status, response.read())',
      ),
      only: [...noPush, 'apns-http1'],
    },
    {
      id: 'except',
      request: printing(`try:
    urllib.request.urlopen(request)
except urllib.error.HTTPError as e:
    print(e.code, e.reason)
    print(e.headers)
    print(e.read().decode())`),
      only: ['asc-401', 'asc-403-role', 'siwa-400', 'store-401'],
    },
    {
      id: 'bytes',
      request: printing(`try:
    urllib.request.urlopen(request)
except urllib.error.HTTPError as e:
    print("Error:", e, e.read())`),
      only: ['asc-401', 'asc-403-agreements', 'siwa-400', 'store-401'],
    },
  ],
}
