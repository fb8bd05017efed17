import type { ReactNode } from 'react'

interface PartProps {
  id: string
  title: string
  /** Shown on the line of the title. */
  aside?: ReactNode
  children: ReactNode
}

/** A part of the page of a cause. */
export const Part = ({ id, title, aside, children }: PartProps) => (
  <section aria-labelledby={id} className="mt-6">
    <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <h2 id={id} className="text-card">
        {title}
      </h2>
      {aside}
    </div>
    {children}
  </section>
)
