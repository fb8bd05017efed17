import type { Client, Exchange } from '../client'
import { pythonArguments } from '../words'

const printing =
  (print: string, before = '') =>
  (exchange: Exchange) => ({
    files: {
      'app.py': `import json
import logging
import os

import requests

${before}token = os.environ["TOKEN"]


def call():
    response = requests.${exchange.asked.method.toLowerCase()}(
        "${exchange.asked.url}",
    ${pythonArguments(exchange.asked).replaceAll('\n', '\n    ')}
    )
${print.replace(/^/gm, '    ')}


call()
`,
    },
    command: 'python3 app.py',
  })
const noPush = ['asc-200', 'asc-401', 'asc-403-role', 'asc-403-agreements', 'siwa-400', 'store-401']

export const pythonRequests: Client = {
  id: 'python-requests',
  name: 'Requests',
  language: 'Python',
  version: `python3 -c 'import requests; print(requests.__version__)'`,
  debian: ['python3-requests'],
  styles: [
    { id: 'text', request: printing('print(response.status_code, response.text)'), only: noPush },
    {
      id: 'response',
      request: printing('print(response)\nprint(response.content)'),
      only: ['asc-401', 'store-401'],
    },
    { id: 'json', request: printing('print(response.json())'), only: noPush },
    {
      id: 'raise',
      request: printing('response.raise_for_status()\nprint(response.json())'),
      only: [...noPush, 'apns-http1'],
    },
    {
      id: 'except',
      request: printing(
        'try:\n    response.raise_for_status()\nexcept requests.HTTPError as e:\n    logging.error("request failed: %s\\n%s", e, e.response.text)',
        'logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")\n',
      ),
      only: ['asc-401', 'asc-403-role', 'siwa-400', 'store-401'],
    },
    {
      id: 'debug',
      request: printing(
        'print(response.reason)',
        'from http.client import HTTPConnection\nHTTPConnection.debuglevel = 1\nlogging.basicConfig(level=logging.DEBUG)\n',
      ),
      only: ['asc-401', 'siwa-400', 'store-401'],
    },
    {
      id: 'pretty',
      request: printing('print(response.headers)\nprint(json.dumps(response.json(), indent=4))'),
      only: ['asc-401', 'asc-403-agreements'],
    },
  ],
}
