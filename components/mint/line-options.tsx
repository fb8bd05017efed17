import type { FieldOption } from '@/lib/field/field'
import { scopeEntries } from '@/lib/scope/scope-field'
import { Checkbox } from '../ui/checkbox'

interface LineOptionsProps {
  options: readonly FieldOption[]
  /** The text whose lines the boxes add and remove. */
  value: string
  onChange: (value: string) => void
}

/** Checkboxes for the entries that Apple names, beside a text box with one entry per line. */
export function LineOptions({ options, value, onChange }: LineOptionsProps) {
  const lines = scopeEntries(value)
  return (
    <div className="mt-1 grid w-fit grid-cols-2 gap-x-4 gap-y-1">
      {options.map((option) => (
        <Checkbox
          key={option.value}
          checked={lines.includes(option.value)}
          onChange={(on) =>
            onChange(
              (on ? [...lines, option.value] : lines.filter((line) => line !== option.value)).join('\n'),
            )
          }
        >
          {option.label}
        </Checkbox>
      ))}
    </div>
  )
}
