import type { Diagnostic } from '../diagnostic/diagnostic'
import type { Field, FieldOption } from './field'

const OPTIONS: readonly FieldOption[] = [
  { value: 'server_api', label: 'Maps Server API' },
  { value: 'mapkit_js', label: 'MapKit JS' },
  { value: 'web_snapshots', label: 'Web Snapshots' },
  { value: 'embed_api', label: 'Embed API' },
]

/** Scopes whose tokens need an origin. */
const FOR_PAGES = ['mapkit_js', 'web_snapshots', 'embed_api']

const words = (text: string): readonly string[] => text.split(/\s/u).filter((word) => word !== '')

/** Judges the scope of a Maps token: only words that Apple lists, separated by newlines or spaces. */
function checkMapsScope(value: string): Diagnostic | undefined {
  const known = OPTIONS.map((option) => option.value)
  const given = words(value)
  const odd = given.find((word) => !known.includes(word))
  if (odd !== undefined) {
    const parts = words(value.replace(/[,;]/gu, ' ').toLowerCase())
    return {
      severity: 'error',
      seen: `“${odd.slice(0, 40)}” is not a Maps scope. The scopes are ${known.join(', ')}.`,
      ...(parts.length > 0 && parts.every((part) => known.includes(part))
        ? { instead: parts.join('\n') }
        : {}),
    }
  }
  return given.length > 1
    ? { severity: 'info', seen: 'Apple recommends one token for each product.' }
    : undefined
}

/** Whether a Maps scope needs the `origin` claim. */
export const needsOrigin = (scope: string): boolean => words(scope).some((word) => FOR_PAGES.includes(word))

/** The products for which a Maps token may be used. */
export const mapsScopeField: Field = {
  id: 'scope',
  label: 'Scope',
  where: 'What the token is for, one per line: server_api, mapkit_js, web_snapshots or embed_api.',
  input: { kind: 'lines', options: OPTIONS },
  placeholder: 'server_api',
  check: checkMapsScope,
}
