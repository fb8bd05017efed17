import type { ReactNode } from 'react'

/** A word in the shape of the mark, as a stamp beside a title. */
export function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="code cut-corners inline-flex h-5 items-center bg-fill px-2.5 text-small text-ink-2">
      {children}
    </span>
  )
}
