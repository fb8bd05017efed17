import type { CodeFix, Diagnostic, Severity } from '../../diagnostic/diagnostic'
import type { Notice, Refusal } from '../facts'

/** What the page of a cause that lies in the key says. */
export interface PageText {
  readonly severity: Exclude<Severity, 'ask'>
  /** `repaired`: it is read here all the same, other tools may not read it. */
  readonly effect?: 'repaired'
  /** A whole sentence: where the severity or the effect does not hold. */
  readonly exception?: string
  /** The finding; also the title of a rejection, unless its case has a more precise one. */
  readonly title: string
  readonly symptom: string
  readonly why: string
  readonly proof: string
  readonly remedy: string
  /** The remedy as a line of code, in each language. */
  readonly code?: readonly CodeFix[]
  readonly sources: readonly string[]
}

/** What the table says about something that was noticed or repaired in a key: a diagnostic, in short. */
export interface NoticeText extends Pick<Diagnostic, 'seen'> {
  /** `info` where it is absent. */
  readonly severity?: 'warn'
  readonly fix?: string
}

/** What the table says about a key that cannot be used: an error, in short. */
export interface RefusalText extends Pick<Diagnostic, 'seen' | 'title'> {
  readonly fix: string
  /** A shell line that helps, to be shown as code. */
  readonly command?: string
}

/** A text, or how it is made from what was seen. */
export type Text<Said, Facts> = Said | ((facts: Facts) => Said)

type CaseTexts<Said, Facts extends { case: string }> = {
  readonly [Case in Facts['case']]: Text<Said, Extract<Facts, { case: Case }>>
}

/** The id whose page is beside its rule in Inspect, which needs the token as well. */
export type TokenRelated = 'key-file-name-says-other'

/** Everything that is said about one id: on the page of the cause, beside a key that was read, and in place of a key. */
export type Words<Id extends string> = (Id extends TokenRelated ? unknown : { readonly page: PageText }) &
  ([Extract<Notice, { id: Id }>] extends [never]
    ? unknown
    : { readonly notices: CaseTexts<NoticeText, Extract<Notice, { id: Id }>> }) &
  ([Extract<Refusal, { id: Id }>] extends [never]
    ? unknown
    : { readonly refusals: CaseTexts<RefusalText, Extract<Refusal, { id: Id }>> })

export const APPLE_FILE =
  'Use the .p8 file that you downloaded from Apple. Its name is AuthKey_, ApiKey_ or SubscriptionKey_ and the Key ID.'

export const DOWNLOAD =
  'Use the .p8 file that you downloaded when you created the key. Apple lets you download it once. If it is lost, revoke the key and create a new one.'

export const DROP = 'Drop the .p8 file on this page, or paste its contents.'

export const COPY_FROM_FILE = 'Copy the key from its file, not from the screen.'

/** “1 byte”, “6 bytes”, “12,000 bytes”. */
export const counted = (count: number, unit: string): string =>
  `${count.toLocaleString('en-US')} ${unit}${count === 1 ? '' : 's'}`
