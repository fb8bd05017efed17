'use client'

import { useMemo } from 'react'
import type { WholeProgram } from '@/lib/inspect/code/whole-program'
import { profiles } from '@/lib/profile/all'
import { linesOf } from '@/lib/snippet/program-part'
import type { CodeTarget } from '@/lib/snippet/target'
import { tokenCode } from '@/lib/snippet/token-code'
import { codeTargets } from '@/lib/target'
import { Program, ProgramNotes } from '../code/program'
import { CopyButton } from '../ui/copy-button'

/** The corrected program, in the language and with the library of the pasted code. The corrected lines are marked. */
export function FindingProgram({ program }: { program: WholeProgram }) {
  const profile = profiles.find(({ id }) => id === program.profileId)
  const target = (codeTargets as readonly CodeTarget[]).find(({ id }) => id === program.target)
  const code = useMemo(
    () => profile && tokenCode(profile, program.values, undefined),
    [profile, program.values],
  )
  if (!profile || !target || !code) return null
  const obstacle = target.obstacle?.(code)
  if (obstacle !== undefined) return <p className="hint">{obstacle}</p>
  const text = target.write(code)
  const marked = linesOf(text, program.parts)
  return (
    <div className="space-y-2">
      <div className="flex items-center gap-2">
        <p className="hint min-w-0">
          {target.name}, for {profile.service.name}.
          {marked.length > 0 &&
            ` Corrected: ${marked.length === 1 ? 'line' : 'lines'} ${marked.join(', ')}, marked below.`}
        </p>
        <span className="ml-auto shrink-0">
          <CopyButton text={text} label="Copy whole program" narrow="Copy" look="small" />
        </span>
      </div>
      <Program target={target} code={code} text={text} marked={marked} />
      <ProgramNotes target={target} code={code} text={text} profile={profile} />
    </div>
  )
}
