'use client'

import { memo } from 'react'
import type { ServiceOperation } from '@/lib/profile/profile'

export interface OperationGroup {
  readonly group: string
  readonly operations: readonly ServiceOperation[]
}

interface OperationSelectProps {
  id: string
  groups: readonly OperationGroup[]
  value: string
  onChange: (id: string) => void
}

/** The operations as a native list, grouped; drawn again only when the list itself changes. */
export const OperationSelect = memo(function OperationSelect({
  id,
  groups,
  value,
  onChange,
}: OperationSelectProps) {
  return (
    <select
      id={id}
      className="field mt-1"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <Options groups={groups} />
    </select>
  )
})

const Options = memo(function Options({ groups }: { groups: readonly OperationGroup[] }) {
  return groups.map(({ group, operations }) => (
    <optgroup key={group} label={group}>
      {operations.map(({ id, title, method, path, deprecated }) => (
        <option key={id} value={id} data-method={method} data-path={path}>
          {title} · {method} {path}
          {deprecated && ' (deprecated)'}
        </option>
      ))}
    </optgroup>
  ))
})
