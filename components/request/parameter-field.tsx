'use client'

import { useId } from 'react'
import { Remark } from '@/components/remark'
import type { Parameter } from '@/lib/request/operation'

interface ParameterFieldProps {
  parameter: Parameter
  value: string
  problem: string | undefined
  onChange: (value: string) => void
}

/** One value of a request, named as Apple names it. */
export function ParameterField({ parameter, value, problem, onChange }: ParameterFieldProps) {
  const id = useId()
  const required = parameter.required || parameter.in === 'path'
  const hint = [parameter.hint, parameter.choices && `One of ${parameter.choices.join(', ')}.`].filter(
    (each) => each !== undefined && each !== '',
  )
  const shared = {
    id,
    'aria-required': required ? true : undefined,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-hint`,
    autoComplete: 'off',
    autoCapitalize: 'none',
    spellCheck: false,
    placeholder: parameter.placeholder,
    value,
  } as const
  return (
    <div className={parameter.in === 'body' ? 'min-w-0 sm:col-span-2' : 'min-w-0'}>
      <span className="flex items-baseline gap-2">
        <label htmlFor={id} className="code font-semibold break-all">
          {parameter.name}
        </label>
        {required && (
          <span aria-hidden="true" className="text-xs text-faint">
            required
          </span>
        )}
      </span>
      {parameter.in === 'body' ? (
        <textarea
          {...shared}
          rows={5}
          className="field code mt-1 resize-y"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          type="text"
          className="field code mt-1"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {problem !== undefined && <Remark severity="error">{problem}</Remark>}
      <p id={`${id}-hint`} className="mt-1 text-xs text-faint">
        {hint.join(' ')}
      </p>
    </div>
  )
}
