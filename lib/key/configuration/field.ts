import type { FoundFields } from '../reading'
import type { Member } from './member'

/** The form that a value must have to be taken over; what a template left unfilled is never taken. */
const FORMS = {
  keyId: /^[A-Za-z0-9-]{4,40}$/,
  issuerId: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  teamId: /^[A-Z0-9]{10}$/,
  bundleId: /^[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,60}){1,10}$/,
  clientId: /^[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,60}){1,10}$/,
} as const

const PLACEHOLDER = /YOUR|PLACEHOLDER|EXAMPLE|^[X0-]+$|^KEY-?ID$/i

/** Takes a value over into `fields` when it has the form its member needs, and says whether it did; the first of two stays. */
export function fillField(fields: FoundFields, member: Member, value: string): boolean {
  switch (member) {
    case 'keyId':
    case 'issuerId':
    case 'teamId':
    case 'bundleId':
    case 'clientId':
      if (!FORMS[member].test(value) || PLACEHOLDER.test(value)) return false
      fields[member] ??= value
      return true
    case 'inHouse':
      if (!/^(?:true|false)$/i.test(value)) return false
      fields.inHouse ??= value.toLowerCase() === 'true'
      return true
    case 'seconds':
    case 'minutes':
      if (!/^[1-9]\d{0,8}$/.test(value)) return false
      fields.lifetimeMinutes ??= Number(value) / (member === 'seconds' ? 60 : 1)
      return true
    case 'subject':
      if (value !== 'user') return false
      fields.keyKind ??= 'individual'
      return true
    default:
      return false
  }
}
