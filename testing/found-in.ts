import { inspectText } from './inspect-text'
import { SAMPLE_NOW } from './sample-token'

type Options = Partial<Parameters<typeof inspectText>[1]>

/**
 * The findings in a pasted text, each as in `error bearer-missing`, judged at the time at which sample tokens are made.
 */
export const foundIn = (text: string, options: Options = {}): string[] =>
  inspectText(text, { now: SAMPLE_NOW, ...options }).findings.map(({ severity, id }) => `${severity} ${id}`)
