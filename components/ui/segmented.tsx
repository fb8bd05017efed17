import { useId } from 'react'

interface SegmentedProps {
  legend: string
  value: string
  onChange: (value: string) => void
  options: readonly {
    readonly value: string
    /** The accessible name. */
    readonly name: string
    /** The part of the name that is shown; the whole name if left out. */
    readonly shown?: string
  }[]
}

/** A few choices side by side, one of them chosen: radio buttons in a track. */
export function Segmented({ legend, value, onChange, options }: SegmentedProps) {
  const id = useId()
  return (
    <fieldset className="min-w-0">
      <legend className="label mb-1.5">{legend}</legend>
      <div className="segments w-full">
        {options.map((option) => (
          <label key={option.value} className="segment min-w-0 flex-1">
            <input
              type="radio"
              name={id}
              aria-label={option.name}
              className="absolute inset-0 cursor-pointer opacity-0"
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              // A click on the chosen option does not change the value, but it confirms the choice.
              onClick={() => onChange(option.value)}
            />
            <span aria-hidden="true" className="truncate">
              {option.shown ?? option.name}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
