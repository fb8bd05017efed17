import type { ReactNode } from 'react'

/** A word in the shape of the mark, as a stamp beside a title. */
export function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="cut-corners inline-flex h-5 items-center bg-fill px-2.5 font-mono text-tag leading-4.5 font-normal tracking-normal text-ink-2">
      {children}
    </span>
  )
}
