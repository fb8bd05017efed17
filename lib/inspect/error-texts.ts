import type { Cause } from './cause'

/** Codes in responses of Apple's services, codes of Apple's tools, and errors that libraries throw. */
const CODE =
  /\b[A-Z][A-Z_]*_[A-Z_.]*[A-Z]\b|\binvalid_[a-z]+\b|\b(?:Invalid|Expired|Missing|Bad|Too|Unrelated|Topic)[A-Z]\w+|\binvalid[A-Z]\w+|\bUnauthenticated\b|\b4\d{6}\b/gu
const QUOTED = /“(?!\w+: \d+”)([^”]{8,})”/gu

/**
 * Returns the error messages that the symptom of a cause quotes as a service or a tool prints them, without duplicates.
 */
export function errorTexts({ symptom }: Pick<Cause, 'symptom'>): readonly string[] {
  const quoted = Array.from(symptom.matchAll(QUOTED), ([, text = '']) => text.replace(/ ?…$/u, ''))
  const codes = symptom.match(CODE) ?? []
  return [...new Set([...codes, ...quoted])]
}
