import { decodeFile } from './base64-of-file'
import { dropByteOrderMark } from './byte-order-mark'
import { openCertutil } from './certutil'
import { openConfiguration } from './configuration'
import { unifyLineEnds } from './crlf'
import { mendBoundaryLines } from './damaged-pem-lines'
import { readHtml } from './html'
import { dropIndentation } from './indented'
import { dropInvisibleCharacters } from './invisible-characters'
import { dropLineMarks } from './line-marks'
import { restoreEscapedLineEnds } from './literal-backslash-n'
import { restoreLostCharacters } from './lost-characters'
import { dropMarkdownFence } from './markdown-fence'
import { decodePercent } from './percent-encoded'
import { joinQuotedLines } from './quoted-lines'
import { decodeQuotedPrintable } from './quoted-printable'
import type { Repair } from './repair'
import { readRtf } from './rtf'
import { dropTerminalLeftovers } from './terminal-leftovers'
import { readUtf16 } from './utf-16'
import { dropWrappingQuotes } from './wrapping-quotes'

/**
 * Every repair in the order in which they are tried: bytes, then wrappings, then lines, then BEGIN and END lines. After
 * one of them has changed the text, the list starts from the beginning, so nested wrappings are removed in any order.
 */
export const repairs: readonly Repair[] = [
  readUtf16,
  dropByteOrderMark,
  dropInvisibleCharacters,
  unifyLineEnds,
  readRtf,
  dropMarkdownFence,
  decodeQuotedPrintable,
  openCertutil,
  openConfiguration,
  readHtml,
  dropLineMarks,
  dropTerminalLeftovers,
  joinQuotedLines,
  dropWrappingQuotes,
  decodeFile,
  decodePercent,
  restoreEscapedLineEnds,
  restoreLostCharacters,
  dropIndentation,
  mendBoundaryLines,
]
