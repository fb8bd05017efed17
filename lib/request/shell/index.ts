import type { RequestTarget } from '../target'
import { bash } from './bash'
import { cmd } from './cmd'
import { fish } from './fish'
import { powershell } from './powershell'

/** Every shell that commands are written for, in the order in which they are offered. */
export const shells = [bash, fish, powershell, cmd] as const satisfies readonly RequestTarget[]

export type ShellId = (typeof shells)[number]['id']
