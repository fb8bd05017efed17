'use client'

import { type ReactNode, useId, useRef, useState } from 'react'
import { Field } from '../ui/field'
import { matchCauses } from './match-causes'

interface CauseFilterProps {
  /**
   * The list. Each element with `data-words` can be hidden, and so can a group with `data-group` that has become empty.
   */
  children: ReactNode
}

/**
 * Hides the causes that do not match what is typed. Without a script there is no filter and the whole list is shown.
 */
export function CauseFilter({ children }: CauseFilterProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')

  const filter = (typed: string) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-words]') ?? [])]
    const { fit, complete } = matchCauses(
      items.map((item) => item.dataset.words ?? ''),
      typed,
    )
    items.forEach((item, at) => {
      item.hidden = !fit.has(at)
    })
    for (const group of list.current?.querySelectorAll<HTMLElement>('[data-group]') ?? [])
      group.hidden = group.querySelector('[data-words]:not([hidden])') === null
    for (const part of list.current?.querySelectorAll<HTMLElement>('[data-whole]') ?? [])
      part.hidden = typed.trim() !== ''
    setSaid(typed.trim() === '' ? '' : found(fit.size, complete))
    // The box sticks to the top of the window, so the first match has to appear right below it for someone who has
    // scrolled down.
    if ((list.current?.getBoundingClientRect().top ?? 0) < 0) list.current?.scrollIntoView()
  }
  return (
    <>
      <div className="sticky top-0 z-10 -mx-3 mt-4 bg-canvas px-3 py-2 wide:-mx-4 wide:px-4 noscript:hidden">
        <Field id={id} label="Find a cause">
          <input
            id={id}
            type="search"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="Paste an error, or type a word"
            className="field text-ellipsis"
            onChange={(event) => filter(event.currentTarget.value)}
          />
        </Field>
        <p role="status" className="hint mt-1 min-h-4">
          {said}
        </p>
      </div>
      <div ref={list} className="scroll-mt-28">
        {children}
      </div>
    </>
  )
}

function found(count: number, complete: boolean): string {
  if (count === 0) return 'No cause matches. Try fewer words, or paste the whole response into Inspect.'
  const causes = count === 1 ? 'One cause' : `${count} causes`
  if (complete) return `${causes} found.`
  return `No cause has all of these words. ${causes} ${count === 1 ? 'has' : 'have'} most of them.`
}
