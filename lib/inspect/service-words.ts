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

/** What is of Apple, whatever else is in a text. */
const OF_APPLE =
  /\bapple(?!webkit|script)|apple\.com|\bapp[ _-]?store|itunes|AuthKey_|SubscriptionKey_|\.p8\b|\bES256\b|fastlane|testflight|altool/iu

/** Whether a text speaks of Apple, of a service of Apple's, or of the tools and keys for one. */
export const speaksOfApple = (text: string): boolean =>
  OF_APPLE.test(text) || serviceInWords(text) !== undefined
