import { inspectText } from './inspect-text'
import { SAMPLE_NOW } from './sample-token'

type Options = Partial<Parameters<typeof inspectText>[1]>

/** The findings in a paste, each as `error bearer-missing`; judged at the moment sample tokens are made. */
export const foundIn = (text: string, options: Options = {}): string[] =>
  inspectText(text, { now: SAMPLE_NOW, ...options }).findings.map(({ severity, id }) => `${severity} ${id}`)

/** The words of one finding in a paste: what was seen, and the fix. */
export function wordsOf(text: string, id: string, options: Options = {}): string {
  const finding = inspectText(text, { now: SAMPLE_NOW, ...options }).findings.find((one) => one.id === id)
  return finding === undefined ? '' : `${finding.seen} ${finding.fix.text}`
}
