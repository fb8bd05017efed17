'use client'

import type { Finding } from '@/lib/inspect/inspect'
import { icon } from '../ui/icons'
import { RANKS } from './severity'

/**
 * Marks beside the header parameter or claim that a finding is about. Each leads to its finding. Possible causes have
 * no mark.
 */
export function PlaceFindings({ findings }: { findings: readonly Finding[] }) {
  return findings
    .filter(({ severity }) => severity !== 'ask')
    .map(({ id, severity, title }) => (
      <button
        key={id}
        type="button"
        className={`my-0.5 flex cursor-pointer items-start gap-1.5 text-left text-small ${RANKS[severity].ink}`}
        onClick={() => openFinding(id)?.focus()}
      >
        {icon(RANKS[severity].icon, 'mt-px size-3.5')}
        <span className="sr-only">{RANKS[severity].word}: </span>
        <span>
          <span className="border-b border-current">{title}</span>
        </span>
      </button>
    ))
}

/**
 * Unfolds a finding and scrolls it into view.
 *
 * @returns the summary of the finding, which can receive the focus
 */
export function openFinding(id: string): HTMLElement | null | undefined {
  const finding = document.getElementById(`finding-${id}`)
  finding?.querySelector('details')?.setAttribute('open', '')
  finding?.scrollIntoView({ block: 'nearest' })
  return finding?.querySelector('summary')
}
