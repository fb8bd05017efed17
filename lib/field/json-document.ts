import type { Diagnostic } from '../diagnostic/diagnostic'

/**
 * Reads a JSON object from a field.
 *
 * @returns the object, or a diagnostic that says what is wrong with the JSON
 */
export function readJsonObject(
  text: string,
):
  | { readonly status: 'object'; readonly object: Readonly<Record<string, unknown>> }
  | { readonly status: 'wrong'; readonly diagnostic: Diagnostic } {
  const wrong = (seen: string) => ({ status: 'wrong', diagnostic: { severity: 'error', seen } }) as const
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return wrong(`This is not valid JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { status: 'object', object: value as Record<string, unknown> }
    : wrong('Enter a JSON object: { … }.')
}
