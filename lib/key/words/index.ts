import type { Diagnostic } from '../../diagnostic/diagnostic'
import type { Notice, Refusal } from '../facts'
import type { KeyRuleId } from '../rule-id'
import { damage } from './damage'
import { file } from './file'
import { fileName } from './file-name'
import { format } from './format'
import { notContent } from './not-content'
import { otherKey } from './other-key'
import type { NoticeText, RefusalText, Text, Words } from './text'
import { wrapping } from './wrapping'

/** The table of all words about keys: for each id the page of its cause, its notices and its rejections. */
export const keyWords: { readonly [Id in KeyRuleId]: Words<Id> } = {
  ...wrapping,
  ...format,
  ...damage,
  ...file,
  ...fileName,
  ...otherKey,
  ...notContent,
}

/** Returns the words for a notice. */
export function noticeDiagnostic(notice: Notice): Diagnostic {
  const { severity = 'info', seen, fix } = textOf<NoticeText, Notice>(keyWords[notice.id].notices, notice)
  return { severity, seen, ...(fix === undefined ? {} : { fix: { text: fix } }) }
}

type RefusalDiagnostic = Diagnostic &
  Required<Pick<Diagnostic, 'title' | 'fix'>> & {
    /** A line above the code that says when it helps. */
    readonly lead?: string
  }

/** Returns the words for a key that can't be used. The title is that of the id unless the case has its own. */
export function refusalDiagnostic(refusal: Refusal): RefusalDiagnostic {
  const { page, refusals } = keyWords[refusal.id]
  const { title = page.title, seen, fix, lead, command } = textOf<RefusalText, Refusal>(refusals, refusal)
  const code = command === undefined ? {} : { code: [{ language: 'shell', after: command }] }
  return { severity: 'error', title, seen, ...(lead && { lead }), fix: { text: fix, ...code } }
}

/**
 * Returns a command of several lines on one line. Pasted like this it works in every shell; only some shells continue a
 * line that ends with a backslash.
 */
export const oneLine = (command: string): string => command.replace(/ \\\n +/gu, ' ')

/** The type of the table pairs every case with its facts, but the type of a lookup by both can't express that. */
function textOf<Said, Facts extends { readonly case: string }>(cases: object, facts: Facts): Said {
  const text = (cases as Readonly<Record<string, Text<Said, Facts>>>)[facts.case]
  return typeof text === 'function' ? (text as (facts: Facts) => Said)(facts) : (text as Said)
}
