'use client'

import { type Dispatch, memo, useId } from 'react'
import type { MintAction } from '@/components/mint-form'
import { Remark } from '@/components/remark'
import type { Field, FieldRemark } from '@/lib/field/field'

interface ChoiceFieldProps {
  field: Field
  value: string
  onChange: Dispatch<MintAction>
  remark: FieldRemark | undefined
}

/** A value of a profile that is chosen, not typed: yes or no, or one of a few. */
export const ChoiceField = memo(function ChoiceField({
  field,
  value,
  onChange: dispatch,
  remark,
}: ChoiceFieldProps) {
  const onChange = (value: string) => dispatch({ type: 'type', field: field.id, value })
  const id = useId()
  const { input } = field
  const said = remark && (
    <Remark id={`${id}-remark`} severity={remark.severity}>
      {remark.text}
    </Remark>
  )
  const where = (
    <p id={`${id}-where`} className="mt-1 text-xs text-faint">
      {field.where}
    </p>
  )

  if (input.kind === 'checkbox') {
    return (
      <div>
        <label className="flex items-center gap-2 text-sm font-semibold">
          <input
            type="checkbox"
            className="accent-accent"
            aria-describedby={`${id}-where`}
            checked={value === 'true'}
            onChange={(event) => onChange(event.currentTarget.checked ? 'true' : '')}
          />
          {field.label}
        </label>
        {said}
        {where}
      </div>
    )
  }
  if (input.kind === 'choice') {
    return (
      <div>
        <label htmlFor={id} className="text-sm font-semibold">
          {field.label}
        </label>
        <select
          id={id}
          className="field mt-1"
          aria-describedby={`${id}-where`}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          <option value="">Choose…</option>
          {input.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        {said}
        {where}
      </div>
    )
  }
  return null
})
