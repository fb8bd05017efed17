import type { Need } from '@/lib/inspect/evidence'
import type { Inspection } from '@/lib/inspect/inspect'
import { sitePath } from '../site-path'

const WANTED: Record<Need, string> = {
  token: 'a token',
  key: 'the private key',
  command: 'the command or request',
  response: 'Apple’s answer',
  date: 'the “date:” header of the answer',
  kind: 'what kind of key it is',
}

/** What was looked at and found good, and what could not be looked at. */
export function CheckLists({ passed, notChecked }: Pick<Inspection, 'passed' | 'notChecked'>) {
  return (
    <div className="space-y-4">
      <section className="sheet p-4 text-sm">
        <h3 className="font-semibold text-good">Ruled out</h3>
        <p className="text-xs text-faint">{passed.length} checks found nothing.</p>
        <ul aria-label="Passed" className="mt-2 space-y-0.5 text-xs sm:columns-2">
          {passed.map(({ id, title }) => (
            <li key={id} data-rule={id}>
              <span aria-hidden="true" className="text-good">
                ✓
              </span>{' '}
              <a className="hover:underline" href={sitePath(`/causes/${id}/`)}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section className="sheet p-4 text-sm">
        <h3 className="font-semibold">Not checked</h3>
        <p className="text-xs text-faint">{notChecked.length} checks need something that is not here.</p>
        <ul aria-label="Not checked" className="mt-2 space-y-0.5 text-xs sm:columns-2">
          {notChecked.map(({ id, title, needs }) => (
            <li key={id} data-rule={id} data-needs={needs[0]}>
              <a className="hover:underline" href={sitePath(`/causes/${id}/`)}>
                {title}
              </a>
              <span className="text-faint">: needs {needs.map((need) => WANTED[need]).join(' and ')}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
