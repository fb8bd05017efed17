import type { ReactNode } from 'react'
import type { Evidence } from '@/lib/inspect/evidence'
import type { Inspection } from '@/lib/inspect/inspect'
import type { Moment } from '@/lib/inspect/moment'
import type { rejectedBy } from '@/lib/inspect/rejected'
import { utcText } from '@/lib/time/numeric-date'
import { icon } from '../ui/icons'
import { RANKS } from './severity'

interface VerdictProps {
  inspection: Inspection
  busy: boolean
  service: Evidence['service']
  moment: Moment
  /** `masked`: the text has something else, or only a piece of it. */
  token: 'read' | 'masked' | 'none'
  /** What the text has instead of a masked token. */
  mask: string
  rejectedBy: ReturnType<typeof rejectedBy>
  /** What the person can do about the outcome. */
  children: ReactNode
}

/** The time of judgment, without its date. */
const judgedAt = ({ now, source }: Moment): string =>
  source === 'clock'
    ? 'by the clock of this device'
    : `at ${utcText(now).slice(11)}, the time in ${source === 'log' ? 'the log' : 'Apple’s response'}`

/** The outcome in one sentence, and the service and the clock that it was judged by. */
export function Verdict({
  inspection,
  busy,
  service,
  moment,
  token,
  mask,
  rejectedBy,
  children,
}: VerdictProps) {
  const { passed, notChecked, verdict } = inspection
  const hasToken = token === 'read'
  const rank = RANKS[token === 'masked' ? 'none' : verdict]
  const { madeFor, sentTo } = service
  const others = sentTo.filter((each) => each.service.value !== madeFor?.service.value)
  return (
    <section aria-label="Verdict" data-verdict={verdict} aria-busy={busy} className="card verdict">
      <div className="flex min-w-0 items-start gap-2 wide:min-h-8 wide:items-center wide:gap-3">
        {icon(rank.icon, `mt-0.5 size-5 wide:mt-0 ${rank.ink}`)}
        <h2 className="text-verdict min-w-0">
          {verdictSentence(inspection, token, rejectedBy)
            .split(/(?<=\.) /u)
            .flatMap((sentence) => [<span key={sentence}>{sentence}</span>, ' '])}
        </h2>
      </div>
      <div className="order-last mt-2 flex gap-2 max-slim:flex-col wide:order-none wide:mt-0">{children}</div>
      <p className="hint">
        <span className="min-w-0 flex-1" title={service.reasons.join('; ')}>
          {(madeFor || token === 'masked') && (
            <span data-service={madeFor?.id}>
              {token === 'masked' ? (
                `The text hides it: “${mask}”. So the token can’t be judged, only what is around it.`
              ) : (
                <>
                  {hasToken ? 'Judged as' : 'This is about'} {madeFor?.service.name}
                  {hasToken && madeFor?.kind && `, ${madeFor.kind.toLowerCase()}`}
                </>
              )}
            </span>
          )}
          {hasToken && `${madeFor ? ', ' : 'Judged '}${judgedAt(moment)}`}
          {token !== 'masked' && (madeFor || hasToken) && '. '}
          {others.length > 0 && `The request goes to ${others[0]?.service.name}.`}
        </span>
        {verdict !== 'none' && (
          <span className="hidden shrink-0 gap-4 wide:flex">
            <Jump to="checks-passed">{passed.length} passed</Jump>
            <Jump to="checks-open">{notChecked.length} not checked</Jump>
          </span>
        )}
      </p>
    </section>
  )
}

function Jump({ to, children }: { to: string; children: ReactNode }) {
  return (
    <button
      type="button"
      className="cursor-pointer hover:text-ink hover:underline"
      onClick={() => {
        const list = document.getElementById(to)
        list?.scrollIntoView({ block: 'start' })
        list?.querySelector('summary')?.focus({ preventScroll: true })
      }}
    >
      {children}
    </button>
  )
}

const REJECTED = { apple: ', but Apple rejected it', unnamed: ', but authentication failed', none: '' }

/** The outcome in one sentence. */
export function verdictSentence(
  { verdict: judged, findings, passed }: Inspection,
  token: VerdictProps['token'],
  by: VerdictProps['rejectedBy'],
): string {
  const hasToken = token === 'read'
  const verdict = token === 'masked' ? 'none' : judged
  const count = findings.filter(({ severity }) => severity === verdict).length
  const many = (one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`)
  switch (verdict) {
    case 'error':
      return `${many('error', 'errors')}. Apple will reject this${hasToken ? ' token' : ''}.`
    case 'warn':
      return `${many('risk', 'risks')}. This can fail.`
    case 'ask':
      return `No error found${REJECTED[by ?? 'none']}. ${many('possible cause.', 'possible causes, likeliest first.')}`
    case 'info':
      return `No fault found. ${many('note', 'notes')}.`
    case 'ok':
      return `No fault found. ${passed.length === 1 ? '1 check' : `${passed.length}\u00a0checks`} passed.`
    case 'none':
      return hasToken ? 'There is nothing here to check' : 'No token found in this text'
  }
}
