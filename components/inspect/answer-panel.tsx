import type { ReactNode } from 'react'
import { NumericDate } from '@/components/numeric-date'
import type { AnswerExplained } from '@/lib/inspect/answer'
import { Card } from '../ui/card'

/** Apple's response in plain words. */
export function AnswerPanel({ answer, children }: { answer: AnswerExplained; children?: ReactNode }) {
  return (
    <Card label="Response" data-status={answer.status}>
      <h2 className="text-card">
        Response{answer.status !== undefined && <span className="code ml-2">{answer.status}</span>}
      </h2>
      <ul className="mt-1 space-y-1">
        {answer.says.map((saying) => (
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
      <p className="mt-2 font-medium">{answer.proof}</p>
      {answer.rates.map((rate) => (
        <p key={rate} className="mt-1 text-ink-2">
          {rate}
        </p>
      ))}
      {answer.retry && (
        <p className="mt-1 text-ink-2">
          Try again{' '}
          {answer.retry.status === 'after' ? (
            `after ${answer.retry.seconds} seconds`
          ) : (
            <NumericDate seconds={answer.retry.seconds} />
          )}
          .
        </p>
      )}
      {answer.support && (
        <p className="mt-1 text-ink-2">
          For Apple’s support, {answer.support.name}:{' '}
          <code className="code [overflow-wrap:anywhere]">{answer.support.value}</code>
        </p>
      )}
      {children}
    </Card>
  )
}
