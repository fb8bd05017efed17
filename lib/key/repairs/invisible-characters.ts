import { withoutInvisible, withPlainSpaces } from '../../text/invisible'
import type { Repair } from './repair'

/** Drops zero-width characters and turns exotic spaces and newlines into plain ones. */
export const dropInvisibleCharacters: Repair = (text) => {
  const plain = withPlainSpaces(withoutInvisible(text))
  if (plain === text) return undefined
  return {
    text: plain,
    notice: { id: 'key-invisible-characters', case: 'removed' },
  }
}
