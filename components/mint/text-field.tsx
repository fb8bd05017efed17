'use client'

import { type ClipboardEvent, type Dispatch, memo, useId, useState } from 'react'
import type { MintAction, Offer } from '@/components/mint-form'
import { Remark } from '@/components/remark'
import { clean } from '@/lib/field/clean'
import type { Field, FieldRemark } from '@/lib/field/field'
import { LineOptions } from './line-options'

interface TextFieldProps {
  field: Field
  value: string
  onChange: Dispatch<MintAction>
  remark: FieldRemark | undefined
  /** Where the value came from, when it was not typed. */
  source: string | undefined
  /** A value from elsewhere that differs from this one. */
  offer: Offer | undefined
}

/** One value of a profile: label, where it is found, control, and what is to be said about it, beside it. */
export const TextField = memo(function TextField({
  field,
  value: raw,
  onChange: dispatch,
  remark,
  source,
  offer,
}: TextFieldProps) {
  const id = useId()
  const [removed, setRemoved] = useState<readonly string[]>([])
  const { input } = field
  const onChange = (value: string) => dispatch({ type: 'type', field: field.id, value })
  const described = `${id}-where ${remark ? `${id}-remark` : ''}`

  const tidy = (text: string) => {
    const cleaned = clean(text)
    setRemoved(cleaned.removed)
    onChange(cleaned.value)
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const box = event.currentTarget
    const text = event.clipboardData.getData('text')
    const whole = box.selectionStart === 0 && box.selectionEnd === box.value.length
    // An input drops line ends silently; taken off here they can be named.
    if (!whole || clean(text).removed.length === 0) return
    event.preventDefault()
    tidy(text)
  }
  const shared = {
    id,
    'aria-describedby': described,
    'aria-invalid': remark?.severity === 'error',
    autoComplete: 'off',
    autoCapitalize: 'none',
    autoCorrect: 'off',
    spellCheck: false,
  } as const

  return (
    <div className="min-w-0">
      <label htmlFor={id} className="text-sm font-semibold">
        {field.label}
      </label>
      {input.kind === 'text' ? (
        <input
          {...shared}
          type="text"
          className="field code mt-1"
          placeholder={field.placeholder}
          value={raw}
          onPaste={paste}
          onChange={(event) => {
            setRemoved([])
            onChange(event.currentTarget.value)
          }}
          onBlur={() => {
            if (clean(raw).value !== raw) tidy(raw)
          }}
        />
      ) : (
        <textarea
          {...shared}
          className="field code mt-1 resize-y"
          rows={input.kind === 'document' ? 6 : Math.min(8, Math.max(2, raw.split('\n').length))}
          placeholder={field.placeholder}
          value={raw}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {input.kind === 'lines' && input.options && (
        <LineOptions options={input.options} value={raw} onChange={onChange} />
      )}
      {remark && (
        <Remark id={`${id}-remark`} severity={remark.severity}>
          {remark.text}
          {remark.instead !== undefined && (
            <button type="button" className="button ml-2" onClick={() => tidy(remark.instead ?? '')}>
              Use {remark.instead}
            </button>
          )}
        </Remark>
      )}
      {removed.length > 0 && <Remark severity="info">Taken off: {removed.join(', ')}.</Remark>}
      {source && <Remark severity="info">Filled in from {source}.</Remark>}
      {offer && (
        <div className="mt-1 flex flex-wrap items-center gap-2 text-sm text-warn">
          <span>
            But {offer.source} says <code className="code">{offer.value}</code>.
          </span>
          <button
            type="button"
            className="button"
            onClick={() => dispatch({ type: 'answer-offer', field: field.id, take: true })}
          >
            Use it
          </button>
          <button
            type="button"
            className="button"
            onClick={() => dispatch({ type: 'answer-offer', field: field.id, take: false })}
          >
            Keep mine
          </button>
        </div>
      )}
      <p id={`${id}-where`} className="mt-1 text-xs text-faint">
        {field.where}
      </p>
    </div>
  )
})
