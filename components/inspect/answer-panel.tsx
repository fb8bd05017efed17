import type { ReactNode } from 'react'
import { NumericDate } from '@/components/numeric-date'
import type { AnswerExplained } from '@/lib/inspect/answer'

/** Apple's answer in plain words. */
export function AnswerPanel({ answer, children }: { answer: AnswerExplained; children?: ReactNode }) {
  return (
    <section aria-label="Apple’s answer" className="sheet p-4 text-sm">
      <h3 className="font-semibold">
        Apple’s answer{answer.status !== undefined && <span className="code ml-2">{answer.status}</span>}
      </h3>
      <ul className="mt-1 space-y-1">
        {answer.says.map((saying) => (
          <li key={`${saying.code} ${saying.means}`}>
            <code className="code font-semibold">{saying.code}</code> {saying.means}
            {saying.confidence === 'unconfirmed' && <span className="text-faint"> (not confirmed)</span>}
            {saying.about !== undefined && (
              <span className="text-faint">
                {' '}
                About <code className="code">{saying.about}</code>.
              </span>
            )}
            {saying.detail !== undefined && (
              <span className="block text-faint break-words">Apple’s words: {saying.detail}</span>
            )}
          </li>
        ))}
      </ul>
      {children}
      <p className="mt-2 font-medium">{answer.proof}</p>
      {answer.rates.map((rate) => (
        <p key={rate} className="mt-1 text-faint">
          {rate}
        </p>
      ))}
      {answer.retry && (
        <p className="mt-1 text-faint">
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
        <p className="mt-1 text-faint">
          For Apple’s support, {answer.support.name}:{' '}
          <code className="code break-all">{answer.support.value}</code>
        </p>
      )}
    </section>
  )
}
