import type { Diagnostic } from '../diagnostic/diagnostic'
import { readKeyFileName } from '../key/file-name'
import { hasPlaceholder, isTenCharacterId, isUuid } from './shape'

/**
 * Judges an identifier in reverse-domain notation (`com.example.app`), such as a Bundle ID or a Services ID.
 *
 * @param name - the name of the field, for the messages
 */
export function checkReverseDomain(name: string, value: string): Diagnostic | undefined {
  const error = (text: string, instead?: string): Diagnostic => ({
    severity: 'error',
    seen: text,
    ...(instead === undefined ? {} : { instead }),
  })
  if (isUuid(value)) return error(`This is a UUID. A ${name} looks like com.example.app.`)
  if (readKeyFileName(value) !== undefined) return error('This is the name of a key file.')
  if (/^\d+$/u.test(value)) {
    return error(`This is a number; it may be the Apple ID of an app. A ${name} looks like com.example.app.`)
  }
  if (hasPlaceholder(value)) return error('This still contains a placeholder.')
  const dot = value.indexOf('.')
  if (dot === 10 && isTenCharacterId(value.slice(0, dot)) && value.length > dot + 1) {
    return error(
      `This begins with the Team ID. The ${name} begins after the first dot.`,
      value.slice(dot + 1),
    )
  }
  if (value.includes('*')) return error(`A wildcard matches many apps. Enter the ${name} of one app.`)
  if (/[\s/:]/u.test(value)) {
    return error(`This contains a space, a slash or a colon. A ${name} looks like com.example.app.`)
  }
  const odd = /[^A-Za-z0-9.-]/u.exec(value)
  if (odd) {
    return {
      severity: 'warn',
      seen: `Character ${odd.index + 1} (“${odd[0]}”) is unusual: Apple accepts letters, digits, hyphens and dots in a ${name}.`,
    }
  }
  if (dot < 0) return { severity: 'warn', seen: `A ${name} usually has dots, as in com.example.app.` }
  return undefined
}
