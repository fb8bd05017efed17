/**
 * The suffix that Apple adds to the Bundle ID in `apns-topic`, by push type. Push types that are not listed use the
 * Bundle ID alone or, for `mdm`, a topic of their own. Apple: Sending notification requests to APNs.
 */
export const TOPIC_ENDINGS: Readonly<Record<string, string>> = {
  location: '.location-query',
  voip: '.voip',
  complication: '.complication',
  fileprovider: '.pushkit.fileprovider',
  liveactivity: '.push-type.liveactivity',
  pushtotalk: '.voip-ptt',
  widgets: '.push-type.widgets',
  controls: '.push-type.controls',
}

/**
 * The result of comparing a topic with its push type: it has the required suffix, or `right` is the topic that has it.
 */
export type TopicCheck =
  | { readonly status: 'fits' }
  | { readonly status: 'lacks-ending'; readonly right: string }

/**
 * Compares a topic with its push type.
 *
 * @returns undefined if the push type needs no suffix, or if the topic is a variable or a placeholder
 */
export function checkTopic(topic: string, pushType: string): TopicCheck | undefined {
  const ending = Object.hasOwn(TOPIC_ENDINGS, pushType) ? TOPIC_ENDINGS[pushType] : undefined
  if (ending === undefined || !/^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(topic)) return undefined
  if (topic.endsWith(ending)) return { status: 'fits' }
  const other = Object.values(TOPIC_ENDINGS).find((each) => topic.endsWith(each)) ?? ''
  return { status: 'lacks-ending', right: topic.slice(0, topic.length - other.length) + ending }
}
