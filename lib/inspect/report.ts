import type { JsonPart } from '../jws/reading'
import type { Member } from '../profile/profile'
import { asCode, asCodeBlock, asProse } from '../text/markdown'
import { identifierMask, maskedWord } from './identifiers'
import type { Inspected } from './inspect-paste'
import { explainResponse } from './response'
import { TIME_CLAIMS } from './time-claims'
import { visible } from './visible'

/** The number of entries of an array that are shown. */
const MOST_ENTRIES = 20

/**
 * Writes the result of an inspection as Markdown, for a ticket or a forum. It contains the findings, the header and the
 * claims with every identifier masked, and never a signature, so that nothing in it can be replayed. Everything from
 * the paste is plain text or code. Names in a sentence of a response, such as that of an app, remain.
 */
export function report({ evidence, inspection }: Inspected): string {
  const { madeFor, sentTo } = evidence.service
  const mask = identifierMask(evidence)
  const line = (sentence: string) => asProse(mask(sentence))
  const findings = inspection.findings.map(
    ({ severity, title, seen, fix, id }) =>
      `- **${severity}: ${asProse(title)}** (${asCode(id)})\n  Seen: ${line(seen)}\n  Fix: ${line(fix.text)}`,
  )
  const explained = evidence.response && explainResponse(evidence.response, evidence.respondedBy)
  const read = evidence.token?.read
  return `${[
    `# Assay: ${inspection.verdict}`,
    [
      madeFor &&
        `Token for ${asProse(madeFor.service.name)}${madeFor.kind ? `, ${madeFor.kind.toLowerCase()}` : ''}.`,
      sentTo[0] && `Sent to ${asProse(sentTo[0].service.name)}.`,
    ]
      .filter(Boolean)
      .join(' '),
    findings.length > 0 ? `## Findings\n\n${findings.join('\n')}` : 'No findings.',
    explained &&
      `## Response\n\n${explained.says.map(({ code, means }) => `- ${asCode(mask(code))}: ${line(means)}`).join('\n')}`,
    read && section('Header', read.header, mask, madeFor?.header),
    read && section('Claims', read.payload, mask, madeFor?.claims),
    `${inspection.passed.length} checks passed. ${inspection.notChecked.length} need more input.`,
  ]
    .filter((text) => text !== undefined && text !== '')
    .join('\n\n')}\n`
}

function section(
  title: string,
  part: JsonPart,
  mask: (text: string) => string,
  members: readonly Member[] = [],
): string {
  if (part.status !== 'object') return `## ${title}\n\nNot a JSON object.`
  const fixed = new Set(
    members.flatMap(({ value }) => (value.from === 'constant' ? [String(value.value)] : [])),
  )
  const lines = Object.entries(part.members).map(
    ([name, value]) => `${JSON.stringify(visible(mask(name), 60))}: ${shownMasked(name, value, fixed)}`,
  )
  return `## ${title}\n\n${asCodeBlock(lines)}`
}

/** Returns the value of a header parameter or claim. Numbers are shown if they are times. */
function shownMasked(name: string, value: unknown, fixed: ReadonlySet<string>): string {
  if (typeof value === 'string') return JSON.stringify(fixed.has(value) ? value : maskedValue(value))
  if (Array.isArray(value)) {
    const entries = value.slice(0, MOST_ENTRIES).map((entry) => shownMasked(name, entry, fixed))
    return `[${entries.join(', ')}]`
  }
  if (typeof value === 'number')
    return TIME_CLAIMS.some((time) => time === name) ? String(value) : maskedWord(String(value))
  return typeof value === 'object' && value !== null ? '{…}' : String(value)
}

const maskedValue = (value: string) => `${maskedWord(value)} (${value.length} characters)`
