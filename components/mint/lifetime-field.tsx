'use client'

import { type Dispatch, memo } from 'react'
import { FieldDiagnostic } from '@/components/diagnostic'
import type { MintAction } from '@/components/mint-form'
import type { Diagnostic } from '@/lib/diagnostic/diagnostic'
import type { Lifetime } from '@/lib/profile/profile'
import { BACKDATE, inUnit } from '@/lib/token/lifetime'
import { Field } from '../ui/field'

interface LifetimeFieldProps {
  lifetime: Lifetime
  /** As typed, in the unit of the lifetime. */
  typed: string
  seconds: number | undefined
  onChange: Dispatch<MintAction>
  diagnostic: Diagnostic | undefined
}

const DAY = 86_400
const ID = 'field-lifetime'

/** The lifetime of the token: a few common choices, or any number. */
export const LifetimeField = memo(function LifetimeField({
  lifetime,
  typed,
  seconds,
  onChange: dispatch,
  diagnostic,
}: LifetimeFieldProps) {
  const onChange = (value: string) => dispatch({ type: 'lifetime', value })
  const { unit, max, presets } = lifetime
  const help = `Counted from iat to exp. iat is set ${BACKDATE} s in the past in case your clock runs fast, so 15 minutes means 14 from now.`
  return (
    <Field
      id={ID}
      title={help}
      label={
        <>
          Lifetime<span className="sr-only"> in {unit}</span>
        </>
      }
      aside={max === undefined ? unit : `${unit}, ${Math.floor(inUnit(lifetime, max))} at most`}
    >
      <div className="flex gap-2">
        <input
          id={ID}
          type="number"
          inputMode="decimal"
          min="0"
          step="any"
          className="field code w-16 shrink-0 [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none"
          aria-describedby={`${ID}-help${diagnostic ? ` ${ID}-diagnostic` : ''}`}
          aria-invalid={diagnostic?.severity === 'error'}
          value={typed}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <div className="segments min-w-0 flex-1">
          {presets.map((preset) => {
            const number = String(inUnit(lifetime, preset.seconds))
            const days = unit === 'minutes' ? preset.seconds / DAY : 0
            const inDays = days >= 1 ? `${days} day${days === 1 ? '' : 's'}` : undefined
            return (
              <button
                key={preset.seconds}
                type="button"
                className="segment preset"
                aria-pressed={preset.seconds === seconds}
                aria-label={inDays ?? `${number} ${unit}`}
                title={preset.hint}
                onClick={() => onChange(number)}
              >
                {inDays ?? number}
              </button>
            )
          })}
        </div>
      </div>
      <FieldDiagnostic id={`${ID}-diagnostic`} diagnostic={diagnostic} onUse={onChange} />
      <p id={`${ID}-help`} className="sr-only">
        {help}
      </p>
    </Field>
  )
})
