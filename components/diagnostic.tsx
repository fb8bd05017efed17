import type { ReactNode } from 'react'
import type { Diagnostic, Severity } from '@/lib/diagnostic/diagnostic'

const LOOK: Readonly<Record<Severity, string>> = {
  error: 'text-err',
  warn: 'text-risk',
  ask: 'text-poss',
  info: 'text-ink-2',
}

const SIGN: Readonly<Record<Severity, string>> = { error: 'Error', warn: 'Note', ask: 'Possible', info: '' }

/** One sentence below the field that it is about. */
export function DiagnosticText({
  severity,
  id,
  children,
}: {
  severity: Severity
  id?: string
  children: ReactNode
}) {
  return (
    <p id={id} className={`mt-1 text-small [overflow-wrap:anywhere] ${LOOK[severity]}`}>
      {SIGN[severity] && <span className="sr-only">{SIGN[severity]}: </span>}
      {children}
    </p>
  )
}

interface FieldDiagnosticProps {
  id: string
  diagnostic: Diagnostic | undefined
  /** Puts another value into the field. */
  onUse: (value: string) => void
}

/** A note on the value of a field, with a button for the value that would be correct. */
export function FieldDiagnostic({ id, diagnostic, onUse }: FieldDiagnosticProps) {
  if (!diagnostic) return null
  const { severity, seen, instead } = diagnostic
  return (
    <DiagnosticText id={id} severity={severity}>
      {seen}
      {instead !== undefined && (
        <button
          type="button"
          className="button small mt-1.5 flex h-auto min-h-6 w-fit max-w-full text-left whitespace-normal"
          onClick={() => onUse(instead)}
        >
          Use {instead}
        </button>
      )}
    </DiagnosticText>
  )
}
