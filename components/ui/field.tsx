import type { ReactNode } from 'react'
import { icon } from './icons'

interface FieldProps {
  /** Id of the control. */
  id: string
  label: ReactNode
  /** Shown on the same line as the label, so that nothing moves. */
  aside?: ReactNode
  /** Whether the control is beside the label instead of below it. */
  beside?: boolean
  title?: string
  className?: string
  children: ReactNode
}

/** A label, a note beside it, and the control below. */
export function Field({ id, label, aside, beside = false, title, className = '', children }: FieldProps) {
  return (
    <div title={title} className={`min-w-0 ${beside ? 'flex items-center gap-2' : ''} ${className}`}>
      <div className={`${beside ? '' : 'mb-1.5'} flex min-w-0 items-baseline gap-2`}>
        <label htmlFor={id} className="label max-w-full shrink-0 [overflow-wrap:anywhere]">
          {label}
        </label>
        {aside && (
          <span className={`hint min-w-0 flex-1 ${typeof aside === 'string' ? 'truncate' : ''}`}>
            {aside}
          </span>
        )}
      </div>
      {children}
    </div>
  )
}

interface SelectProps {
  id?: string
  /** The accessible name, if there is no visible label. */
  label?: string
  describedBy?: string
  /** Shown in the box in front of the chosen value. */
  prefix?: string
  value: string | number
  onChange: (value: string) => void
  className?: string
  children: ReactNode
}

/** The browser's own select element, styled as a field. */
export function Select({
  id,
  label,
  describedBy,
  prefix,
  value,
  onChange,
  className = '',
  children,
}: SelectProps) {
  const select = (
    <select
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      className={`field ${prefix ? 'prefixed' : ''}`}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {children}
    </select>
  )
  return (
    <div className={`relative min-w-0 ${className}`}>
      {select}
      {prefix && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-ink-2"
        >
          {prefix}
        </span>
      )}
      {icon('chevron', 'pointer-events-none absolute inset-y-0 right-2.5 my-auto text-ink-2')}
    </div>
  )
}
