import type { Cause } from './cause'

/** Codes that Apple's services respond with, codes of Apple's tools, and what libraries throw. */
const CODE =
  /\b[A-Z][A-Z_]*_[A-Z_.]*[A-Z]\b|\binvalid_[a-z]+\b|\b(?:Invalid|Expired|Missing|Bad|Too|Unrelated|Topic)[A-Z]\w+|\binvalid[A-Z]\w+|\bUnauthenticated\b|\b4\d{6}\b/gu
const QUOTED = /“(?!\w+: \d+”)([^”]{8,})”/gu

/** The texts of errors that a cause's symptom quotes as a service or a tool prints them, each once. */
export function errorTexts({ symptom }: Pick<Cause, 'symptom'>): readonly string[] {
  const quoted = Array.from(symptom.matchAll(QUOTED), ([, text = '']) => text.replace(/ ?…$/u, ''))
  const codes = symptom.match(CODE) ?? []
  return [...new Set([...codes, ...quoted])]
}
