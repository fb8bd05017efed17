'use client'

import { type Dispatch, memo, useId } from 'react'
import type { MintAction } from '@/components/mint-form'
import { Remark } from '@/components/remark'
import type { FieldRemark } from '@/lib/field/field'
import type { Lifetime } from '@/lib/profile/profile'
import { BACKDATE, inUnit } from '@/lib/token/lifetime'

interface LifetimeFieldProps {
  lifetime: Lifetime
  /** As typed, in the unit of the lifetime. */
  typed: string
  seconds: number | undefined
  onChange: Dispatch<MintAction>
  remark: FieldRemark | undefined
}

const DAY = 86_400

/** How long the token shall live: a few good choices, or any number. */
export const LifetimeField = memo(function LifetimeField({
  lifetime,
  typed,
  seconds,
  onChange: dispatch,
  remark,
}: LifetimeFieldProps) {
  const onChange = (value: string) => dispatch({ type: 'lifetime', value })
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="text-sm font-semibold">
        Lifetime in {lifetime.unit}
      </label>
      <div className="mt-1 flex flex-wrap items-center gap-1.5">
        <input
          id={id}
          type="number"
          inputMode="decimal"
          min="0"
          step="any"
          className="field code w-24"
          aria-describedby={`${id}-help${remark ? ` ${id}-remark` : ''}`}
          aria-invalid={remark?.severity === 'error'}
          value={typed}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {lifetime.presets.map((preset) => {
          const number = String(inUnit(lifetime, preset.seconds))
          const days = lifetime.unit === 'minutes' ? preset.seconds / DAY : 0
          const inDays = days >= 1 ? `${days} day${days === 1 ? '' : 's'}` : undefined
          return (
            <button
              key={preset.seconds}
              type="button"
              className="button aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent"
              aria-pressed={preset.seconds === seconds}
              aria-label={inDays ?? `${number} ${lifetime.unit}`}
              title={preset.hint}
              onClick={() => onChange(number)}
            >
              {inDays ?? number}
            </button>
          )
        })}
      </div>
      {remark && (
        <Remark id={`${id}-remark`} severity={remark.severity}>
          {remark.text}
          {remark.instead !== undefined && (
            <button type="button" className="button ml-2" onClick={() => onChange(remark.instead ?? '')}>
              Use {remark.instead}
            </button>
          )}
        </Remark>
      )}
      <p id={`${id}-help`} className="mt-1 text-xs text-faint">
        From “iat” to “exp”, as Apple counts it. “iat” is set {BACKDATE} seconds back against fast clocks, and
        that minute is part of it.
      </p>
    </div>
  )
})
