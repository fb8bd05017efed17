'use client'

import { memo } from 'react'
import { FieldDiagnostic } from '@/components/diagnostic'
import { Field } from '../ui/field'
import { icon } from '../ui/icons'
import { useUnfolded } from '../use-unfolded'
import type { TextFieldProps } from './text-field'

/**
 * The scope. It is a single line that says what an empty scope allows, and grows into a box once it has the focus or a
 * value. It is a text box at all times, so nothing has to be opened before it can be reached.
 */
export const ScopeField = memo(function ScopeField({
  field,
  value,
  onChange,
  diagnostic,
  source,
}: TextFieldProps) {
  const id = `field-${field.id}`
  const change = (value: string) => onChange({ type: 'type', field: field.id, value })
  const { unfolded, listeners } = useUnfolded(false)
  return (
    <fieldset className="scope group min-w-0" data-entered={unfolded || undefined} {...listeners}>
      <Field
        id={id}
        label={
          <>
            {icon(
              'chevron',
              'size-4 -rotate-90 text-ink-2 group-has-[textarea:is(:focus,:not(:placeholder-shown))]:rotate-0',
            )}
            {field.label}
          </>
        }
        beside
      >
        <textarea
          id={id}
          className="field"
          aria-describedby={`${id}-where ${diagnostic ? `${id}-diagnostic` : ''}`}
          aria-invalid={diagnostic?.severity === 'error'}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          rows={Math.min(8, Math.max(1, value.split('\n').length))}
          placeholder="Everything the key’s role allows"
          value={value}
          onChange={(event) => change(event.currentTarget.value)}
        />
      </Field>
      <FieldDiagnostic id={`${id}-diagnostic`} diagnostic={diagnostic} onUse={change} />
      {source && <p className="hint mt-1">Filled in from {source}.</p>}
      <p id={`${id}-where`} className="scope-hint hint my-1">
        {field.where}
      </p>
    </fieldset>
  )
})
