import type { Evidence } from '@/lib/inspect/evidence'
import type { Inspection } from '@/lib/inspect/inspect'
import type { Moment } from '@/lib/inspect/moment'
import { RANKS } from './severity'

interface VerdictProps {
  inspection: Inspection
  busy: boolean
  service: Evidence['service']
  moment: Moment
  hasToken: boolean
}

const JUDGED: Record<Moment['source'], string> = {
  'date-header': 'Times are judged at the “date:” of Apple’s answer.',
  log: 'Times are judged at the time in the log.',
  clock: 'Times are judged by the clock of this device.',
}

/** The outcome in one sentence, for which service, and by which clock. */
export function Verdict({ inspection, busy, service, moment, hasToken }: VerdictProps) {
  const { verdict } = inspection
  const rank = RANKS[verdict]
  const { madeFor, sentTo } = service
  const others = sentTo.filter(({ id }) => id !== madeFor?.id)
  return (
    <section
      aria-label="Verdict"
      data-verdict={verdict}
      aria-busy={busy}
      className={`rounded-lg border p-4 ${rank.look}`}
    >
      <h2 className={`text-lg font-semibold ${rank.ink}`}>{sentence(inspection)}</h2>
      <p className="mt-1 text-sm text-faint">
        {madeFor && (
          <span data-service={madeFor.id}>
            {hasToken ? 'Judged as a token for' : 'This is about'} {madeFor.service.name}
            {hasToken && madeFor.kind && `, ${madeFor.kind.toLowerCase()}`}.{' '}
          </span>
        )}
        {others.length > 0 && <span>The request goes to {others[0]?.service.name}. </span>}
        {hasToken && JUDGED[moment.source]}
      </p>
      {service.reasons.length > 0 && (
        <p className="mt-1 text-xs text-faint">Recognised by: {service.reasons.join('; ')}.</p>
      )}
    </section>
  )
}

function sentence({ verdict, findings }: Inspection): string {
  const count = findings.filter(({ severity }) => severity === verdict).length
  const many = (one: string, more: string) => (count === 1 ? one : more.replace('#', String(count)))
  switch (verdict) {
    case 'error':
      return many('One thing here cannot work.', '# things here cannot work.')
    case 'warn':
      return many('One thing here is risky.', '# things here are risky.')
    case 'ask':
      return many(
        'Nothing here is provably wrong. One candidate remains.',
        'Nothing here is provably wrong. # candidates remain, the likeliest first.',
      )
    case 'info':
      return 'Nothing wrong was found. There is something worth knowing.'
    case 'ok':
      return 'Nothing wrong was found in this.'
    case 'none':
      return 'There is nothing here that could be judged.'
  }
}
