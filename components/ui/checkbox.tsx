import type { ReactNode } from 'react'

interface CheckboxProps {
  id?: string
  describedBy?: string
  checked: boolean
  onChange: (checked: boolean) => void
  className?: string
  children: ReactNode
}

export const Checkbox = ({ id, describedBy, checked, onChange, className = '', children }: CheckboxProps) => (
  <label className={`flex items-center gap-2 ${className}`}>
    <input
      id={id}
      type="checkbox"
      className="box shrink-0"
      aria-describedby={describedBy}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    {children}
  </label>
)
