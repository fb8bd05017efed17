import { codePointName } from '../text/code-point'
import { replaceUnseen } from '../text/invisible'

/** Shapes of Apple's identifiers. They say what a value looks like, not whether Apple knows it. */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const TEN = /^[A-Z0-9]{10}$/
const PLACEHOLDER = /[<>]|\$\{|\{\{|\$\(|XXXX/
const TEMPLATE = /YOUR|XXXX|<|>|\$\{|\{\{|\$\(|^[X0]+$/i

/** Whether the value has the 8-4-4-4-12 form of a UUID, in either case (RFC 9562 section 4). */
export const isUuid = (value: string): boolean => UUID.test(value)

/** Whether the value has the form of a key ID or a team ID: ten upper-case letters and digits. */
export const isTenCharacterId = (value: string): boolean => TEN.test(value)

/** Whether the value is a template that was never filled in. */
export const isTemplate = (value: string): boolean => TEMPLATE.test(value)

/** Whether the value still has the marks of a placeholder. Unlike `isTemplate` it lets words through: `com.findyour.app`. */
export const hasPlaceholder = (value: string): boolean => PLACEHOLDER.test(value)

/**
 * Says in which group a would-be UUID goes wrong.
 *
 * @returns a sentence without a full stop, or undefined for a UUID
 */
export function uuidFault(value: string): string | undefined {
  if (isUuid(value)) return undefined
  const odd = /[^0-9a-f-]/iu.exec(value)
  if (odd) return `${named(odd[0])} at position ${odd.index + 1} is not a hexadecimal digit`
  const groups = value.split('-')
  const lengths = [8, 4, 4, 4, 12]
  if (groups.length !== lengths.length) {
    return `it has ${groups.length} group${groups.length === 1 ? '' : 's'} between hyphens instead of 5`
  }
  const wrong = groups.findIndex((group, at) => group.length !== lengths[at])
  return `group ${wrong + 1} has ${groups[wrong]?.length} characters instead of ${lengths[wrong]}`
}

/** A character in quotation marks, or its code point when it cannot be seen or would turn the text around it. */
const named = (character: string): string =>
  replaceUnseen(character, codePointName) === character && character !== ' '
    ? `“${character}”`
    : codePointName(character)
