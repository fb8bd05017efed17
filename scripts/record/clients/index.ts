import type { Client } from '../client'
import { apns2 } from './apns2'
import { appStoreServerLibrary } from './app-store-server-library'
import { appleSigninAuth, appStoreConnectApi, appStoreServerApi } from './apple-libraries'
import { axios } from './axios'
import { bun } from './bun'
import { curl } from './curl'
import { deno } from './deno'
import { dotnet } from './dotnet'
import { elixir, erlang } from './erlang'
import { fetch } from './fetch'
import { goHttp, goJwt } from './go'
import { got } from './got'
import { httpie } from './httpie'
import { javaHttp, javaKey } from './java'
import { jose } from './jose'
import { jsonwebtoken } from './jsonwebtoken'
import { kotlin } from './kotlin'
import { ky } from './ky'
import { newman } from './newman'
import { nodeApn } from './node-apn'
import { nodeHttp2 } from './node-http2'
import { nodeHttps } from './node-https'
import { openssl } from './openssl'
import { phpCurl, phpGuzzle, phpOpenssl } from './php'
import { powershell } from './powershell'
import { pythonAiohttp } from './python-aiohttp'
import { pythonHttpx } from './python-httpx'
import { pythonJwt } from './python-jwt'
import { pythonRequests } from './python-requests'
import { pythonUrllib } from './python-urllib'
import { rubyFaraday, rubyHttparty, rubyJwt, rubyNet } from './ruby'
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
  openssl,
  jsonwebtoken,
  jose,
  appStoreServerLibrary,
  nodeApn,
  apns2,
  rubyNet,
  rubyFaraday,
  rubyHttparty,
  rubyJwt,
  phpCurl,
  phpGuzzle,
  phpOpenssl,
  goHttp,
  goJwt,
  javaHttp,
  javaKey,
  erlang,
  elixir,
  kotlin,
  dotnet,
  powershell,
  appStoreServerApi,
  appleSigninAuth,
  appStoreConnectApi,
  ky,
]
