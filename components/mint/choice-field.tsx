'use client'

import { type Dispatch, memo } from 'react'
import { DiagnosticText } from '@/components/diagnostic'
import type { MintAction } from '@/components/mint-form'
import type { Diagnostic } from '@/lib/diagnostic/diagnostic'
import type { Field as FieldOfProfile } from '@/lib/field/field'
import { Checkbox } from '../ui/checkbox'
import { Field, Select } from '../ui/field'

interface ChoiceFieldProps {
  field: FieldOfProfile
  value: string
  onChange: Dispatch<MintAction>
  diagnostic: Diagnostic | undefined
}

/** A value of a profile that is chosen instead of typed: yes or no, or one of a few. */
export const ChoiceField = memo(function ChoiceField({
  field,
  value,
  onChange: dispatch,
  diagnostic,
}: ChoiceFieldProps) {
  const onChange = (value: string) => dispatch({ type: 'type', field: field.id, value })
  const id = `field-${field.id}`
  const { input } = field
  const said = (
    <>
      {diagnostic && (
        <DiagnosticText id={`${id}-diagnostic`} severity={diagnostic.severity}>
          {diagnostic.seen}
        </DiagnosticText>
      )}
      <p id={`${id}-where`} className="hint mt-1">
        {field.where}
      </p>
    </>
  )

  if (input.kind === 'checkbox') {
    return (
      <div>
        <Checkbox
          id={id}
          describedBy={`${id}-where`}
          checked={value === 'true'}
          onChange={(on) => onChange(on ? 'true' : '')}
          className="label"
        >
          {field.label}
        </Checkbox>
        {said}
      </div>
    )
  }
  if (input.kind === 'choice') {
    return (
      <Field id={id} label={field.label}>
        <Select id={id} value={value} onChange={onChange} describedBy={`${id}-where`}>
          <option value="">Choose…</option>
          {input.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
        {said}
      </Field>
    )
  }
  return null
})
