'use client'

import { useId, useState } from 'react'
import type { Parameter } from '@/lib/request/operation'
import { ParameterField } from './parameter-field'

interface ParameterListProps {
  parameters: readonly Parameter[]
  values: Readonly<Record<string, string>>
  problems: readonly { readonly parameter: string; readonly message: string }[]
  onChange: (name: string, value: string) => void
  /** Takes a parameter of any name; undefined where the operation takes no query. */
  onAdd: ((name: string) => void) | undefined
}

/** So many are shown at once; an operation can have sixty. */
const FIRST = 6

/** A parameter with more values than this to choose from is not shown at once either: it would fill the form. */
const FEW = 8

/** The values of a request: what it needs and what is used most in sight, the rest folded up. */
export function ParameterList({ parameters, values, problems, onChange, onAdd }: ParameterListProps) {
  const first = parameters.filter(
    ({ name, in: place, required, initial, placeholder, choices }, index) =>
      required ||
      place !== 'query' ||
      initial ||
      placeholder ||
      (index < FIRST && (choices?.length ?? 0) <= FEW) ||
      (values[name] ?? '') !== '',
  )
  const rest = parameters.filter((parameter) => !first.includes(parameter))
  const grid = 'grid gap-3 sm:grid-cols-2 xl:grid-cols-3'
  const field = (parameter: Parameter) => (
    <ParameterField
      key={parameter.name}
      parameter={parameter}
      value={values[parameter.name] ?? ''}
      problem={problems.find((each) => each.parameter === parameter.name)?.message}
      onChange={(value) => onChange(parameter.name, value)}
    />
  )
  return (
    <>
      <div className={`mt-3 ${grid}`}>{first.map(field)}</div>
      {(rest.length > 0 || onAdd) && (
        <details className="mt-3 text-sm">
          <summary className="cursor-pointer text-accent">
            {rest.length > 0 ? `${rest.length} more parameters` : 'Another parameter'}
          </summary>
          <div className={`mt-2 ${grid}`}>{rest.map(field)}</div>
          {onAdd && <AddParameter onAdd={onAdd} />}
        </details>
      )}
      {parameters.some(({ several }) => several) && (
        <p className="mt-2 text-xs text-faint">Several values for one name: put commas between them.</p>
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
    <div className="mt-3 flex flex-wrap items-end gap-2">
      <div>
        <label htmlFor={id} className="text-xs text-faint">
          A parameter that is not listed
        </label>
        <input
          id={id}
          type="text"
          className="field code mt-1"
          placeholder="filter[…]"
          autoComplete="off"
          spellCheck={false}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add()
          }}
        />
      </div>
      <button type="button" className="button" onClick={add}>
        Add
      </button>
    </div>
  )
}
