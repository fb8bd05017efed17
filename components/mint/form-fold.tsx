'use client'

import type { ReactNode } from 'react'
import { useUnfolded } from '@/components/use-unfolded'
import type { FieldValues } from '@/lib/field/field'
import type { Profile } from '@/lib/profile/profile'

interface FormFoldProps {
  profile: Profile
  values: FieldValues
  /** The lifetime as typed, in the unit of the profile. */
  typedLifetime: string
  /** Whether there is a token. */
  done: boolean
  children: ReactNode
}

/** Longer values are shortened in the middle. */
const LONGEST = 15

/**
 * On a phone the form folds to one row once there is a token and the focus has left the form, so that the token is in
 * view. On a wide page the row is never shown.
 */
export function FormFold({ profile, values, typedLifetime, done, children }: FormFoldProps) {
  const { unfolded, setUnfolded, listeners } = useUnfolded(true)
  const folded = done && !unfolded
  const identifiers = profile.fields
    .map(({ id }) => values[id] ?? '')
    .filter((value) => value !== '' && !value.includes('\n'))
    .map((value) => (value.length > LONGEST ? `${value.slice(0, 8)}…${value.slice(-4)}` : value))
  return (
    <div className="min-w-0">
      {folded && (
        <div className="flex items-center gap-2 border-t border-line px-3 py-2 wide:hidden">
          <p className="min-w-0 flex-1">
            <span className="block">
              <span className="font-medium">{profile.service.name}</span>{' '}
              <span className="text-ink-2">{profile.kind}</span>
            </span>
            <span className="code block text-small [overflow-wrap:anywhere] text-ink-2">
              {[
                ...identifiers,
                profile.lifetime &&
                  `${typedLifetime}\u00a0${profile.lifetime.unit === 'days' ? 'days' : 'min'}`,
              ]
                .filter(Boolean)
                .join('\u00a0· ')}
            </span>
          </p>
          <button
            type="button"
            className="button ghost -mr-3 forced-colors:mr-0"
            onClick={(event) => {
              const row = event.currentTarget.closest('div')?.parentElement
              setUnfolded(true)
              requestAnimationFrame(() => row?.querySelector<HTMLElement>('select')?.focus())
            }}
          >
            Edit
          </button>
        </div>
      )}
      {/* The Edit button is outside: if its focus unfolded the form, the button would disappear before its click. */}
      <fieldset className={folded ? 'hidden min-w-0 wide:block' : 'min-w-0'} {...listeners}>
        {children}
      </fieldset>
    </div>
  )
}
