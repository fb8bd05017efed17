import { profiles } from '../profile/all'
import type { Profile } from '../profile/profile'

/**
 * The service that a text speaks of, by the names of libraries and tools and by the wording of responses; undefined when it
 * names none. Tools of other services mention App Store Connect as well, so that is what a text means only when it names nothing else.
 */
export function serviceInWords(text: string): Profile | undefined {
  const named = profiles.filter(({ spokenOf }) => spokenOf?.test(text))
  return named.find(({ catalogue }) => !catalogue) ?? named[0]
}
