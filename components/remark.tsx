import type { ReactNode } from 'react'

const LOOK = {
  error: 'text-error',
  warn: 'text-warn',
  info: 'text-faint',
} as const

const SIGN = { error: 'Error', warn: 'Note', info: '' } as const

/** One sentence beside the field it is about. */
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
    <p id={id} className={`mt-1 ${severity === 'info' ? 'text-xs' : 'text-sm'} ${LOOK[severity]}`}>
      {SIGN[severity] && <span className="sr-only">{SIGN[severity]}: </span>}
      {children}
    </p>
  )
}
