'use client'

import { type Dispatch, memo, useRef, useState } from 'react'
import { LatePlace } from '@/components/late-place'
import type { MintAction } from '@/components/mint-form'
import { useAwake } from '@/components/use-awake'
import { useLate } from '@/components/use-late'

const loadSearch = () => import('./service-search').then(({ ServiceSearch }) => ServiceSearch)

/** Opens a search for a service by the words that people use for it. */
export const ServiceFinder = memo(function ServiceFinder({ onChoose }: { onChoose: Dispatch<MintAction> }) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const Search = useLate(loadSearch, useAwake())
  const close = () => setOpen(false)
  return (
    <fieldset
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        close()
        button.current?.focus()
      }}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        className="hint link"
        onClick={() => setOpen((shown) => !shown)}
      >
        Search
      </button>
      {open &&
        (Search ? (
          <Search onChoose={onChoose} onClose={close} />
        ) : (
          <LatePlace className="hint">Loading…</LatePlace>
        ))}
    </fieldset>
  )
})
