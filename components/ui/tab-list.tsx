'use client'

import type { KeyboardEvent } from 'react'

interface TabListProps<Value extends string> {
  tabs: readonly { readonly value: Value; readonly name: string; readonly shortcut?: string | undefined }[]
  value: Value
  onChange: (value: Value) => void
}

/** The id of a tab, which labels its panel. */
export const tabId = (value: string): string => `tab-${value}`
export const PANEL_ID = 'tab-panel'

/** The number of tabs that each key moves by (WAI-ARIA Authoring Practices, tabs with manual activation). */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/**
 * Tabs above one panel. They are a single stop of the Tab key. Arrow keys move between them, and Enter, Space or a
 * click chooses one.
 */
export function TabList<Value extends string>({ tabs, value, onChange }: TabListProps<Value>) {
  const step = (event: KeyboardEvent<HTMLDivElement>) => {
    const elements = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')]
    const at = elements.findIndex((element) => element.matches(':focus'))
    const next = at < 0 ? undefined : STEPS[event.key]?.(at, elements.length)
    if (next === undefined) return
    event.preventDefault()
    elements[next]?.focus()
  }
  return (
    <div role="tablist" className="segments" onKeyDown={step}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          id={tabId(tab.value)}
          type="button"
          role="tab"
          aria-selected={tab.value === value}
          aria-controls={PANEL_ID}
          aria-keyshortcuts={tab.shortcut}
          tabIndex={tab.value === value ? 0 : -1}
          className="segment"
          onClick={() => onChange(tab.value)}
        >
          {tab.name}
        </button>
      ))}
    </div>
  )
}
