import type { Cause } from '../inspect/cause'
import { contentCauses } from './causes-of-content'
import { formCauses } from './causes-of-form'
import { KEY_RULE_IDS, type KeyRuleId } from './rule-id'

/** The id that a rule of Inspect judges, with its words beside it, because it needs the token as well. */
type TokenRelated = 'key-file-name-says-other'
export type KeyCauseId = Exclude<KeyRuleId, TokenRelated>

/** The words of a cause, which is listed by its id. */
export type KeyCauseWords = Omit<Cause, 'id' | 'section'>

const words: Readonly<Record<KeyCauseId, KeyCauseWords>> = { ...formCauses, ...contentCauses }

/** The causes that lie in the key text alone, in words for their pages and in the order of the list of ids. */
export const keyCauses: readonly Cause<KeyCauseId>[] = KEY_RULE_IDS.filter(
  (id): id is KeyCauseId => id in words,
).map((id) => ({ id, section: 'key', ...words[id] }))
