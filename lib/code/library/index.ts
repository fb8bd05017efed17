import type { Library } from '../token-code'
import { jose } from './jose'
import { jsonwebtoken } from './jsonwebtoken'
import { nodeCrypto } from './node-crypto'
import { authlib, joserfc, pyjwt, pythonJose } from './python-jwt'

/** Every library whose calls can be read. A new one is one file and one line here; the first that knows a call reads it. */
export const libraries: readonly Library[] = [
  jose,
  jsonwebtoken,
  nodeCrypto,
  authlib,
  joserfc,
  pythonJose,
  pyjwt,
]
