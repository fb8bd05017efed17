import type { ReactNode } from 'react'

interface SwitchProps {
  checked: boolean
  onChange: (checked: boolean) => void
  className?: string
  children: ReactNode
}

/** A switch that takes effect at once, with its label in front of it. */
export const Switch = ({ checked, onChange, className = '', children }: SwitchProps) => (
  <label className={`flex min-h-tap cursor-pointer items-center gap-2 ${className}`}>
    {children}
    <input
      type="checkbox"
      role="switch"
      aria-checked={checked}
      className="switch"
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  </label>
)
