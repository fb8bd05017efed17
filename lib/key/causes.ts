import { KEY_RULE_IDS, type KeyRuleId } from './rule-id'
import { keyWords } from './words'
import type { PageText, TokenRelated } from './words/text'

export type KeyCauseId = Exclude<KeyRuleId, TokenRelated>

/** A cause with its id. All of these causes are in the same section. */
export interface KeyCause extends PageText {
  readonly id: KeyCauseId
  readonly section: 'key'
}

/**
 * The causes that can be seen in the key text alone, with the words for their pages, in the order of the list of ids.
 */
export const keyCauses: readonly KeyCause[] = KEY_RULE_IDS.filter(
  (id): id is KeyCauseId => 'page' in keyWords[id],
).map((id) => ({ id, section: 'key', ...keyWords[id].page }))
