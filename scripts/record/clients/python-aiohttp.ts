import type { Client, Exchange } from '../client'
import { pythonArguments } from '../words'

const printing =
  (print: string) =>
  ({ asked }: Exchange) => ({
    files: {
      'app.py': `import asyncio
import logging
import os

import aiohttp

logging.basicConfig(level=logging.INFO, format="%(asctime)s - %(name)s - %(levelname)s - %(message)s")
token = os.environ["TOKEN"]


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.${asked.method.toLowerCase()}(
            "${asked.url}",
        ${pythonArguments(asked).replaceAll('\n', '\n        ')}
        ) as response:
${print.replace(/^/gm, '            ')}


asyncio.run(main())
`,
    },
    command: 'python3 app.py',
  })
const noPush = ['asc-200', 'asc-401', 'asc-403-role', 'siwa-400', 'store-401']

export const pythonAiohttp: Client = {
  id: 'python-aiohttp',
  name: 'aiohttp',
  language: 'Python',
  version: `python3 -c 'import aiohttp; print(aiohttp.__version__)'`,
  debian: ['python3-aiohttp'],
  styles: [
    { id: 'text', request: printing('print(response.status, await response.text())'), only: noPush },
    { id: 'response', request: printing('print(response)'), only: ['asc-401', 'store-401'] },
    {
      id: 'raise',
      request: printing('response.raise_for_status()'),
      only: ['apns-http1', 'asc-401', 'asc-403-agreements', 'siwa-400', 'store-401'],
    },
    {
      id: 'logger',
      request: printing(
        'try:\n    response.raise_for_status()\nexcept aiohttp.ClientResponseError as error:\n    logging.exception("Apple refused")',
      ),
      only: ['asc-401', 'siwa-400'],
    },
    {
      id: 'error',
      request: printing(
        'try:\n    response.raise_for_status()\nexcept aiohttp.ClientResponseError as error:\n    logging.error("Apple refused: %s / %r", error, error)',
      ),
      only: ['asc-401', 'asc-403-role', 'store-401'],
    },
  ],
}
