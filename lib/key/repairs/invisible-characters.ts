import { withoutInvisible, withPlainSpaces } from '../../text/invisible'
import type { Repair } from './repair'

/** Removes zero-width characters and replaces unusual spaces and newlines by plain ones. */
export const dropInvisibleCharacters: Repair = (text) => {
  const plain = withPlainSpaces(withoutInvisible(text))
  if (plain === text) return undefined
  return {
    text: plain,
    notice: { id: 'key-invisible-characters', case: 'removed' },
  }
}
