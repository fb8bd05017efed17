import type { ReactNode } from 'react'
import type { CodeFix } from '@/lib/diagnostic/diagnostic'
import { sitePath } from '../site-path'
import { CodeBlock } from '../ui/code-block'

interface WhatToPasteProps {
  title: string
  /** How to print the token that the pasted text doesn't show. */
  print?: CodeFix | undefined
  onExample: () => void
}

/** What Inspect can work with, and an example to try it on. */
export function WhatToPaste({ title, print, onExample }: WhatToPasteProps) {
  return (
    <>
      <div className="p-3 wide:p-4">
        <h3 className="font-semibold">{title}</h3>
        <ol className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-3">
          <Step at={1}>
            The token itself: three parts with dots, starting with eyJ
            <CodeBlock tight className="mt-1.5 truncate">
              <span className="text-p1">eyJhbGciOiJFUzI1NiIs…</span>
              <b>.</b>
              <span className="text-p2">eyJpc3MiOiI1NzI0NjU0…</span>
              <b>.</b>
              <span className="text-p3">D9EOIFF-_DAHPnwtjbFS…</span>
            </CodeBlock>
          </Step>
          <Step at={2}>
            The whole output of <code className="code">curl -v</code>. It shows the header, the host and the
            clock.
          </Step>
          <Step at={3}>
            {print ? (
              <>
                In {print.language}, print the token with{' '}
                <code className="code [overflow-wrap:anywhere]">{print.after}</code> before the request.
              </>
            ) : (
              'A log, a workflow file or code. Assay finds the tokens and requests in it.'
            )}
          </Step>
        </ol>
      </div>
      <p className="p-3 wide:px-4">
        <span className="mr-1 text-ink-2">Want to see it work?</span>{' '}
        <button type="button" className="link font-medium" onClick={onExample}>
          Open an example with ten faults
        </button>
      </p>
    </>
  )
}

function Step({ at, children }: { at: number; children: ReactNode }) {
  return (
    <li className="contents">
      <span
        aria-hidden="true"
        className="mt-px grid size-4.5 place-items-center rounded-key bg-fill text-tag leading-4.5 font-medium tracking-normal text-ink-2"
      >
        {at}
      </span>
      <div className="min-w-0">{children}</div>
    </li>
  )
}

/** What Inspect does, shown while its box is empty. */
export const Start = ({ onExample }: { onExample: () => void }) => (
  <section aria-label="What happens here" className="card divide-y divide-line">
    <div className="p-3 wide:p-4">
      <h2 className="text-verdict">Apple’s 401 never says why. This page does.</h2>
      <p className="mt-1 text-ink-2">
        You get every broken rule, with the value found and the fix, plus what is fine and what only Apple can
        tell. With the private key loaded, the signature is verified too. All known causes are{' '}
        <a className="link text-ink" href={sitePath('/causes/')}>
          listed
        </a>
        .
      </p>
    </div>
    <WhatToPaste title="What to paste" onExample={onExample} />
  </section>
)
