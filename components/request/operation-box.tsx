'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ServiceOperation } from '@/lib/profile/profile'
import { icon } from '../ui/icons'
import { OperationList } from './operation-list'
import type { Choice, Choices } from './operation-search'

interface OperationBoxProps {
  operation: ServiceOperation
  /** The number of operations to choose from. */
  count: number
  search: (text: string) => Choices
  onChoose: (choice: Choice) => void
}

/** As many operations as are in view. The others follow when typing pauses, so that it never waits for them. */
const FIRST = 8
const PAUSE_MS = 150
const NONE: Choices = { groups: [], count: 0 }

/**
 * The request: a box that shows the chosen operation. It finds other operations by words, path or id, and accepts a
 * path typed by hand.
 */
export function OperationBox({ operation, count, search, onChoose }: OperationBoxProps) {
  /** What has been typed; undefined while nobody is choosing. */
  const [query, setQuery] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const open = query !== undefined
  const shown = useAfterPaint(query)
  const found = useMemo(() => (shown === undefined ? NONE : search(shown)), [shown, search])
  const [paused, setPaused] = useState(NONE)
  const complete = paused === found
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setPaused(found)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [found])
  const groups = useMemo(() => (complete ? found.groups : firstOf(found.groups)), [complete, found])
  const typed = (query ?? '').trim() !== ''
  const close = () => setQuery(undefined)
  const choose = useCallback(
    (choice: Choice) => {
      onChoose(choice)
      setQuery(undefined)
    },
    [onChoose],
  )
  const operations = `${count} operation${count === 1 ? '' : 's'}`

  return (
    <fieldset
      className="relative min-w-0 flex-1"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
    >
      <Autocomplete.Root
        items={groups}
        filteredItems={groups}
        mode="none"
        autoHighlight={typed && 'always'}
        // A popup of this library hides the rest of the page from assistive technology while it is open.
        inline
        open={open}
        itemToStringValue={(choice: Choice) => choice.operation.title}
        value={query ?? operation.title}
        onValueChange={(value, { reason }) => {
          // The first typed character lands within the title that was shown, wherever the caret was. Only that
          // character is the query.
          if (reason !== 'item-press') setQuery(open ? value : value.replace(operation.title, ''))
        }}
      >
        <Autocomplete.Input
          ref={input}
          aria-label="Operation"
          aria-expanded={open}
          aria-keyshortcuts="/"
          aria-description={`${operation.method} ${operation.path}`}
          placeholder={`Search ${operations}, or type a path`}
          className={`field pr-9 ${open ? 'pl-9' : 'operation-closed'}`}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => startTransition(() => setQuery((before) => before ?? ''))}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && open) close()
            else if (event.key === 'ArrowDown' && !open) setQuery('')
            else if (event.key === 'Enter' && typed && query !== undefined && query !== shown) {
              // The list is still that of an earlier text.
              const first = search(query).groups[0]?.items[0]
              if (first) choose(first)
            } else if (open) return
            event.preventBaseUIHandler()
          }}
          spellCheck={false}
          autoComplete="off"
        />
        {open ? (
          icon('search', 'pointer-events-none absolute top-2 left-2.5 text-ink-2 pointer-coarse:top-3.5')
        ) : (
          <span
            aria-hidden="true"
            className="operation-shown pointer-events-none absolute inset-0 flex items-center gap-2 overflow-hidden pr-9 pl-3"
          >
            {/* A path with room for only a few characters wraps out of view. */}
            <span className="flex h-lh min-w-0 flex-wrap content-start gap-x-2 overflow-hidden">
              <span className="flex max-w-full items-center gap-2">
                <span className="code text-small text-ink-2">{operation.method}</span>
                <span className="truncate">{operation.title}</span>
              </span>
              <span className="code min-w-0 flex-[1_1_6ch] self-center truncate text-ink-2">
                {operation.path}
              </span>
            </span>
            {/* Each number gets a new element, so the browser counts no layout shift. */}
            <span key={count} className="hint ml-auto hidden shrink-0 items-center gap-2 full:flex">
              Search {operations} <kbd className="key">/</kbd>
            </span>
          </span>
        )}
        {icon(
          'chevron',
          `pointer-events-none absolute top-2 right-2.5 text-ink-2 pointer-coarse:top-3.5 ${open ? 'rotate-180' : ''}`,
        )}
        {open && shown !== undefined && (
          <OperationList found={found} query={shown} complete={complete} count={count} onChoose={choose} />
        )}
      </Autocomplete.Root>
    </fieldset>
  )
}

/** Returns the value once the page has been painted with it, so that a keystroke is visible before what it leads to. */
function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(value)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPainted(value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [value])
  return painted
}

function firstOf(groups: Choices['groups']): Choices['groups'] {
  let room = FIRST
  return groups.flatMap(({ value, items }) => {
    const first = items.slice(0, room)
    room -= first.length
    return first.length > 0 ? [{ value, items: first }] : []
  })
}
