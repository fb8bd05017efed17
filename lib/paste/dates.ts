const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'
const HTTP_DATE = /\b(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT\b/u
const STAMP =
  /^[[(]?(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,]\d{1,9})? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)\b[\])]?:?\s*/u

/** The moment of a `date:` header (RFC 9110 section 5.6.7), NumericDate seconds; undefined when it is none. */
export function readHttpDate(text: string): number | undefined {
  const match = HTTP_DATE.exec(text)
  if (!match) return undefined
  const month = MONTHS.indexOf(match[2] ?? '') / 3
  if (!Number.isInteger(month) || month < 0) return undefined
  const [day, year, hour, minute, second] = [1, 3, 4, 5, 6].map((group) => Number(match[group]))
  return seconds(year, month, day, hour, minute, second)
}

/** The time stamp that a line begins with, when it says its time zone (RFC 3339); `length` is how much of the line it takes. */
export function readLogStamp(
  line: string,
): { readonly seconds: number; readonly length: number } | undefined {
  const match = STAMP.exec(line)
  if (!match) return undefined
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((group) => Number(match[group]))
  const zone = match[7] ?? 'Z'
  const digits = zone.replace(/\D/gu, '')
  const ahead = /^[+-]/u.test(zone)
    ? (zone.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2)) * 60)
    : 0
  const utc = seconds(year, (month ?? 0) - 1, day, hour, minute, second)
  return utc === undefined ? undefined : { seconds: utc - ahead, length: match[0].length }
}

function seconds(...[year, month, day, hour, minute, second]: (number | undefined)[]): number | undefined {
  const value = Date.UTC(year ?? Number.NaN, month, day, hour, minute, second) / 1000
  return Number.isFinite(value) ? value : undefined
}
