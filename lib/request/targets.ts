import { bruno } from './client/bruno'
import { go } from './client/go'
import { httpFile } from './client/http-file'
import { httpie } from './client/httpie'
import { hurl } from './client/hurl'
import { javascript } from './client/javascript'
import { postman } from './client/postman'
import { python } from './client/python'
import { ruby } from './client/ruby'
import { swift } from './client/swift'
import { wget } from './client/wget'
import { shells } from './shell'
import type { RequestTarget } from './target'

/** Everything that requests are written for, in the order in which it is offered: the shells, then clients and languages. */
export const targets = [
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
] as const satisfies readonly RequestTarget[]

export type RequestTargetId = (typeof targets)[number]['id']
