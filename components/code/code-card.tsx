'use client'

import { type ComponentType, type ReactNode, useState } from 'react'
import type { FieldValues } from '@/lib/field/field'
import type { Profile } from '@/lib/profile/profile'
import type { TokenPlan } from '@/lib/token/claims'
import { LatePlace } from '../late-place'
import { icon } from '../ui/icons'
import { useLate } from '../use-late'
import { loadCodePanel } from './load-code'

const loadKeyless = () => import('./keyless-panel').then(({ KeylessPanel }) => KeylessPanel)

/** What the panels need to know about the form. */
export interface CodeCardProps {
  profile: Profile
  /** The cleaned values of the form. */
  values: FieldValues
  /** The lifetime in seconds; undefined if the form has no readable lifetime. */
  seconds: number | undefined
  plan: TokenPlan
  onInspect: (text: string) => void
}

/** Two ways to get the same token without loading the key into this page: a program, and a signature made elsewhere. */
export function CodeCard(props: CodeCardProps) {
  return (
    <>
      <Fold title="Code" hint="The program that mints this token: Node, Python, Go, bash …">
        <Panel load={loadCodePanel} {...props} />
      </Fold>
      <Fold title="Sign without the key" hint="A command on your machine signs; paste what it prints">
        <Panel load={loadKeyless} {...props} />
      </Fold>
    </>
  )
}

interface FoldProps {
  title: string
  hint: string
  children: ReactNode
}

/** A folded card whose content is rendered only once somebody opens it. */
function Fold({ title, hint, children }: FoldProps) {
  const [opened, setOpened] = useState(false)
  return (
    <section aria-label={title}>
      <details
        className="card group"
        onToggle={(event) => {
          if (event.currentTarget.open) setOpened(true)
        }}
      >
        <summary className="flex min-h-11 cursor-pointer list-none flex-wrap items-center gap-x-2 px-3 max-wide:py-2.5 wide:flex-nowrap wide:px-4">
          {icon('chevron', 'size-4 -rotate-90 text-ink-2 group-open:rotate-0')}
          <h2 className="text-card shrink-0">{title}</h2>
          <span className="hint max-wide:basis-full max-wide:pl-6 wide:ml-auto wide:min-w-0 wide:truncate wide:pl-2">
            {hint}
          </span>
        </summary>
        {opened && children}
      </details>
    </section>
  )
}

function Panel({ load, ...props }: CodeCardProps & { load: () => Promise<ComponentType<CodeCardProps>> }) {
  const Loaded = useLate(load)
  return Loaded ? (
    <Loaded {...props} />
  ) : (
    <LatePlace className="hint px-3 pb-3 wide:px-4 wide:pb-4">Loading…</LatePlace>
  )
}
