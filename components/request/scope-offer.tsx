'use client'

import type { ServiceOperation } from '@/lib/profile/profile'
import type { HttpRequest } from '@/lib/request/request'
import { compareScope, differenceText } from '@/lib/scope/compare'
import { scopeOfOperations } from '@/lib/scope/from-operations'
import { scopeEntries } from '@/lib/scope/scope-field'

interface ScopeOfferProps {
  operation: ServiceOperation
  values: Readonly<Record<string, string>>
  /** Undefined while the request lacks a value. */
  request: HttpRequest | undefined
  /** The scope of the token, as in the form. */
  scope: string
  onScope: (scope: string) => void
}

/** Offers the scope entry that allows exactly the chosen request, and says whether the present scope allows it. */
export function ScopeOffer({ operation, values, request, scope, onScope }: ScopeOfferProps) {
  const entries = scopeEntries(scope)
  const own = scopeOfOperations([{ operation, values }])
  const comparison = request && entries.length > 0 ? compareScope(entries, request) : undefined
  const add = () => {
    if (own.status === 'scope') onScope([...new Set([...entries, ...own.entries])].join('\n'))
  }
  return (
    <div className="mt-3">
      {comparison?.status === 'differs' && (
        <p className="mb-2 text-err">
          The token’s scope does not allow this request:{' '}
          {comparison.differences.map(differenceText).join('; ')}.
        </p>
      )}
      {own.status === 'impossible' ? (
        <p className="hint">No scope for this request: {own.reasons.map(({ why }) => why).join(' ')}</p>
      ) : comparison?.status === 'matches' ? (
        <p className="hint">The token’s scope allows this request. {LONG[own.longLifetime.status]}</p>
      ) : (
        <p className="flex flex-wrap items-center gap-2">
          <button type="button" className="button" onClick={add}>
            {entries.length > 0 ? 'Add this request to the scope' : 'Limit the token to this request'}
          </button>
          <span className="hint">
            Scope <code className="code text-small [overflow-wrap:anywhere]">{own.entries.join(', ')}</code>.{' '}
            {LONG[own.longLifetime.status]}
          </span>
        </p>
      )}
      {own.status === 'scope' &&
        own.cautions.map((caution) => (
          <p key={caution} className="mt-1 text-small text-risk">
            {caution}
          </p>
        ))}
    </div>
  )
}

const LONG = {
  listed: 'If all entries are like this, the lifetime can exceed 20 minutes, up to about six months.',
  unsure: 'Apple’s list doesn’t say clearly whether the lifetime may then exceed 20 minutes.',
  no: 'Max. lifetime stays 20 minutes.',
} as const
