import { profiles } from '../profile/all'
import type { Profile } from '../profile/profile'

/**
 * Finds the service that a text is about, by the names of libraries and tools and by the wording of responses;
 * undefined if it names none. Tools of other services mention App Store Connect as well, so it is the result only if
 * the text names nothing else.
 */
export function serviceInWords(text: string): Profile | undefined {
  const named = profiles.filter(({ spokenOf }) => spokenOf?.test(text))
  return named.find(({ catalog }) => !catalog) ?? named[0]
}

/** Text that shows Apple is involved, whatever else there is. */
const OF_APPLE =
  /\bapple(?!webkit|script)|apple\.com|\bapp[ _-]?store|itunes|AuthKey_|SubscriptionKey_|\.p8\b|\bES256\b|fastlane|testflight|altool/i

/** Whether a text mentions Apple, an Apple service, or the tools and keys for one. */
export const speaksOfApple = (text: string): boolean =>
  OF_APPLE.test(text) || serviceInWords(text) !== undefined
