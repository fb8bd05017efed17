import type { ReactNode } from 'react'

interface CardProps {
  /** The accessible name; a card with a name is a region. */
  label?: string
  className?: string
  children: ReactNode
}

/** A white sheet with a hairline: the one kind of box that the page is made of. A card holds no other card. */
export function Card({ label, className = '', children }: CardProps) {
  return (
    <section aria-label={label} className={`card min-w-0 ${className}`}>
      {children}
    </section>
  )
}
