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
import { altool } from './ready/altool'
import { bitrise } from './ready/bitrise'
import { codemagic } from './ready/codemagic'
import { eas } from './ready/eas'
import { fastfile } from './ready/fastfile'
import { fastlaneJson } from './ready/fastlane-json'
import { githubActions } from './ready/github-actions'
import { gitlabCi } from './ready/gitlab-ci'
import { notarytool } from './ready/notarytool'
import { xcodebuild } from './ready/xcodebuild'
import type { CodeTarget } from './target'

/** Every language that minting code is written in, and every file that is ready for a tool, in the order in which they are offered. */
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
  fastlaneJson,
  fastfile,
  altool,
  notarytool,
  xcodebuild,
  githubActions,
  gitlabCi,
  bitrise,
  codemagic,
  eas,
] as const satisfies readonly CodeTarget[]

export type CodeTargetId = (typeof codeTargets)[number]['id']
