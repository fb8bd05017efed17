/**
 * The purpose of a line of a program: a header parameter or claim (by its name), the time of issue, the expiry, the
 * signature, the encoding of the parts, or reading the key.
 */
export type ProgramPart = 'issued' | 'ends' | 'signature' | 'encoding' | 'key' | (string & {})

const COMMENT = /^\s*(?:\/\/|#(?!!))/u
const SIGNS =
  /dsaEncoding|P1363|rawRepresentation|asn1parse|str_pad|\.SignData\(|\.sign\(key\)|jwt\.sign\(|jwt\.encode\(|JWT\.encode|JWT::encode|SignedString|encode\(&header/u
const READS_KEY =
  /readFile|open\(|File\.read|file_get_contents|os\.ReadFile|Get-Content|ReadAllText|fs::read|readTextFile|Bun\.file|pemRepresentation|readString|readText|-sign "\$key"/u
const ENCODES = /base64|urlEncoder/iu

/** Returns the patterns that identify the line of a part, the best one first. */
function signsOf(part: ProgramPart): readonly RegExp[] {
  switch (part) {
    case 'issued':
      return [/\bissued_?at\s*:?=/iu]
    case 'ends':
      return [/issued_?at \+ /iu]
    case 'signature':
      return [SIGNS]
    case 'encoding':
      return [ENCODES, SIGNS]
    case 'key':
      return [READS_KEY]
    case 'alg':
      return [/(?<!\w)alg\b|algorithm[:=]/u, /ES256\b/u]
    case 'kid':
      return [/(?<!\w)kid\b/u, SIGNS]
    default:
      return [new RegExp(`["'\\s{,]${part}["']?\\]?\\s*(?:=>|[:=])`, 'u'), SIGNS]
  }
}

/**
 * Finds the lines with these parts in a program that Mint writes.
 *
 * @returns line numbers from 1, in order; if a library handles a part by itself, the line that calls it
 */
export function linesOf(program: string, parts: readonly ProgramPart[]): readonly number[] {
  const lines = program.split('\n')
  const found = parts.flatMap((part) => {
    const sign = signsOf(part).find((each) => lines.some((line) => !COMMENT.test(line) && each.test(line)))
    return sign === undefined
      ? []
      : lines.flatMap((line, index) => (!COMMENT.test(line) && sign.test(line) ? [index + 1] : []))
  })
  return [...new Set(found)].sort((one, other) => one - other)
}
