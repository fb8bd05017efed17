import type { FieldOption } from '@/lib/field/field'
import { scopeEntries } from '@/lib/scope/scope-field'
import { Checkbox } from '../ui/checkbox'

interface LineOptionsProps {
  options: readonly FieldOption[]
  /** The text the boxes add lines to and take lines from. */
  value: string
  onChange: (value: string) => void
}

/** Boxes beside a text of one entry a line, for the entries that Apple names. */
export function LineOptions({ options, value, onChange }: LineOptionsProps) {
  const lines = scopeEntries(value)
  return (
    <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
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
