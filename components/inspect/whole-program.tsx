'use client'

import { useState } from 'react'
import type { WholeProgram } from '@/lib/inspect/code/whole-program'
import { loadFindingProgram } from '../code/load-code'
import { LatePlace } from '../late-place'
import { Disclosure } from '../ui/disclosure'
import { useLate } from '../use-late'

/** Offers the whole program, which loads when somebody opens it. */
export function WholeProgramOffer({ program }: { program: WholeProgram }) {
  const [opened, setOpened] = useState(false)
  return (
    <Disclosure title="The whole program" className="mt-2" onOpen={() => setOpened(true)}>
      {opened && <Loaded program={program} />}
    </Disclosure>
  )
}

function Loaded({ program }: { program: WholeProgram }) {
  const FindingProgram = useLate(loadFindingProgram)
  return FindingProgram ? (
    <FindingProgram program={program} />
  ) : (
    <LatePlace className="hint">Loading…</LatePlace>
  )
}
