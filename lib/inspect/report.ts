import type { JsonPart } from '../jws/reading'
import type { Member } from '../profile/profile'
import { explainAnswer } from './answer'
import type { Inspected } from './inspect-paste'
import { visible } from './visible'

/** Anything shorter names nothing and would be masked all over the text. */
const SHORTEST = 4

/**
 * The outcome of an inspection as Markdown, for a ticket or a forum. It holds the findings, header and claims with every
 * identifier masked, and never a signature, so that nothing in it can be replayed.
 */
export function report({ evidence, inspection }: Inspected): string {
  const { madeFor, sentTo } = evidence.service
  const secrets = new Map<string, string>()
  const parts = evidence.token
    ? [
        section('Header', evidence.token.read.header, madeFor?.header, secrets),
        section('Claims', evidence.token.read.payload, madeFor?.claims, secrets),
      ]
    : []
  const findings = inspection.findings.map(({ severity, title, seen, fix, id }) =>
    masked(`- **${severity}: ${title}** (\`${id}\`)\n  ${seen}\n  Fix: ${fix.text}`, secrets),
  )
  const answer = evidence.response && explainAnswer(evidence.response, evidence.answeredBy)
  return `${[
    `# Assay: ${inspection.verdict}`,
    [
      madeFor && `Token for ${madeFor.service.name}${madeFor.kind ? `, ${madeFor.kind.toLowerCase()}` : ''}.`,
      sentTo[0] && `Sent to ${sentTo[0].service.name}.`,
    ]
      .filter(Boolean)
      .join(' '),
    findings.length > 0 ? `## Findings\n\n${findings.join('\n')}` : 'No findings.',
    answer &&
      `## Answer\n\n${answer.says.map(({ code, means }) => masked(`- ${code}: ${means}`, secrets)).join('\n')}`,
    ...parts,
    `${inspection.passed.length} checks found nothing; ${inspection.notChecked.length} could not be made.`,
  ]
    .filter((text) => text !== undefined && text !== '')
    .join('\n\n')}\n`
}

function section(
  title: string,
  part: JsonPart,
  members: readonly Member[] = [],
  secrets: Map<string, string>,
): string {
  if (part.status !== 'object') return `## ${title}\n\nNot a JSON object.`
  const fixed = new Set(
    members.flatMap(({ value }) => (value.from === 'constant' ? [String(value.value)] : [])),
  )
  const lines = Object.entries(part.members).map(
    ([name, value]) => `${visible(JSON.stringify(name), 60)}: ${shownMasked(value, fixed, secrets)}`,
  )
  return `## ${title}\n\n\`\`\`\n${lines.join('\n').replaceAll('`', '\u2018')}\n\`\`\``
}

function shownMasked(value: unknown, fixed: ReadonlySet<string>, secrets: Map<string, string>): string {
  if (typeof value === 'string') {
    if (fixed.has(value)) return JSON.stringify(value)
    if (value.length >= SHORTEST) secrets.set(value, mask(value))
    return JSON.stringify(mask(value))
  }
  if (Array.isArray(value)) {
    return `[${value
      .slice(0, 20)
      .map((entry) => shownMasked(entry, fixed, secrets))
      .join(', ')}]`
  }
  return typeof value === 'object' && value !== null ? '{…}' : String(value)
}

/** What is left of an identifier: enough to compare it, not enough to use it. */
function mask(value: string): string {
  const text = visible(value)
  return text.length < 8 ? '…' : `${text.slice(0, 2)}…${text.slice(-2)} (${value.length} characters)`
}

const masked = (text: string, secrets: ReadonlyMap<string, string>): string =>
  [...secrets]
    .sort(([one], [other]) => other.length - one.length)
    .reduce(
      (masked, [secret, left]) => masked.replaceAll(secret, left).replaceAll(visible(secret), left),
      text,
    )
