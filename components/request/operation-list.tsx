'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { memo } from 'react'
import { Address } from '../ui/wrapped'
import type { Choice, Choices } from './operation-search'

interface OperationListProps {
  found: Choices
  /** The text that was searched for. */
  query: string
  /** Whether everything that was found is in the list already. */
  complete: boolean
  /** The number of operations to choose from. */
  count: number
  onChoose: (choice: Choice) => void
}

/** The operations that were found. While somebody types, it renders only once another search has a result. */
export const OperationList = memo(function OperationList({
  found,
  query,
  complete,
  count,
  onChoose,
}: OperationListProps) {
  return (
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
            <Autocomplete.GroupLabel className="hint px-2 pt-2 pb-1 font-medium">
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
                  onClick={() => onChoose(choice)}
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
  )
})

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
