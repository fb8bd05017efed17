import { bruno } from '../request/client/bruno'
import { go } from '../request/client/go'
import { httpFile } from '../request/client/http-file'
import { httpie } from '../request/client/httpie'
import { hurl } from '../request/client/hurl'
import { javascript } from '../request/client/javascript'
import { postman } from '../request/client/postman'
import { python } from '../request/client/python'
import { ruby } from '../request/client/ruby'
import { swift } from '../request/client/swift'
import { wget } from '../request/client/wget'
import { shells } from '../request/shell'
import type { RequestTarget } from '../request/target'
import { bash as openssl } from '../snippet/language/bash'
import { bun } from '../snippet/language/bun'
import { csharp } from '../snippet/language/csharp'
import { deno } from '../snippet/language/deno'
import { go as golangJwt } from '../snippet/language/go'
import { java } from '../snippet/language/java'
import { kotlin } from '../snippet/language/kotlin'
import { node } from '../snippet/language/node'
import { nodeJose } from '../snippet/language/node-jose'
import { nodeJsonwebtoken } from '../snippet/language/node-jsonwebtoken'
import { phpJwt } from '../snippet/language/php-jwt'
import { phpOpenssl } from '../snippet/language/php-openssl'
import { powershell as powershell7 } from '../snippet/language/powershell'
import { python as pyjwt } from '../snippet/language/python'
import { ruby as rubyJwt } from '../snippet/language/ruby'
import { rust } from '../snippet/language/rust'
import { swift as cryptokit } from '../snippet/language/swift'
import { altool } from '../snippet/ready/altool'
import { bitrise } from '../snippet/ready/bitrise'
import { codemagic } from '../snippet/ready/codemagic'
import { eas } from '../snippet/ready/eas'
import { fastfile } from '../snippet/ready/fastfile'
import { fastlaneJson } from '../snippet/ready/fastlane-json'
import { githubActions } from '../snippet/ready/github-actions'
import { gitlabCi } from '../snippet/ready/gitlab-ci'
import { notarytool } from '../snippet/ready/notarytool'
import { xcodebuild } from '../snippet/ready/xcodebuild'
import type { CodeTarget } from '../snippet/target'

/**
 * Everything that Assay can write for, in the order in which it is offered: shells, clients and languages for requests,
 * then languages and tool files that make tokens.
 */
const targets = [
  ...shells,
  wget,
  httpie,
  httpFile,
  postman,
  bruno,
  hurl,
  javascript,
  python,
  swift,
  go,
  ruby,
  nodeJose,
  nodeJsonwebtoken,
  node,
  deno,
  bun,
  pyjwt,
  rubyJwt,
  golangJwt,
  phpJwt,
  phpOpenssl,
  java,
  kotlin,
  csharp,
  rust,
  cryptokit,
  openssl,
  powershell7,
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
] as const satisfies readonly (RequestTarget | CodeTarget)[]

type Listed = (typeof targets)[number]
type ListedRequestTarget = Extract<Listed, RequestTarget>
type ListedCodeTarget = Extract<Listed, CodeTarget>

/** The targets that send requests. */
export const requestTargets = targets.filter((target): target is ListedRequestTarget => 'exchange' in target)

/** The targets that make tokens. */
export const codeTargets = targets.filter((target): target is ListedCodeTarget => 'tested' in target)

export type RequestTargetId = ListedRequestTarget['id']
export type CodeTargetId = ListedCodeTarget['id']
