import type { Finding, Inspection } from '../lib/inspect/inspect'

/** The finding with this id, when there is one. */
export const findingIn = (inspection: Inspection, id: string): Finding | undefined =>
  inspection.findings.find((finding) => finding.id === id)

/** The ids of all errors, in their order. */
export const errorsIn = (inspection: Inspection): string[] =>
  inspection.findings.filter(({ severity }) => severity === 'error').map(({ id }) => id)
