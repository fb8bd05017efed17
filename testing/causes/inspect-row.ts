import type { Inspection } from '../../lib/inspect/inspect'
import { inspectText } from '../inspect-text'
import { inspectWithKey } from '../inspect-with-key'
import { SAMPLE_NOW, sampleToken } from '../sample-token'
import type { Row } from './row'

/** The pasted text of a row, with its token signed. */
export const textOf = ({ sample, around }: Row): string =>
  around(sample ? sampleToken(sample.profile, sample.changes) : '')

/** What the page makes of a row. */
export async function inspectRow(row: Row): Promise<Inspection> {
  const { now = SAMPLE_NOW, key, keyFileName, kind } = row
  const text = textOf(row)
  if (key === undefined) return inspectText(text, { now, ...(kind && { kind }) })
  return inspectWithKey(text, { now, key, ...(keyFileName !== undefined && { keyFileName }) })
}
