'use client'

import { useState } from 'react'
import { attempt, attemptOwnHost, attempts, type Outcome, ownHostAttempts } from './attempts'
import { attemptWebRtc } from './webrtc'

const tries: readonly (() => Promise<Outcome>)[] = [
  ...attempts.map((each) => () => attempt(each)),
  attemptWebRtc,
  ...ownHostAttempts.map((each) => () => attemptOwnHost(each)),
]

/** Makes the page try to send data, and shows how the browser blocks it. */
export function SelfTest() {
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const [running, setRunning] = useState(false)
  const run = async () => {
    setRunning(true)
    setOutcomes([])
    for (const each of tries) {
      const outcome = await each()
      setOutcomes((before) => [...before, outcome])
    }
    setRunning(false)
  }

  return (
    <div className="mt-3">
      <button type="button" className="button primary" disabled={running} onClick={run}>
        Try to send something
      </button>
      <p role="status" className="mt-2 min-h-6 font-medium">
        {running && `Trying, ${outcomes.length} of ${tries.length}…`}
        {!running && outcomes.length > 0 && <Result outcomes={outcomes} />}
      </p>
      {outcomes.length > 0 && (
        <ul aria-label="Attempts" className="mt-1 divide-y divide-line border-y border-line">
          {outcomes.map((outcome) => (
            <li
              key={outcome.name}
              data-attempt={outcome.status}
              className="flex flex-wrap gap-x-4 py-1 phone:flex-nowrap"
            >
              <span className="w-36 shrink-0 font-medium">{outcome.name}</span>
              <Row outcome={outcome} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The result of all attempts in one sentence. */
function Result({ outcomes }: { outcomes: readonly Outcome[] }) {
  const named = (status: Outcome['status']) =>
    outcomes.filter((outcome) => outcome.status === status).map(({ name }) => name)
  const sent = named('sent')
  const open = named('open')
  if (sent.length > 0) {
    return (
      <span className="text-err">
        {sent.length} of {outcomes.length} were not blocked: {sent.join(', ')}. Do not use a key here.
      </span>
    )
  }
  const refused = named('refused').length
  const kept = named('kept').length
  const told = named('own-host')
  return [
    `The browser blocked all ${refused} attempts that a policy covers.`,
    kept > 0 && `The service worker kept the other ${kept} from our own host.`,
    told.length > 0 && `Only our own host can see: ${told.join(', ')}.`,
    open.length > 0 && `${open.join(', ')} is not blocked in this browser.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function Row({ outcome }: { outcome: Outcome }) {
  switch (outcome.status) {
    case 'refused':
      return (
        <span className="text-ok">
          blocked by <code className="code">{outcome.by}</code>
        </span>
      )
    case 'sent':
      return <span className="text-err">not blocked</span>
    case 'kept':
      return (
        <span className="text-ok">
          not covered by a policy; the service worker responded and sent nothing on
        </span>
      )
    case 'own-host':
      return (
        <span className="text-risk">
          not covered by a policy for our own host, and no service worker responds yet. Our code doesn’t use
          it.
        </span>
      )
    case 'open':
      return (
        <span className="text-risk">
          not blocked: this browser doesn’t know <code className="code">Connection-Allowlist</code>, or the
          host doesn’t send it. Our code doesn’t use it.
        </span>
      )
    case 'untried':
      return <span className="text-ink-2">not tried: {outcome.why}</span>
  }
}
