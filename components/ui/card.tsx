import type { ComponentProps } from 'react'

interface CardProps extends ComponentProps<'section'> {
  /** The accessible name of the region. */
  label: string
}

/** A region of the page with its own background. */
export const Card = ({ label, ...rest }: CardProps) => (
  <section aria-label={label} className="card p-3 wide:p-4" {...rest} />
)
