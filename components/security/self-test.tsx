'use client'

import { useState } from 'react'
import { attempt, attempts, type Outcome } from './attempts'

/** Lets the page try to send, and shows the browser refusing it. */
export function SelfTest() {
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const [running, setRunning] = useState(false)
  const run = async () => {
    setRunning(true)
    setOutcomes([])
    for (const each of attempts) {
      const outcome = await attempt(each)
      setOutcomes((before) => [...before, outcome])
    }
    setRunning(false)
  }
  const open = outcomes.filter(({ refusedBy }) => refusedBy.length === 0)
  const done = !running && outcomes.length > 0

  return (
    <div className="mt-3">
      <button type="button" className="button-main" disabled={running} onClick={run}>
        Try to send something
      </button>
      <p role="status" className="mt-2 min-h-6 text-sm font-medium">
        {running && `Trying, ${outcomes.length} of ${attempts.length}…`}
        {done && open.length === 0 && `The browser refused all ${attempts.length}.`}
        {done && open.length > 0 && (
          <span className="text-error">
            {open.length} of {attempts.length} were not refused: {open.map(({ name }) => name).join(', ')}. Do
            not use a key here.
          </span>
        )}
      </p>
      {outcomes.length > 0 && (
        <ul aria-label="Attempts" className="mt-1 divide-y divide-rule border-y border-rule text-sm">
          {outcomes.map(({ name, refusedBy }) => (
            <li key={name} data-refused={refusedBy.length > 0} className="flex flex-wrap gap-x-4 py-1">
              <span className="w-36 font-medium">{name}</span>
              {refusedBy.length > 0 ? (
                <span className="text-good">
                  refused by <code className="code">{refusedBy.join(', ')}</code>
                </span>
              ) : (
                <span className="text-error">not refused</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
