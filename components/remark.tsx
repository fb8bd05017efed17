import type { ReactNode } from 'react'
import type { Severity } from '@/lib/diagnostic/diagnostic'

const LOOK: Readonly<Record<Severity, string>> = {
  error: 'text-err',
  warn: 'text-risk',
  ask: 'text-poss',
  info: 'text-ink-2',
}

const SIGN: Readonly<Record<Severity, string>> = { error: 'Error', warn: 'Note', ask: 'Possible', info: '' }

/** One sentence below the field it is about. */
export function Remark({ severity, id, children }: { severity: Severity; id?: string; children: ReactNode }) {
  return (
    <p id={id} className={`mt-1 text-small [overflow-wrap:anywhere] ${LOOK[severity]}`}>
      {SIGN[severity] && <span className="sr-only">{SIGN[severity]}: </span>}
      {children}
    </p>
  )
}
