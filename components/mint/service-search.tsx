'use client'

import { type Dispatch, useEffect, useRef, useState } from 'react'
import type { MintAction } from '@/components/mint-form'
import { findService } from '@/lib/profile/find'
import { icon } from '../ui/icons'

/** Nobody would read more results than this. */
const SHOWN = 6

interface ServiceSearchProps {
  onChoose: Dispatch<MintAction>
  onClose: () => void
}

/** Finds a service by the words that people use for it, including services that do not use a JSON Web Token at all. */
export function ServiceSearch({ onChoose, onClose }: ServiceSearchProps) {
  const [query, setQuery] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const found = query.trim() === '' ? [] : findService(query)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="absolute inset-x-0 top-6.5 z-20 rounded-card bg-surface p-1 shadow-float">
      <div className="relative">
        {icon('search', 'absolute inset-y-0 left-2.5 my-auto text-ink-2')}
        <input
          ref={box}
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
                    onClose()
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
          {found.length === 0 && (
            <li className="hint px-2 py-1.5">
              No match. The Service list has every Apple service Assay can sign for.
            </li>
          )}
        </ul>
      )}
    </div>
  )
}
