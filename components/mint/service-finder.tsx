'use client'

import { type Dispatch, memo, useEffect, useRef, useState } from 'react'
import { LatePlace } from '@/components/late-place'
import type { MintAction } from '@/components/mint-form'
import { useLate } from '@/components/use-late'
import { icon } from '../ui/icons'

const loadFind = () => import('@/lib/profile/find').then(({ findService }) => findService)

/** Nobody would read more results than this. */
const SHOWN = 6

/** Finds a service by the words that people use for it, including services that do not use a JSON Web Token at all. */
export const ServiceFinder = memo(function ServiceFinder({ onChoose }: { onChoose: Dispatch<MintAction> }) {
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const box = useRef<HTMLFieldSetElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const find = useLate(loadFind, open)
  const found = query.trim() === '' || !find ? [] : find(query)
  useEffect(() => {
    if (open) box.current?.querySelector('input')?.focus()
  }, [open])

  const close = () => {
    setOpen(false)
    setQuery('')
  }
  return (
    <fieldset
      ref={box}
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
      {open && (
        <div className="absolute inset-x-0 top-6.5 z-20 rounded-card bg-surface p-1 shadow-float">
          <div className="relative">
            {icon('search', 'absolute inset-y-0 left-2.5 my-auto text-ink-2')}
            <input
              type="search"
              aria-label="Find a service"
              placeholder="push, IAP, client secret, MusicKit…"
              className="field pl-8"
              autoComplete="off"
              spellCheck={false}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
          </div>
          {query.trim() !== '' && (
            <ul aria-label="Services found" className="mt-1">
              {found.slice(0, SHOWN).map((one) =>
                one.status === 'service' ? (
                  <li key={one.service.value}>
                    <button
                      type="button"
                      className="w-full cursor-pointer rounded-control px-2 py-1.5 text-left hover:bg-fill"
                      onClick={() => {
                        onChoose({ type: 'service', value: one.service.value })
                        close()
                        document.getElementById('field-service')?.focus()
                      }}
                    >
                      {one.service.name}
                      {one.matched !== one.service.name && <span className="hint block">{one.matched}</span>}
                    </button>
                  </li>
                ) : (
                  <li key={one.entry.name} className="px-2 py-1.5">
                    {one.entry.name}: <span className="hint">not a JSON Web Token. {one.entry.instead}</span>
                  </li>
                ),
              )}
              {!find && (
                <li className="px-2 py-1.5">
                  <LatePlace>Loading…</LatePlace>
                </li>
              )}
              {find && found.length === 0 && (
                <li className="hint px-2 py-1.5">
                  No match. The Service list has every Apple service Assay can sign for.
                </li>
              )}
            </ul>
          )}
        </div>
      )}
    </fieldset>
  )
})
