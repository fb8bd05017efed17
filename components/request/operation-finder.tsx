'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { startTransition, useDeferredValue, useMemo, useState } from 'react'
import {
  type CatalogueOperation,
  catalogueGroups,
  catalogueVersion,
  operations,
  searchOver,
  typedOperation,
} from '@/lib/catalogue'

interface OperationFinderProps {
  onChoose: (operation: CatalogueOperation, values: Readonly<Record<string, string>>) => void
}

/** What the list offers: an operation, and for a path typed by hand the values that stood in it. */
interface Choice {
  readonly operation: CatalogueOperation
  readonly values?: Readonly<Record<string, string>>
  readonly remarks?: readonly string[]
}

/** More than these nobody reads; another word narrows them down. */
const SHOWN = 20
/** As many are shown at once; the rest comes a blink later, so that typing never waits for it. */
const FIRST = 6
const NONE: readonly Choice[] = []

const search = searchOver(operations(), catalogueGroups())
const asChoices = (all: readonly CatalogueOperation[]): readonly Choice[] =>
  all.map((operation) => ({ operation }))
/** Looked for and listed out of sight when the box is entered: the first letter then finds all it needs in place. */
const UNSEEN = 'list'
const looksTyped = (text: string): boolean => /^\s*(?:[a-z]+\s+)?(?:https?:|\/v\d)/iu.test(text)

/** Finds any operation by words, path or id, or takes a path typed by hand. */
export function OperationFinder({ onChoose }: OperationFinderProps) {
  const [text, setText] = useState('')
  const [entered, setEntered] = useState(false)
  const searched = text.trim() !== ''
  const sought = searched || !entered ? text : UNSEEN
  const found = useMemo(() => search(sought), [sought])
  const typed = useMemo(() => (looksTyped(text) ? typedOperation(text) : undefined), [text])
  const shown = useMemo((): readonly Choice[] => {
    if (sought.trim() === '') return NONE
    const all = found.groups.flatMap((group) => group.operations)
    if (typed?.status !== 'operation') return asChoices(all.slice(0, SHOWN))
    const rest = all.filter(({ id }) => id !== typed.operation.id).slice(0, SHOWN)
    return [typed, ...asChoices(rest)]
  }, [sought, found, typed])

  const complete = useDeferredValue(shown, NONE) === shown && searched
  const listed = useMemo(() => (complete ? shown : shown.slice(0, FIRST)), [complete, shown])

  const choose = ({ operation, values = {} }: Choice) => {
    onChoose(operation, values)
    setText('')
  }

  return (
    <div>
      <Autocomplete.Root
        items={listed}
        filteredItems={listed}
        mode="none"
        autoHighlight={searched && 'always'}
        // A popup of this library hides the rest of the page from assistive technology while it is open.
        inline
        open={searched}
        itemToStringValue={({ operation }) => operation.title}
        value={text}
        onValueChange={(value, { reason }) => {
          if (reason !== 'item-press') setText(value)
        }}
      >
        <Autocomplete.Input
          aria-label="Find a request"
          aria-expanded={searched}
          placeholder="Find any of them: betagroups, add build group, /v1/apps/{id}…, or type a path"
          className="field mt-1 text-sm"
          onFocus={() => startTransition(() => setEntered(true))}
          onKeyDown={(event) => {
            if (!searched) event.preventBaseUIHandler()
          }}
          spellCheck={false}
          autoComplete="off"
        />
        {(searched || entered) && (
          <div hidden={!searched} className="mt-1 rounded-md border border-rule bg-well p-1.5">
            <Autocomplete.Empty className="px-2 py-1 text-sm text-faint empty:hidden">
              Nothing has these words.
            </Autocomplete.Empty>
            <Autocomplete.List aria-label="Requests found" className="max-h-96 overflow-y-auto">
              {(choice: Choice) => (
                <Autocomplete.Item
                  key={choice.operation.id}
                  value={choice}
                  className="cursor-pointer rounded px-2 py-1 text-sm outline-none data-highlighted:bg-accent-wash"
                  onClick={() => choose(choice)}
                >
                  <Row choice={choice} />
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </div>
        )}
      </Autocomplete.Root>
      {typed?.status === 'wrong' && <p className="mt-1 text-sm text-warn">{typed.reason}</p>}
      <p className="mt-1 text-xs text-faint">
        {searched && (
          <>
            {found.count} found{found.count > SHOWN && `, the first ${SHOWN} shown`}
            {!found.all && ', not with all words'}
            {found.unknown.length > 0 && `, without “${found.unknown.join(' ')}”`}.{' '}
          </>
        )}
        App Store Connect API {catalogueVersion()}.
      </p>
    </div>
  )
}

const MARK = 'rounded border border-rule px-1 text-xs text-faint'

function Row({ choice: { operation, remarks = [] } }: { choice: Choice }) {
  const { title, method, path, answer, longLived, deprecated, group } = operation
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{title}</span>
        <span className="text-xs text-faint">{group}</span>
        {answer === 'gzip' && <span className={MARK}>answers gzip</span>}
        {longLived && (
          <span className={MARK}>
            long token {longLived === 'documented' ? 'possible' : 'perhaps possible'}
          </span>
        )}
        {deprecated && <span className={MARK}>deprecated</span>}
      </span>
      <span className="code block break-all text-faint">
        {method} {path}
      </span>
      {remarks.map((remark) => (
        <span key={remark} className="block text-xs text-warn">
          {remark}
        </span>
      ))}
    </>
  )
}
