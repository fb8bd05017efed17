'use client'

import { type ClipboardEvent, type Dispatch, memo, useState } from 'react'
import { FieldDiagnostic } from '@/components/diagnostic'
import type { MintAction, Offer } from '@/components/mint-form'
import type { Diagnostic } from '@/lib/diagnostic/diagnostic'
import { clean } from '@/lib/field/clean'
import type { Field as FieldOfProfile } from '@/lib/field/field'
import { Field } from '../ui/field'
import { LineOptions } from './line-options'

export interface TextFieldProps {
  field: FieldOfProfile
  value: string
  onChange: Dispatch<MintAction>
  diagnostic: Diagnostic | undefined
  /** The source of the value, if it was not typed. */
  source: string | undefined
  /** A value from elsewhere that differs from this one. */
  offer: Offer | undefined
}

/**
 * One value of a profile: its label with a hint or the source of the value, the control, and below it any note on the
 * value.
 */
export const TextField = memo(function TextField({
  field,
  value: raw,
  onChange: dispatch,
  diagnostic,
  source,
  offer,
}: TextFieldProps) {
  const id = `field-${field.id}`
  const [removed, setRemoved] = useState<readonly string[]>([])
  const [asked, setAsked] = useState(false)
  const { input } = field
  const onChange = (value: string) => dispatch({ type: 'type', field: field.id, value })
  const described = `${id}-where ${diagnostic ? `${id}-diagnostic` : ''}`

  const tidy = (text: string) => {
    const cleaned = clean(text)
    setRemoved(cleaned.removed)
    onChange(cleaned.value)
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const box = event.currentTarget
    const text = event.clipboardData.getData('text')
    const whole = box.selectionStart === 0 && box.selectionEnd === box.value.length
    // An input element removes newlines without notice. Removing them here makes it possible to name them.
    if (!whole || clean(text).removed.length === 0) return
    event.preventDefault()
    tidy(text)
  }
  const shared = {
    id,
    'aria-describedby': described,
    'aria-invalid': diagnostic?.severity === 'error',
    autoComplete: 'off',
    autoCapitalize: 'none',
    autoCorrect: 'off',
    spellCheck: false,
  } as const

  return (
    <Field
      id={id}
      label={field.label}
      aside={
        source ? (
          `from ${source}`
        ) : removed.length > 0 ? (
          `removed: ${removed.join(', ')}`
        ) : (
          <button
            type="button"
            className="link"
            aria-expanded={asked}
            aria-label={`Where is the ${field.label}?`}
            onClick={() => setAsked((shown) => !shown)}
          >
            Where is it?
          </button>
        )
      }
    >
      {input.kind === 'text' ? (
        <input
          {...shared}
          type="text"
          className="field code tracking-value"
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
          className="field code resize-y"
          rows={input.kind === 'document' ? 6 : Math.min(8, Math.max(2, raw.split('\n').length))}
          placeholder={field.placeholder}
          value={raw}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {input.kind === 'lines' && input.options && (
        <LineOptions options={input.options} value={raw} onChange={onChange} />
      )}
      <FieldDiagnostic id={`${id}-diagnostic`} diagnostic={diagnostic} onUse={tidy} />
      {offer && (
        <div className="mt-1.5 flex flex-wrap items-center gap-2 text-small text-risk">
          <span className="[overflow-wrap:anywhere]">
            But {offer.source} says <code className="code text-small">{offer.value}</code>.
          </span>
          <button
            type="button"
            className="button small"
            onClick={() => dispatch({ type: 'answer-offer', field: field.id, take: true })}
          >
            Use it
          </button>
          <button
            type="button"
            className="button small"
            onClick={() => dispatch({ type: 'answer-offer', field: field.id, take: false })}
          >
            Keep mine
          </button>
        </div>
      )}
      <p id={`${id}-where`} className={asked ? 'hint mt-1' : 'sr-only'}>
        {field.where}
      </p>
    </Field>
  )
})
