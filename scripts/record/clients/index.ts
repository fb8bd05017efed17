import type { Client } from '../client'
import { axios } from './axios'
import { bun } from './bun'
import { curl } from './curl'
import { deno } from './deno'
import { fetch } from './fetch'
import { got } from './got'
import { httpie } from './httpie'
import { newman } from './newman'
import { nodeHttp2 } from './node-http2'
import { nodeHttps } from './node-https'
import { pythonAiohttp } from './python-aiohttp'
import { pythonHttpx } from './python-httpx'
import { pythonJwt } from './python-jwt'
import { pythonRequests } from './python-requests'
import { pythonUrllib } from './python-urllib'
import { superagent } from './superagent'
import { undici } from './undici'
import { wget } from './wget'

/** Every client that is recorded. */
export const clients: readonly Client[] = [
  curl,
  wget,
  httpie,
  axios,
  got,
  superagent,
  undici,
  fetch,
  nodeHttp2,
  nodeHttps,
  deno,
  bun,
  newman,
  pythonUrllib,
  pythonRequests,
  pythonHttpx,
  pythonAiohttp,
  pythonJwt,
]
