'use client'

import { useId } from 'react'
import { DiagnosticText } from '@/components/diagnostic'
import type { Diagnostic } from '@/lib/diagnostic/diagnostic'
import type { Parameter } from '@/lib/request/operation'
import { Field } from '../ui/field'
import { Address } from '../ui/wrapped'

interface ParameterFieldProps {
  parameter: Parameter
  value: string
  /** What there is to say about the value. A value with an error isn’t sent. */
  said: readonly Diagnostic[]
  onChange: (value: string) => void
}

/** Label, control and hint of each parameter share the rows of the grid, so that the controls of a line are aligned. */
export const CELL = 'row-span-3 grid grid-rows-subgrid pb-3 *:first:self-end'

/** One value of a request, labeled with Apple's name for it. */
export function ParameterField({ parameter, value, said, onChange }: ParameterFieldProps) {
  const id = useId()
  const required = parameter.required || parameter.in === 'path'
  const hint = [
    parameter.hint,
    parameter.choices && `One of ${parameter.choices.filter((each) => each[0] !== '-').join(', ')}.`,
  ]
    .filter((each) => each !== undefined && each !== '')
    .join(' ')
  const shared = {
    id,
    'aria-required': required ? true : undefined,
    'aria-invalid': said.some(({ severity }) => severity === 'error'),
    'aria-describedby': `${id}-hint`,
    autoComplete: 'off',
    autoCapitalize: 'none',
    spellCheck: false,
    placeholder: parameter.placeholder,
    value,
  } as const
  return (
    <Field
      id={id}
      label={
        <span className="code">
          <Address text={parameter.name} />
        </span>
      }
      aside={required ? 'required' : undefined}
      className={`${CELL} ${parameter.in === 'body' ? 'wide:col-span-full' : ''}`}
    >
      {parameter.in === 'body' ? (
        <textarea
          {...shared}
          rows={5}
          className="peer field code resize-y"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          type="text"
          className="peer field code"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      <div>
        {said.map(({ severity, seen }) => (
          <DiagnosticText key={seen} severity={severity}>
            {seen}
          </DiagnosticText>
        ))}
        <p
          id={`${id}-hint`}
          // A long list of values is shown in full while its field has the focus.
          className="hint mt-1 line-clamp-2 [overflow-wrap:anywhere] empty:hidden [.peer:focus~div_&]:line-clamp-none"
        >
          {hint}
        </p>
      </div>
    </Field>
  )
}
