'use client'

import { useId, useState } from 'react'
import type { Diagnostic } from '@/lib/diagnostic/diagnostic'
import type { Parameter } from '@/lib/request/operation'
import { Field } from '../ui/field'
import { CELL, ParameterField } from './parameter-field'

interface ParameterListProps {
  parameters: readonly Parameter[]
  values: Readonly<Record<string, string>>
  problems: readonly { readonly parameter: string; readonly diagnostic: Diagnostic }[]
  onChange: (name: string, value: string) => void
  /** Adds a parameter of any name; undefined if the operation has no query. */
  onAdd?: ((name: string) => void) | undefined
}

/**
 * Required parameters stay in sight. Parameters that are set from the start are in the row of choices. The others are
 * folded away.
 */
export function parametersInSight(parameters: readonly Parameter[]): {
  readonly needed: readonly Parameter[]
  readonly preset: readonly Parameter[]
  readonly folded: readonly Parameter[]
} {
  const needed = parameters.filter(({ required, in: place }) => required || place !== 'query')
  const rest = parameters.filter((each) => !needed.includes(each))
  return {
    needed,
    preset: rest.filter(({ initial }) => initial),
    folded: rest.filter(({ initial }) => !initial),
  }
}

/** A parameter that is set from the start: its name and value in one box. */
export function PresetParameter({
  parameter,
  value,
  onChange,
}: {
  parameter: Parameter
  value: string
  onChange: (value: string) => void
}) {
  return (
    <label className="field order-last inline-flex w-auto items-center gap-2 wide:order-none">
      <span className="code text-ink-2">{parameter.name}</span>
      <input
        type="text"
        className="code min-w-8 bg-transparent outline-none [field-sizing:content]"
        // For browsers without field-sizing.
        size={Math.max(1, value.length)}
        aria-description={parameter.hint}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  )
}

/** The values of a request, each below its name. */
export function ParameterList({ parameters, values, problems, onChange, onAdd }: ParameterListProps) {
  return (
    <>
      <div className="-mb-3 grid gap-x-3 empty:hidden wide:grid-cols-2 full:grid-cols-3">
        {parameters.map((parameter) => (
          <ParameterField
            key={parameter.name}
            parameter={parameter}
            value={values[parameter.name] ?? ''}
            said={[
              ...problems
                .filter((each) => each.parameter === parameter.name)
                .map(({ diagnostic }) => diagnostic),
              parameter.diagnostic?.(values),
            ].filter((each) => each !== undefined)}
            onChange={(value) => onChange(parameter.name, value)}
          />
        ))}
        {onAdd && <AddParameter onAdd={onAdd} />}
      </div>
      {parameters.some(({ several }) => several) && (
        <p className="hint mt-2">Separate several values with commas.</p>
      )}
    </>
  )
}

function AddParameter({ onAdd }: { onAdd: (name: string) => void }) {
  const id = useId()
  const [name, setName] = useState('')
  const add = () => {
    if (name.trim() === '') return
    onAdd(name.trim())
    setName('')
  }
  return (
    <Field id={id} label="A parameter that is not listed" className={CELL}>
      <div className="flex gap-2">
        <input
          id={id}
          type="text"
          className="field code"
          placeholder="filter[…]"
          autoComplete="off"
          spellCheck={false}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add()
          }}
        />
        <button type="button" className="button" onClick={add}>
          Add
        </button>
      </div>
    </Field>
  )
}
