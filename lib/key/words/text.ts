import type { CodeFix, Diagnostic, Severity } from '../../diagnostic/diagnostic'
import type { Notice, Refusal } from '../facts'

/** The words on the page of a cause that can be seen in the key. */
export interface PageText {
  readonly severity: Exclude<Severity, 'ask'>
  /** `repaired`: the key is read here, but other tools may not read it. */
  readonly effect?: 'repaired'
  /** A whole sentence that says when the severity or the effect doesn't apply. */
  readonly exception?: string
  /** The finding. It is also the title of a rejection, unless its case has a more precise one. */
  readonly title: string
  readonly symptom: string
  readonly why: string
  readonly proof: string
  readonly remedy: string
  /** The remedy as a line of code in each language. */
  readonly code?: readonly CodeFix[]
  readonly sources: readonly string[]
}

/** The words for something that was noticed or repaired in a key, from which a diagnostic is made. */
export interface NoticeText extends Pick<Diagnostic, 'seen'> {
  /** Undefined means `info`. */
  readonly severity?: 'warn'
  readonly fix?: string
}

/** The words for a key that can't be used, from which an error is made. */
export interface RefusalText extends Pick<Diagnostic, 'seen' | 'title'> {
  readonly fix: string
  /** A line above the command that says when it helps, if it doesn't always. */
  readonly lead?: string
  /** A shell command that helps, to be shown as code, in lines that fit in the column of the key. */
  readonly command?: string
}

/** The words, or a function that makes them from what was seen. */
export type Text<Said, Facts> = Said | ((facts: Facts) => Said)

type CaseTexts<Said, Facts extends { case: string }> = {
  readonly [Case in Facts['case']]: Text<Said, Extract<Facts, { case: Case }>>
}

/** The ids whose page is part of a rule in Inspect, because it needs the token as well. */
export type TokenRelated = 'key-file-name-says-other'

/** All the words for one id: on the page of the cause, next to a key that was read, and instead of a key. */
export type Words<Id extends string> = (Id extends TokenRelated ? unknown : { readonly page: PageText }) &
  ([Extract<Notice, { id: Id }>] extends [never]
    ? unknown
    : { readonly notices: CaseTexts<NoticeText, Extract<Notice, { id: Id }>> }) &
  ([Extract<Refusal, { id: Id }>] extends [never]
    ? unknown
    : { readonly refusals: CaseTexts<RefusalText, Extract<Refusal, { id: Id }>> })

export const APPLE_FILE = 'Use the .p8 file that Apple gave you.'

export const NAMED_FILE = 'Choose the .p8 file that Apple gave you, such as AuthKey_2X9R4HXF34.p8.'

export const DOWNLOAD =
  'Use the .p8 file that you downloaded when you created the key. Apple lets you download it once. If it is lost, revoke the key and create a new one.'

export const DROP = 'Drop the .p8 file here, or paste its contents.'

export const COPY_FROM_FILE = 'Copy the key from its file, not from the screen.'

/** Returns a count with its unit: “1 byte”, “6 bytes”, “12,000 bytes”. */
export const counted = (count: number, unit: string): string =>
  `${count.toLocaleString('en-US')} ${unit}${count === 1 ? '' : 's'}`
