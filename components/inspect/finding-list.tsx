import type { Finding } from '@/lib/inspect/inspect'
import { visible } from '@/lib/inspect/visible'
import type { CompactReading } from '@/lib/jws/reading'
import { icon } from '../ui/icons'
import { FixCode } from './fix-code'
import { RANKS } from './severity'
import { SourceList } from './source-list'
import { WholeProgramOffer } from './whole-program'

interface FindingListProps {
  findings: readonly Finding[]
  /** What the findings are about. The list shows the values of the claims that the findings name. */
  token: CompactReading | undefined
  /** Whether the first finding is unfolded if it is an error. */
  open: boolean
  /** Called when a finding is unfolded or folded. */
  onOpen: (id: string, open: boolean) => void
}

/**
 * Every finding once: what it is, what was seen and what to do. The reason, the code and the sources follow on a click.
 */
export function FindingList({ findings, token, open, onOpen }: FindingListProps) {
  return (
    <section aria-labelledby="findings-heading">
      <h2 id="findings-heading" className="sr-only">
        Findings
      </h2>
      <ol aria-label="Findings" className="card divide-y divide-line overflow-hidden">
        {findings.map((finding, index) => {
          const rank = RANKS[finding.severity]
          const value = finding.brief ?? valueText(finding.place, token)
          return (
            <li
              key={finding.id}
              id={`finding-${finding.id}`}
              data-rule={finding.id}
              data-severity={finding.severity}
              className={`relative before:absolute before:-top-px before:bottom-0 before:left-0 before:w-0.75 ${rank.bar} forced-colors:before:bg-[CanvasText]`}
            >
              <details
                open={open && index === 0 && finding.severity === 'error'}
                className="group"
                onToggle={(event) => onOpen(finding.id, event.currentTarget.open)}
              >
                <summary className="grid cursor-pointer list-none grid-cols-[1fr_auto] gap-x-2 py-2.25 pr-3 pl-3 group-open:pb-1.25 wide:grid-cols-(--columns-finding) wide:pr-4.5 wide:pl-4">
                  <span
                    className={`text-tag leading-4 uppercase col-span-full wide:col-span-1 wide:leading-5 ${rank.ink}`}
                  >
                    {rank.word}
                  </span>
                  <span className="min-w-0">
                    <span className="flex flex-wrap items-baseline gap-x-3 wide:flex-nowrap">
                      <h3 className="max-w-full shrink-0 font-semibold">
                        <strong className="font-semibold">{finding.title}</strong>
                      </h3>
                      {value !== undefined ? (
                        <code className="code max-w-full min-w-0 truncate text-ink-2">{value}</code>
                      ) : (
                        finding.seen.length <= LONGEST && (
                          <span className="hint max-w-full min-w-0 group-open:hidden">{finding.seen}</span>
                        )
                      )}
                    </span>
                    <span data-fix className="block text-pretty [overflow-wrap:anywhere]">
                      {finding.fix.text}
                    </span>
                  </span>
                  {icon('chevron', 'mt-0.5 size-4 text-ink-2 group-open:rotate-180')}
                </summary>
                <div className="px-3 pb-3 wide:pr-10 wide:pl-[calc(--spacing(6)+var(--severity))]">
                  <p className="hint [overflow-wrap:anywhere]">
                    {finding.seen} {finding.why}
                  </p>
                  {finding.fix.code && finding.fix.code.length > 0 && <FixCode code={finding.fix.code} />}
                  {finding.program && <WholeProgramOffer program={finding.program} />}
                  <SourceList id={finding.id} sources={finding.sources} />
                </div>
              </details>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** The number of characters of a value or a sentence that fit beside a title, or below it on a phone. */
const LONGEST = 40

/**
 * The value of the header parameter or claim that a finding is about, as JSON. A space at either edge is made visible.
 */
function valueText(place: Finding['place'], token: CompactReading | undefined): string | undefined {
  if (token === undefined || !('name' in place) || place.name === undefined) return undefined
  const part = token[place.part]
  if (part.status !== 'object' || !Object.hasOwn(part.members, place.name)) return undefined
  const json = JSON.stringify(part.members[place.name])
  return visible(
    json.replace(/^" | "$/gu, (edge) => edge.replace(' ', '␣')),
    LONGEST,
  )
}
