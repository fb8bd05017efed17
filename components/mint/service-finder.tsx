'use client'

import { type Dispatch, memo, useId, useState } from 'react'
import type { MintAction } from '@/components/mint-form'
import { useLate } from '@/components/use-late'

const loadFind = () => import('@/lib/profile/find').then(({ findService }) => findService)

/** Results beyond these would not be read. */
const SHOWN = 6

/** Finds a service by the words people use for it, also what turns out to be no JSON Web Token at all. */
export const ServiceFinder = memo(function ServiceFinder({ onChoose }: { onChoose: Dispatch<MintAction> }) {
  const id = useId()
  const [query, setQuery] = useState('')
  const find = useLate(loadFind)
  const found = query.trim() === '' || !find ? [] : find(query)

  return (
    <div>
      <input
        id={id}
        type="search"
        aria-label="Find a service"
        placeholder="Find: push, IAP, client secret, MusicKit…"
        className="field text-sm"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {query.trim() !== '' && (
        <ul
          aria-label="Services found"
          className="mt-1 space-y-1 rounded-md border border-rule bg-well p-1.5 text-sm"
        >
          {found.slice(0, SHOWN).map((one) =>
            one.status === 'service' ? (
              <li key={one.service.value}>
                <button
                  type="button"
                  className="w-full cursor-pointer rounded px-2 py-1 text-left hover:bg-accent-wash hover:text-accent"
                  onClick={() => {
                    onChoose({ type: 'service', value: one.service.value })
                    setQuery('')
                  }}
                >
                  {one.service.name}
                  {one.matched !== one.service.name && <span className="text-faint"> · {one.matched}</span>}
                </button>
              </li>
            ) : (
              <li key={one.entry.name} className="px-2 py-1">
                {one.entry.name}:{' '}
                <span className="text-faint">not a JSON Web Token. {one.entry.instead}</span>
              </li>
            ),
          )}
          {found.length === 0 && (
            <li className="px-2 py-1 text-faint">
              Nothing by that name. The list above has every service that takes a token signed with your own
              key.
            </li>
          )}
        </ul>
      )}
    </div>
  )
})
