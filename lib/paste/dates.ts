const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'
const HTTP_DATE = /\b(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT\b/u
const STAMP =
  /^[[(]?(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,]\d{1,9})? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)\b[\])]?:?\s*/u

/**
 * Returns the time in a `date:` header (RFC 9110 section 5.6.7) as NumericDate seconds, or undefined if there is none.
 */
export function readHttpDate(text: string): number | undefined {
  const match = HTTP_DATE.exec(text)
  if (!match) return undefined
  const month = MONTHS.indexOf(match[2] ?? '') / 3
  if (!Number.isInteger(month) || month < 0) return undefined
  const [day, year, hour, minute, second] = [1, 3, 4, 5, 6].map((group) => Number(match[group]))
  return seconds(year, month, day, hour, minute, second)
}

/**
 * Returns the time stamp at the start of a line (RFC 3339), in NumericDate seconds, if it includes a time zone.
 * `length` is the number of characters that it occupies.
 */
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
