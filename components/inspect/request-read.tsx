import type { ReactNode } from 'react'
import type { RequestShown } from '@/lib/inspect/request-shown'
import { Address } from '../ui/wrapped'

/** The pasted request as it would be sent, with the problems found in it. */
export function RequestRead({ request, children }: { request: RequestShown; children?: ReactNode }) {
  const { method, address, query, headers, body, diagnostics } = request
  return (
    <section aria-label="Request as read" className="card min-w-0 p-3 wide:p-4">
      <h2 className="text-card">Request</h2>
      {address !== '' && (
        <p className="code mt-1 [overflow-wrap:anywhere]">
          <strong className="font-semibold">{method || 'to'}</strong> <Address text={address} />
        </p>
      )}
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 max-slim:grid-cols-1">
        <Pairs name="Query" pairs={query} />
        <Pairs name="Headers" pairs={headers} />
        {body !== undefined && (
          <>
            <dt className="text-ink-2">Body</dt>
            <dd className="break-words">{body}</dd>
          </>
        )}
      </dl>
      {diagnostics.map((diagnostic) => (
        <p key={diagnostic} className="mt-2 text-ink-2">
          {diagnostic}
        </p>
      ))}
      {children}
    </section>
  )
}

function Pairs({ name, pairs }: { name: string; pairs: RequestShown['query'] }) {
  if (pairs.length === 0) return null
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd className="code min-w-0 [overflow-wrap:anywhere] whitespace-pre-wrap">
        {pairs.map(([each, value]) => `${each}: ${value}`).join('\n')}
      </dd>
    </>
  )
}
