'use client'

import { type ReactNode, useCallback } from 'react'
import { NumericDate } from '@/components/numeric-date'
import type { TimeLine as Line, Mark } from '@/lib/inspect/time-line'
import { Card } from '../ui/card'

/**
 * Up to this many minutes there is one block for each minute. A longer lifetime has twenty equal blocks, as in Mint.
 */
const MINUTES = 30
const BLOCKS = 20
/** Labels that are closer together than this fraction of the line would overlap. */
const APART = 0.24

/** The lifetime of the token as a row of blocks with its moments, and the same moments as a list. */
export function TimeLine({ line }: { line: Line }) {
  const drawn = picture(line)
  return (
    <Card label="Lifetime of the token">
      <h2 className="text-card">Lifetime</h2>
      {drawn && (
        <div aria-hidden="true" className="mt-2 hidden wide:block">
          <Labels of={drawn.above} />
          <div className="relative my-1">
            <div className="flex gap-0.5">
              {drawn.blocks.map((block) => (
                <span
                  key={block.at}
                  className={`relative h-1.5 min-w-0 flex-1 overflow-hidden border first:rounded-l-full last:rounded-r-full ${block.over ? 'border-err' : 'border-control'}`}
                >
                  <Placed from={1 - block.left} className="right-0 bg-bar forced-colors:bg-[CanvasText]" />
                </span>
              ))}
            </div>
            {[...drawn.above, ...drawn.below].map(({ id, at }) => (
              <Placed
                key={id}
                from={at}
                className={`-inset-y-1 w-0.5 -translate-x-px forced-colors:bg-[CanvasText] ${id === 'limit' ? 'bg-err' : 'bg-ink'}`}
              />
            ))}
          </div>
          <Labels of={drawn.below} />
        </div>
      )}
      <ul className={`mt-1 space-y-1 text-small ${drawn ? 'wide:sr-only' : ''}`}>
        {line.marks.map((mark) => (
          <li key={mark.id} className="grid grid-cols-[9rem_minmax(0,1fr)] max-slim:grid-cols-1">
            <span className="font-medium">{mark.label}</span>
            <span className="text-ink-2">
              <NumericDate seconds={mark.seconds} />
              {mark.beyond && `, long ${mark.beyond} the others`}
            </span>
          </li>
        ))}
      </ul>
      {line.skew && <p className="mt-2 text-ink-2">{line.skew.words.replaceAll(/(\d) /gu, '$1\u00a0')}</p>}
    </Card>
  )
}

interface Placed {
  readonly id: Mark['id']
  readonly at: number
  readonly words: ReactNode
  readonly wrong?: boolean
}

/**
 * What is drawn between the start and the end of the token. Returns undefined if one of them is missing or lies outside
 * the range that is drawn.
 */
function picture({ marks, lifetime }: Line) {
  const of = (id: Mark['id']) => marks.find((mark) => mark.id === id)
  const start = of('iat') ?? of('nbf')
  const exp = of('exp')
  if (!lifetime || !start || !exp || exp.beyond || start.beyond || exp.seconds <= start.seconds)
    return undefined
  const length = exp.seconds - start.seconds
  const place = (mark: Mark) => (mark.seconds - start.seconds) / length
  const inside = (mark: Mark | undefined): mark is Mark =>
    mark !== undefined && mark.seconds >= start.seconds && mark.seconds <= exp.seconds
  const limit = of('limit')
  const end = inside(limit) && limit.seconds < exp.seconds ? place(limit) : 1
  const clock = of('date') ?? of('now')
  const gone = clock === undefined ? 0 : Math.min(1, Math.max(0, place(clock)))
  const count = length <= MINUTES * 60 ? Math.max(1, Math.round(length / 60)) : BLOCKS
  const blocks = [...Array(count).keys()].map((at) => {
    const over = (at + 0.5) / count > end
    return { at, over, left: over ? 0 : Math.min(1, Math.max(0, at + 1 - gone * count)) }
  })
  const words = (name: string, mark: Mark) => (
    <>
      {name} <NumericDate seconds={mark.seconds} />
    </>
  )
  const above: Placed[] = inside(clock)
    ? [{ id: clock.id, at: place(clock), words: words(clock.id === 'date' ? 'Apple’s clock' : 'Now', clock) }]
    : []
  const below: Placed[] = [
    { id: start.id, at: 0, words: words(start.id, start) },
    ...(end < 1 && limit ? [{ id: limit.id, at: end, words: words('Apple’s limit', limit) }] : []),
    { id: exp.id, at: 1, words: words('exp', exp), wrong: end < 1 },
  ]
  return { blocks, above, below }
}

/** Labels at their places. A label near an edge or near another label extends away from it. */
const Labels = ({ of }: { of: readonly Placed[] }) => (
  <div className="relative h-4 text-small text-ink-2 tabular-nums">
    {of.map(({ id, at, words, wrong }) => (
      <Placed
        key={id}
        from={at}
        className={`whitespace-nowrap ${wrong ? 'text-err [&_strong]:text-err' : ''} ${side(at)}`}
      >
        {words}
      </Placed>
    ))}
  </div>
)

const side = (at: number): string => {
  if (at < APART / 2) return ''
  if (at === 1 || (at > 1 - APART / 2 && at < 1)) return '-translate-x-full'
  // The label of the limit ends at its mark, which leaves room for the label of the end.
  return at > 1 - 2 * APART ? '-translate-x-full pr-1' : '-translate-x-1/2'
}

/**
 * An element placed between 0 and 1. The place is set through the CSSOM because the policy blocks style attributes in
 * markup.
 */
function Placed({ from, className, children }: { from: number; className: string; children?: ReactNode }) {
  const place = useCallback(
    (element: HTMLElement | null) => {
      if (element) element.style.left = `${from * 100}%`
    },
    [from],
  )
  return (
    <span ref={place} className={`absolute inset-y-0 ${className}`}>
      {children}
    </span>
  )
}
