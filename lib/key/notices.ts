import type { Notice } from './facts'
import type { Sec1 } from './sec1'

/**
 * Returns notices about anything unusual in the inner structure of a P-256 key that was read. None of it is the user's
 * mistake.
 */
export function shapeNotices(encoding: 'pkcs8' | 'sec1', inner: Sec1, bytes: number): Notice[] {
  const notices: Notice[] = []
  if (encoding === 'pkcs8' && inner.parameters.status !== 'absent') {
    notices.push({ id: 'key-inner-parameters', case: 'twice', bytes })
  }
  if (!inner.point) notices.push({ id: 'key-private-only', case: 'calculated', bytes })
  if (inner.scalar.length !== 32)
    notices.push({ id: 'key-scalar', case: 'length', bytes: inner.scalar.length })
  return notices
}

/**
 * Returns notices about an unusual encoding of a key or an unusual PEM label. `label` is undefined if there are no
 * BEGIN and END lines.
 */
export function labelNotices(encoding: 'pkcs8' | 'sec1', label: string | undefined): Notice[] {
  const fitting = encoding === 'pkcs8' ? 'PRIVATE KEY' : 'EC PRIVATE KEY'
  if (label === undefined || label === fitting) {
    return encoding === 'pkcs8' ? [] : [{ id: 'key-sec1-ec', case: 'sec1' }]
  }
  return label === 'PRIVATE KEY' || label === 'EC PRIVATE KEY'
    ? [{ id: 'key-sec1-ec', case: 'label', label, inside: encoding, fitting }]
    : [{ id: 'key-marker-damaged', case: 'label', label, fitting }]
}
