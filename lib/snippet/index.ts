import { bash } from './language/bash'
import { bun } from './language/bun'
import { csharp } from './language/csharp'
import { deno } from './language/deno'
import { go } from './language/go'
import { java } from './language/java'
import { kotlin } from './language/kotlin'
import { node } from './language/node'
import { nodeJose } from './language/node-jose'
import { nodeJsonwebtoken } from './language/node-jsonwebtoken'
import { phpJwt } from './language/php-jwt'
import { phpOpenssl } from './language/php-openssl'
import { powershell } from './language/powershell'
import { python } from './language/python'
import { ruby } from './language/ruby'
import { rust } from './language/rust'
import { swift } from './language/swift'
import type { CodeTarget } from './target'

/** Every language that minting code is written in, in the order in which they are offered. */
export const codeTargets = [
  nodeJose,
  nodeJsonwebtoken,
  node,
  deno,
  bun,
  python,
  ruby,
  go,
  phpJwt,
  phpOpenssl,
  java,
  kotlin,
  csharp,
  rust,
  swift,
  bash,
  powershell,
] as const satisfies readonly CodeTarget[]

export type CodeTargetId = (typeof codeTargets)[number]['id']
