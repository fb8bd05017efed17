import type { ReactNode } from 'react'
import { NumericDate } from '@/components/numeric-date'
import type { ExplainedResponse } from '@/lib/inspect/response'
import { Card } from '../ui/card'

/** Apple's response in plain words. */
export function ResponsePanel({ response, children }: { response: ExplainedResponse; children?: ReactNode }) {
  return (
    <Card label="Response" data-status={response.status}>
      <h2 className="text-card">
        Response{response.status !== undefined && <span className="code ml-2">{response.status}</span>}
      </h2>
      <ul className="mt-1 space-y-1">
        {response.says.map((saying) => (
          <li key={`${saying.code} ${saying.means}`}>
            <code className="code font-semibold">{saying.code}</code> {saying.means}
            {saying.confidence === 'unconfirmed' && <span className="text-ink-2"> (not confirmed)</span>}
            {saying.about !== undefined && (
              <span className="text-ink-2">
                {' '}
                About <code className="code">{saying.about}</code>.
              </span>
            )}
            {saying.detail !== undefined && (
              <span className="block text-ink-2 [overflow-wrap:anywhere]">Apple says: {saying.detail}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 font-medium">{response.proof}</p>
      {response.rates.map((rate) => (
        <p key={rate} className="mt-1 text-ink-2">
          {rate}
        </p>
      ))}
      {response.retry && (
        <p className="mt-1 text-ink-2">
          Try again{' '}
          {response.retry.status === 'after' ? (
            `after ${response.retry.seconds} seconds`
          ) : (
            <NumericDate seconds={response.retry.seconds} />
          )}
          .
        </p>
      )}
      {response.support && (
        <p className="mt-1 text-ink-2">
          For Apple’s support, {response.support.name}:{' '}
          <code className="code [overflow-wrap:anywhere]">{response.support.value}</code>
        </p>
      )}
      {children}
    </Card>
  )
}
