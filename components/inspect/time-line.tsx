'use client'

import { useLayoutEffect, useRef } from 'react'
import { NumericDate } from '@/components/numeric-date'
import type { TimeLine as Line } from '@/lib/inspect/time-line'

const INK: Record<Line['marks'][number]['id'], string> = {
  iat: 'bg-control-hover',
  nbf: 'bg-control-hover',
  exp: 'bg-control-hover',
  limit: 'bg-err',
  date: 'bg-poss',
  now: 'bg-ink',
}

/** The lifetime of the token as a picture, and the same as a list. */
export function TimeLine({ line }: { line: Line }) {
  return (
    <section aria-label="Life of the token" className="card p-3 wide:p-4">
      <h2 className="text-card">Lifetime</h2>
      <div aria-hidden="true" className="relative mt-3 h-8">
        <div className="absolute inset-x-0 top-4 h-px bg-line" />
        {line.life && <Span from={line.life.from} to={line.life.to} />}
        {line.marks.map((mark) => (
          <Tick key={mark.id} at={mark.at} className={INK[mark.id]} />
        ))}
      </div>
      <ul className="mt-1 space-y-1 text-small sm:space-y-0.5">
        {line.marks.map((mark) => (
          <li key={mark.id} className="sm:grid sm:grid-cols-[10rem_1fr]">
            <span className="font-medium">
              <span
                aria-hidden="true"
                className={`mr-1.5 inline-block size-2 rounded-full ${INK[mark.id]}`}
              />
              {mark.label}
            </span>
            <span className="block text-ink-2">
              <NumericDate seconds={mark.seconds} />
              {mark.beyond &&
                (mark.beyond === 'before' ? ', far before this picture' : ', far beyond this picture')}
            </span>
          </li>
        ))}
      </ul>
      {line.skew && <p className="mt-2 text-ink-2">{line.skew.words}</p>}
    </section>
  )
}

/** Places are set through the CSSOM after mounting: the policy refuses style attributes in markup. */
function useStyle(style: Readonly<Record<string, string>>) {
  const element = useRef<HTMLDivElement>(null)
  const text = JSON.stringify(style)
  useLayoutEffect(() => {
    if (element.current) Object.assign(element.current.style, JSON.parse(text))
  }, [text])
  return element
}

function Span({ from, to }: { from: number; to: number }) {
  const element = useStyle({ left: `${from * 100}%`, width: `${Math.max(0.5, (to - from) * 100)}%` })
  return (
    <div
      ref={element}
      className="absolute top-2.5 h-3 rounded-key border border-control bg-bar forced-colors:bg-[CanvasText]"
    />
  )
}

function Tick({ at, className }: { at: number; className: string }) {
  const element = useStyle({ left: `${at * 100}%` })
  return <div ref={element} className={`absolute top-1 h-6 w-0.5 -translate-x-1/2 ${className}`} />
}
