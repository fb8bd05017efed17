'use client'

import { useMemo, useState } from 'react'
import type { CodeTarget } from '@/lib/snippet/target'
import { tokenCode } from '@/lib/snippet/token-code'
import { codeTargets } from '@/lib/target'
import { TargetOptions } from '../target-options'
import { CopyButton } from '../ui/copy-button'
import { Select } from '../ui/field'
import type { CodeCardProps } from './code-card'
import { Program, ProgramNotes } from './program'

const targets: readonly CodeTarget[] = codeTargets

/** The program that mints the token described by the form, in one language at a time. */
export function CodePanel({ profile, values, seconds }: CodeCardProps) {
  const [chosen, setChosen] = useState('node-jose')
  const target = targets.find((each) => each.id === chosen)
  const code = useMemo(() => tokenCode(profile, values, seconds), [profile, values, seconds])
  if (target === undefined) return null
  const obstacle = target.obstacle?.(code)
  const text = obstacle === undefined ? target.write(code) : undefined

  return (
    <div className="space-y-2 px-3 pb-3 wide:px-4 wide:pb-4">
      <div className="flex flex-wrap items-center gap-2">
        <Select label="Language" value={chosen} onChange={setChosen} className="choice grow wide:grow-0">
          <TargetOptions targets={targets} />
        </Select>
        <span className="ml-auto hidden wide:block">
          <Copy text={text} />
        </span>
      </div>
      {text === undefined ? (
        <p className="well px-3 py-2.5 text-ink-2">{obstacle}</p>
      ) : (
        <Program target={target} code={code} text={text} />
      )}
      <div className="flex wide:hidden">
        <Copy text={text} />
      </div>
      <ProgramNotes target={target} code={code} text={text} profile={profile} />
    </div>
  )
}

function Copy({ text }: { text: string | undefined }) {
  return (
    <CopyButton
      text={text ?? ''}
      label="Copy code"
      look="primary w-full wide:w-30"
      disabled={text === undefined}
    />
  )
}
