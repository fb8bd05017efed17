import type { Client, Exchange } from '../client'
import { pythonArguments } from '../words'

const printing =
  (print: string, before = '') =>
  ({ asked }: Exchange) => ({
    files: {
      'app.py': `import logging
import os

import httpx

${before}token = os.environ["TOKEN"]

with httpx.Client(http2=True) as client:
    response = client.${asked.method.toLowerCase()}(
        "${asked.url}",
    ${pythonArguments(asked).replaceAll('\n', '\n    ').replace("data='", "content='")}
    )
${print.replace(/^/gm, '    ')}
`,
    },
    command: 'python3 app.py',
  })

export const pythonHttpx: Client = {
  id: 'python-httpx',
  name: 'HTTPX',
  language: 'Python',
  version: `python3 -c 'import httpx; print(httpx.__version__)'`,
  debian: ['python3-httpx', 'python3-h2'],
  styles: [
    { id: 'text', request: printing('print(response.status_code, response.text)') },
    { id: 'raise', request: printing('response.raise_for_status()\nprint(response.json())') },
    {
      id: 'debug',
      request: printing('print(response, response.headers)', 'logging.basicConfig(level=logging.DEBUG)\n'),
      only: ['asc-401', 'apns-403-invalid'],
    },
    {
      id: 'command',
      request: ({ asked }) => ({
        command: `httpx ${asked.url} -h Authorization "Bearer $TOKEN" -v`,
      }),
      typed: true,
      only: ['asc-401', 'store-401'],
    },
  ],
}
