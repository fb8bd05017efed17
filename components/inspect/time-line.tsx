'use client'

import { useEffect, useRef } from 'react'
import { NumericDate } from '@/components/numeric-date'
import type { TimeLine as Line } from '@/lib/inspect/time-line'

const INK: Record<Line['marks'][number]['id'], string> = {
  iat: 'bg-part-payload',
  nbf: 'bg-part-payload',
  exp: 'bg-part-payload',
  limit: 'bg-error',
  date: 'bg-accent',
  now: 'bg-ink',
}

/** The life of the token as a picture, and the same as a list. */
export function TimeLine({ line }: { line: Line }) {
  return (
    <section aria-label="Life of the token" className="sheet p-4 text-sm">
      <h3 className="font-semibold">Life of the token</h3>
      <div aria-hidden="true" className="relative mt-3 h-8">
        <div className="absolute inset-x-0 top-4 h-px bg-rule" />
        {line.life && <Span from={line.life.from} to={line.life.to} />}
        {line.marks.map((mark) => (
          <Tick key={mark.id} at={mark.at} className={INK[mark.id]} />
        ))}
      </div>
      <ul className="mt-1 space-y-1 text-xs sm:space-y-0.5">
        {line.marks.map((mark) => (
          <li key={mark.id} className="sm:grid sm:grid-cols-[10rem_1fr]">
            <span className="font-medium">
              <span
                aria-hidden="true"
                className={`mr-1.5 inline-block size-2 rounded-full ${INK[mark.id]}`}
              />
              {mark.label}
            </span>
            <span className="block text-faint">
              <NumericDate seconds={mark.seconds} />
              {mark.beyond &&
                (mark.beyond === 'before' ? ', far before this picture' : ', far beyond this picture')}
            </span>
          </li>
        ))}
      </ul>
      {line.skew && <p className="mt-2 text-faint">{line.skew.words}</p>}
    </section>
  )
}

/** Places are set through the CSSOM after mounting: the policy refuses style attributes in markup. */
function useStyle(style: Readonly<Record<string, string>>) {
  const element = useRef<HTMLDivElement>(null)
  const text = JSON.stringify(style)
  useEffect(() => {
    if (element.current) Object.assign(element.current.style, JSON.parse(text))
  }, [text])
  return element
}

function Span({ from, to }: { from: number; to: number }) {
  const element = useStyle({ left: `${from * 100}%`, width: `${Math.max(0.5, (to - from) * 100)}%` })
  return <div ref={element} className="absolute top-2.5 h-3 rounded-sm bg-part-payload/25" />
}

function Tick({ at, className }: { at: number; className: string }) {
  const element = useStyle({ left: `${at * 100}%` })
  return <div ref={element} className={`absolute top-1 h-6 w-0.5 -translate-x-1/2 ${className}`} />
}
