import type { KeyCauseWords } from './cause-words'
import { contentCauses } from './causes-of-content'
import { formCauses } from './causes-of-form'
import { KEY_RULE_IDS, type KeyRuleId } from './rule-id'

/** The id that a rule of Inspect judges, with its words beside it, because it needs the token as well. */
type TokenRelated = 'key-file-name-says-other'
export type KeyCauseId = Exclude<KeyRuleId, TokenRelated>

/** A cause with its id, in the one section of all of them. */
export interface KeyCause extends KeyCauseWords {
  readonly id: KeyCauseId
  readonly section: 'key'
}

const words: Readonly<Record<KeyCauseId, KeyCauseWords>> = { ...formCauses, ...contentCauses }

/** The causes that lie in the key text alone, in words for their pages and in the order of the list of ids. */
export const keyCauses: readonly KeyCause[] = KEY_RULE_IDS.filter((id): id is KeyCauseId => id in words).map(
  (id) => ({ id, section: 'key', ...words[id] }),
)
