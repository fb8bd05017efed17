import type { Library } from '../token-code'
import { appstoreconnectSwiftSdk } from './appstoreconnect-swift-sdk'
import { dartJwt } from './dart-jwt'
import { ecdsaSignData, joseJwt, jwtSecurityToken, powershellSignData, tokenDescriptor } from './dotnet'
import { elixirJose, joken } from './elixir-jwt'
import { goEcdsa } from './go-ecdsa'
import { golangJwt } from './golang-jwt'
import { jose } from './jose'
import { jsonwebtoken } from './jsonwebtoken'
import { jsrsasign } from './jsrsasign'
import { javaJwt, javaSecurity, jjwt, nimbus } from './jvm'
import { lcobucci } from './lcobucci'
import { nodeCrypto } from './node-crypto'
import { phpJwt } from './php-jwt'
import { phpOpenssl } from './php-openssl'
import { authlib, joserfc, pyjwt, pythonJose } from './python-jwt'
import { rubyJwt } from './ruby-jwt'
import { rubyOpenssl } from './ruby-openssl'
import { rustJsonwebtoken } from './rust-jsonwebtoken'
import { shellOpenssl } from './shell-openssl'
import { cryptoKit, jwtKit, swiftJwt } from './swift-crypto'

/**
 * Every library whose calls can be read. A new one needs one file and one line here. The first library that recognizes
 * a call reads it.
 */
export const libraries: readonly Library[] = [
  jose,
  jsonwebtoken,
  jsrsasign,
  nodeCrypto,
  authlib,
  joserfc,
  pythonJose,
  pyjwt,
  rubyJwt,
  rubyOpenssl,
  phpJwt,
  lcobucci,
  phpOpenssl,
  golangJwt,
  goEcdsa,
  jjwt,
  javaJwt,
  nimbus,
  javaSecurity,
  tokenDescriptor,
  jwtSecurityToken,
  joseJwt,
  ecdsaSignData,
  powershellSignData,
  rustJsonwebtoken,
  cryptoKit,
  appstoreconnectSwiftSdk,
  swiftJwt,
  jwtKit,
  dartJwt,
  joken,
  elixirJose,
  shellOpenssl,
]
