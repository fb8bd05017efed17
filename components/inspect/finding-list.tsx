import type { Finding } from '@/lib/inspect/inspect'
import { FixCode } from './fix-code'
import { RANKS } from './severity'
import { SourceList } from './source-list'

/** Every finding whole: what was seen, why it matters, what to do, where it is known from. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ol aria-label="Findings" className="space-y-3">
      {findings.map((finding) => {
        const rank = RANKS[finding.severity]
        return (
          <li
            key={finding.id}
            data-rule={finding.id}
            data-severity={finding.severity}
            className={`rounded-md border p-3 text-sm ${rank.look}`}
          >
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className={`text-xs font-semibold tracking-wide uppercase ${rank.ink}`}>{rank.word}</span>
              <strong className="text-[0.9375rem] font-semibold">{finding.title}</strong>
              {finding.confidence === 'low' && <span className="text-xs text-faint">not confirmed</span>}
            </p>
            <p className="mt-1 break-words">{finding.seen}</p>
            <p className="mt-1 text-faint">{finding.why}</p>
            <div data-fix className="mt-2 space-y-2">
              <p className="font-medium break-words">{finding.fix.text}</p>
              {finding.fix.code && finding.fix.code.length > 0 && <FixCode code={finding.fix.code} />}
            </div>
            <SourceList id={finding.id} sources={finding.sources} />
          </li>
        )
      })}
    </ol>
  )
}
