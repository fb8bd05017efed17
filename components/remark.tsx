import type { ReactNode } from 'react'

const LOOK = {
  error: 'text-err',
  warn: 'text-risk',
  info: 'text-ink-2',
} as const

const SIGN = { error: 'Error', warn: 'Note', info: '' } as const

/** One sentence below the field it is about. */
export function Remark({
  severity,
  id,
  children,
}: {
  severity: keyof typeof LOOK
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
