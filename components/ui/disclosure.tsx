import type { ReactNode } from 'react'
import { icon } from './icons'

interface DisclosureProps {
  title: string
  /** The contents in a few words, shown while the part is folded. */
  summary?: ReactNode
  open?: boolean
  className?: string
  onOpen?: () => void
  children: ReactNode
}

/** A part that is folded until somebody opens it. It uses the browser's own element, so it opens without a script. */
export function Disclosure({ title, summary, open, className = '', onOpen, children }: DisclosureProps) {
  return (
    <details
      open={open}
      className={`group ${className}`}
      onToggle={
        onOpen &&
        ((event) => {
          event.stopPropagation()
          if (event.currentTarget.open) onOpen()
        })
      }
    >
      <summary className="flex min-h-tap cursor-pointer list-none items-center gap-2 rounded-control">
        {icon('chevron', 'size-4 -rotate-90 text-ink-2 group-open:rotate-0')}
        <span className="label">{title}</span>
        {summary && <span className="hint ml-auto shrink-0 pl-2 group-open:hidden">{summary}</span>}
      </summary>
      {children}
    </details>
  )
}
