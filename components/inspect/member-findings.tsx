import type { Finding } from '@/lib/inspect/inspect'
import { RANKS } from './severity'

/** Findings printed under the very thing they concern, short; the list has them whole, and the mere candidates. */
export function MemberFindings({ findings }: { findings: readonly Finding[] }) {
  return findings
    .filter(({ severity }) => severity !== 'ask')
    .map(({ id, severity, title, seen }) => (
      <span
        key={id}
        className={`mt-1 block rounded px-2 py-1 text-xs ${RANKS[severity].look} ${RANKS[severity].ink}`}
      >
        <strong className="font-semibold">{title}.</strong> {seen}
      </span>
    ))
}
