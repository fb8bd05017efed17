const REASON =
  /(?<![A-Za-z])((?:Invalid|Expired|Missing)_?ProviderToken|BadEnvironmentKey(?:Id)?InToken|BadDeviceToken|TooManyProviderTokenUpdates|TopicDisallowed|DeviceTokenNotForTopic|BadTopic|MissingTopic|UnrelatedKeyIdInToken)(?![A-Za-z])/i
/** The reasons as Apple spells them. Libraries change their case and insert underscores. */
const REASONS = [
  'InvalidProviderToken',
  'ExpiredProviderToken',
  'MissingProviderToken',
  'BadEnvironmentKeyInToken',
  'BadEnvironmentKeyIdInToken',
  'BadDeviceToken',
  'TooManyProviderTokenUpdates',
  'TopicDisallowed',
  'DeviceTokenNotForTopic',
  'BadTopic',
  'MissingTopic',
  'UnrelatedKeyIdInToken',
]
/** A list of reasons in a sentence. Of these, this one says the least about what is wrong. */
const ONE_OF_SEVERAL = /(?:\bor|,|\/)\s{0,2}InvalidProviderToken|InvalidProviderToken\s{0,2}(?:or\b|\/)/i
/** What all reasons have in common, in any spelling. */
const MAY_TELL = /_token|(?:in|device|provider)token|topic/i
const UNDERSCORED = /(?<![a-z])(?:[a-z]{3,12}_){1,4}(?:token|topic|updates)(?![a-z])/gi

/**
 * Returns the APNs reason that a text contains, as Apple spells it. The text may have it in the case and spelling of
 * any library. If a sentence names several reasons, none of them is certain.
 */
export function readApnsReason(text: string): string | undefined {
  if (!MAY_TELL.test(text)) return undefined
  if (ONE_OF_SEVERAL.test(text)) return 'InvalidProviderToken'
  const plain = REASON.exec(text)?.[1]
  const words = plain === undefined && text.includes('_') ? (text.match(UNDERSCORED) ?? []) : [plain ?? '']
  for (const word of words) {
    const bare = word.replaceAll('_', '').toLowerCase()
    const reason = REASONS.find((each) => each.toLowerCase() === bare)
    if (reason !== undefined) return reason
  }
  return undefined
}
