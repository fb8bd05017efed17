import type { ReactNode } from 'react'
import type { Inspected } from '@/lib/inspect/inspect-paste'
import { printingCode } from '@/lib/inspect/printing-code'
import { explainResponse } from '@/lib/inspect/response'
import { visible } from '@/lib/inspect/visible'
import { WhatToPaste } from './what-to-paste'

/** What a pasted text without a token is about, and what else would help if pasted. */
export function Recognized({ inspected, onExample }: { inspected: Inspected; onExample: () => void }) {
  const { service, token, command, response, respondedBy } = inspected.evidence
  const about = service.madeFor ?? service.sentTo[0]
  const request = command ?? inspected.paste.requests[0]
  const explained = response && explainResponse(response, respondedBy)
  const said = explained?.says[0]
  const { code, unwrapped } = inspected.paste
  return (
    <section aria-label="What was recognized" className="card divide-y divide-line">
      {(about ?? request ?? explained ?? code[0]) !== undefined && (
        <div className="p-3 wide:p-4">
          <h3 className="font-semibold">What was recognized</h3>
          <dl className="mt-2 grid gap-x-4 gap-y-1.5 wide:grid-cols-(--columns-terms)">
            {about && (
              <Row term="Service">
                {about.service.name}{' '}
                {service.sentTo.length > 0 && <span className="hint">from the host</span>}
              </Row>
            )}
            {request && (request.method !== '' || request.url) && (
              <Row term="Request">
                <code className="code">
                  {request.method} {visible(request.url?.path ?? '', 200)}
                </code>
              </Row>
            )}
            {code.length > 0 && (
              <Row term="Code">
                {[...new Set(code.map(({ language, library }) => `${language.name}, ${library}`))].join('; ')}{' '}
                <span className="hint">read but not run; only what it shows was checked</span>
              </Row>
            )}
            {explained && (
              <Row term="Response">
                <code className="code">
                  {[explained.status, said && String(explained.status) !== said.code ? said.code : undefined]
                    .filter((each) => each !== undefined)
                    .join(' ')}
                </code>{' '}
                <span className="hint">{said?.means}</span>
              </Row>
            )}
          </dl>
        </div>
      )}
      <WhatToPaste
        title={code.length > 0 ? 'What to paste as well' : 'What to paste instead'}
        print={(token ?? response) && code.length === 0 ? printingCode(unwrapped) : undefined}
        onExample={onExample}
      />
    </section>
  )
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="-mb-1.5 text-ink-2 wide:mb-0">{term}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </div>
  )
}
