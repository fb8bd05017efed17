import { codePointName } from '../text/code-point'
import { replaceUnseen } from '../text/invisible'

/** The shapes of Apple's identifiers. They say what a value looks like, not whether Apple knows it. */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const TEN = /^[A-Z0-9]{10}$/
const PLACEHOLDER = /[<>]|\$\{|\{\{|\$\(|XXXX/
const TEMPLATE = /YOUR|XXXX|<|>|\$\{|\{\{|\$\(|^[X0]+$|\*{3}|REDACTED|MASKED/i

/** Whether the value has the 8-4-4-4-12 shape of a UUID, in either case (RFC 9562 section 4). */
export const isUuid = (value: string): boolean => UUID.test(value)

/** Whether the value has the shape of a Key ID or a Team ID: ten uppercase letters and digits that aren't a template. */
export const isTenCharacterId = (value: string): boolean => TEN.test(value) && !isTemplate(value)

/** Whether the value is a template that was never filled in, or what a log or a person put in the place of the value. */
export const isTemplate = (value: string): boolean => TEMPLATE.test(value)

/**
 * Whether the value contains the marks of a placeholder. Unlike `isTemplate` it accepts words such as YOUR, as in
 * `com.findyour.app`.
 */
export const hasPlaceholder = (value: string): boolean => PLACEHOLDER.test(value)

/**
 * Says which group of an invalid UUID is wrong.
 *
 * @returns a clause without a full stop, or undefined for a UUID
 */
export function uuidFault(value: string): string | undefined {
  if (isUuid(value)) return undefined
  const odd = /[^0-9a-f-]/iu.exec(value)
  if (odd && DASH.test(odd[0])) {
    return `the typographic dash ${codePointName(odd[0])} at position ${odd.index + 1} is not a hyphen (-)`
  }
  if (odd) return `${named(odd[0])} at position ${odd.index + 1} is not a hexadecimal digit`
  const groups = value.split('-')
  const lengths = [8, 4, 4, 4, 12]
  if (groups.length !== lengths.length) {
    return `it has ${groups.length} group${groups.length === 1 ? '' : 's'} between hyphens instead of 5`
  }
  const wrong = groups.findIndex((group, at) => group.length !== lengths[at])
  return `group ${wrong + 1} has ${groups[wrong]?.length} characters instead of ${lengths[wrong]}`
}

/** Characters that look like a hyphen, which word processors and web pages put in its place. */
const DASH = /[\u2010-\u2015\u2212]/u

/** Returns a character in quotation marks, or its code point if it is invisible or would change the text direction. */
const named = (character: string): string =>
  replaceUnseen(character, codePointName) === character && character !== ' '
    ? `“${character}”`
    : codePointName(character)
