'use client'

import { memo, useLayoutEffect, useRef } from 'react'
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

/**
 * The operations as a native list, grouped. Its thousand options never change, so they are plain elements: as React's own they
 * took an eighth of a second to make, and were looked through on every change beside them.
 */
export const OperationSelect = memo(function OperationSelect({
  id,
  groups,
  value,
  onChange,
}: OperationSelectProps) {
  const select = useRef<HTMLSelectElement>(null)
  useLayoutEffect(() => {
    select.current?.replaceChildren(...groups.map(optionGroup))
  }, [groups])
  useLayoutEffect(() => {
    // Also after the list has changed, which leaves its first option chosen.
    if (groups.length > 0 && select.current) select.current.value = value
  }, [groups, value])
  return (
    <select
      ref={select}
      id={id}
      className="field mt-1"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
})

function optionGroup({ group, operations }: OperationGroup): HTMLOptGroupElement {
  const element = document.createElement('optgroup')
  element.label = group
  element.append(...operations.map(option))
  return element
}

function option({ id, title, method, path, deprecated }: ServiceOperation): HTMLOptionElement {
  const element = document.createElement('option')
  element.value = id
  element.dataset.method = method
  element.dataset.path = path
  element.textContent = `${title} · ${method} ${path}${deprecated ? ' (deprecated)' : ''}`
  return element
}
