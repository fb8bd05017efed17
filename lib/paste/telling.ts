/**
 * What a line has in common with every other line from which something can be read outside a message: the beginning of
 * a message, a header, a body, or a sign of one of the facts in `log-line`. Most lines of a log have none of it.
 */
const TELLING = new RegExp(
  [
    String.raw`https?:\/\/|HTTP\/|(?:get|post|put|patch|delete|head|options) \/`,
    String.raw`\{|\[(?![\w$ *.-]{0,80}\]|(?:Function|Symbol)[:( ][\w$ .:()-]{0,80}\]|Getter\/Setter\])`,
    String.raw`\b[1-5]\d\d\b`,
    '(?:send|reply|header): |<- "|-> "',
    'auth(?:ori[sz]|enticat)|b(?:earer|ad ?request)|forbidden|toomany|json web',
    'rate_limit|invalid_|_token|(?:in|device|provider)token|topic',
    'agreement is missing|does not allow|find a team|active membership|missing or|find bit state',
    String.raw`method["'\])]{0,3}\s{0,4}[:=]|\.(?:get|post|put|patch|delete)\(`,
    String.raw`-19209|-26000|-1011|\[MapKit\]|failed_to_verify|an expired token`,
    String.raw`(?:date|server|via|x-rate-limit|retry-after|apns-(?:unique-)?id|www-authenticate|strict-transport-security|x-(?:apple|daiquiri|request)-[\w-]{1,40}):`,
  ].join('|'),
  'gi',
)

/**
 * Returns the index of the next place at or after `at` that may show something, or the length of the text if there is
 * none. Every line without such a place shows nothing outside a message.
 */
export function nextTelling(text: string, at: number): number {
  TELLING.lastIndex = at
  return TELLING.exec(text)?.index ?? text.length
}
