'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import type { ServiceOperation } from '@/lib/profile/profile'
import { icon } from '../ui/icons'
import { Address } from '../ui/wrapped'
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
  const found = useMemo(() => (query === undefined ? NONE : search(query)), [query, search])
  const [paused, setPaused] = useState(NONE)
  const complete = paused === found
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setPaused(found)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [found])
  const groups = useMemo(() => (complete ? found.groups : firstOf(found.groups)), [complete, found])
  const typed = (query ?? '').trim() !== ''
  const close = () => setQuery(undefined)
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
            else if (open) return
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
        {open && (
          // A press on the list must not take the focus out of the box.
          <div
            className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-card bg-surface shadow-float"
            onPointerDown={(event) => event.preventDefault()}
          >
            <Autocomplete.Empty className="px-3 py-2 text-ink-2 empty:hidden">
              No request matches. Try fewer words or type a path.
            </Autocomplete.Empty>
            <Autocomplete.List
              aria-label="Operations"
              aria-busy={!complete}
              className="max-h-72 overflow-y-auto p-1 empty:hidden"
            >
              {(group: Choices['groups'][number]) => (
                <Autocomplete.Group key={group.value} items={group.items}>
                  <Autocomplete.GroupLabel className="hint flex h-8 items-center px-2 font-medium">
                    {group.value}
                  </Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(choice: Choice) => (
                      <Autocomplete.Item
                        key={choice.operation.id}
                        value={choice}
                        data-id={choice.operation.id}
                        data-method={choice.operation.method}
                        data-path={choice.operation.path}
                        className="operation-row"
                        onClick={() => {
                          onChoose(choice)
                          close()
                        }}
                      >
                        <Row choice={choice} query={query} />
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
            <div className="hint flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-3 py-2">
              <span role="status">
                {found.said ?? `${found.count} of ${count}`}
                {found.source && <span className="hidden wide:inline">. {found.source}</span>}
              </span>
              <span aria-hidden="true" className="ml-auto hidden gap-4 wide:flex">
                <span>
                  <kbd className="key">↑</kbd> <kbd className="key">↓</kbd> move
                </span>
                <span>
                  <kbd className="key">↵</kbd> choose
                </span>
                <span>
                  <kbd className="key">esc</kbd> close
                </span>
              </span>
            </div>
          </div>
        )}
      </Autocomplete.Root>
    </fieldset>
  )
}

function firstOf(groups: Choices['groups']): Choices['groups'] {
  let room = FIRST
  return groups.flatMap(({ value, items }) => {
    const first = items.slice(0, room)
    room -= first.length
    return first.length > 0 ? [{ value, items: first }] : []
  })
}

function Row({
  choice: { operation, diagnostics = [], marks = [] },
  query,
}: {
  choice: Choice
  query: string
}) {
  return (
    <>
      <span className="code w-13 shrink-0 text-small text-ink-2">{operation.method}</span>
      <span className="min-w-0 flex-1">
        <Marked text={operation.title} query={query} />
        {marks.map((mark) => (
          <span key={mark} className="hint ml-2">
            {mark}
          </span>
        ))}
        {diagnostics.map((diagnostic) => (
          <span key={diagnostic} className="block text-small text-risk">
            {diagnostic}
          </span>
        ))}
        <span className="code block text-small [overflow-wrap:anywhere] text-ink-2 full:hidden">
          <Address text={operation.path} />
        </span>
      </span>
      <span className="code hidden max-w-3/5 truncate text-small text-ink-2 full:block">
        {operation.path}
      </span>
    </>
  )
}

/** A title with the words of the search in semibold. */
function Marked({ text, query }: { text: string; query: string }) {
  const sought = query
    .toLowerCase()
    .split(/\W+/u)
    .filter((word) => word.length > 1)
  const words = [...text.matchAll(/\w+|\W+/gu)].map(({ 0: word, index }) => ({ word, index }))
  return words.map(({ word, index }) => {
    const lower = word.toLowerCase()
    const hit = sought.some((each) => lower.startsWith(each) || (lower.length > 2 && each.startsWith(lower)))
    return hit ? (
      <strong key={index} className="font-semibold">
        {word}
      </strong>
    ) : (
      <span key={index}>{word}</span>
    )
  })
}
