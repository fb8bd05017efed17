import { bash } from './bash'
import { cmd } from './cmd'
import { fish } from './fish'
import { powershell } from './powershell'
import type { Shell } from './shell'

/** Every shell that commands are written for, in the order they are offered. */
export const shells = [bash, fish, powershell, cmd] as const satisfies readonly Shell[]

export type ShellId = (typeof shells)[number]['id']

/** The shell with this id. */
export function shell(id: ShellId): Shell<ShellId> {
  return shells.find((candidate) => candidate.id === id) ?? bash
}
