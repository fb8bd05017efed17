import type { Need } from '@/lib/inspect/evidence'
import type { Inspection } from '@/lib/inspect/inspect'
import { sitePath } from '../site-path'
import { Disclosure } from '../ui/disclosure'

const TO_RUN: Record<Need, string> = {
  token: 'Paste a token',
  key: 'Load the private key',
  command: 'Paste the command or request',
  response: 'Paste Apple’s response',
  date: 'Paste the date: header of the response',
  kind: 'Choose what kind of key it is',
}

type Check = { readonly id: string; readonly title: string; readonly needs?: readonly Need[] }

/** The checks that passed, and the checks that could not be made, grouped by the input that they need. */
export function CheckLists({ passed, notChecked }: Pick<Inspection, 'passed' | 'notChecked'>) {
  const needs = [...new Set(notChecked.flatMap((check) => check.needs.slice(0, 1)))]
  return (
    <section aria-labelledby="checks-heading" className="card px-3 py-2 wide:px-4">
      <h2 id="checks-heading" className="sr-only">
        Checks
      </h2>
      <ul aria-label="Passed" id="checks-passed">
        {passed.length === 0 ? (
          <li className="flex min-h-8 items-center pl-6 text-ink-2">No checks passed.</li>
        ) : (
          <li>
            <Disclosure title={`${checks(passed.length)} passed`}>
              <Rules of={passed} />
            </Disclosure>
          </li>
        )}
      </ul>
      <ul aria-label="Not checked" id="checks-open" className="border-t border-line pt-1">
        {needs.map((need) => {
          const group = notChecked.filter((check) => check.needs[0] === need)
          return (
            <li key={need} className="py-0.5">
              <Disclosure title={`${TO_RUN[need]} to run ${group.length} more`} summary="not checked">
                <Rules of={group} />
              </Disclosure>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const checks = (count: number): string => (count === 1 ? '1 check' : `${count} checks`)

function Rules({ of }: { of: readonly Check[] }) {
  return (
    <ul className="mb-2 gap-6 pl-6 text-small wide:columns-2">
      {of.map(({ id, title, needs }) => (
        <li key={id} data-rule={id} data-needs={needs?.[0]} className="break-inside-avoid py-0.5">
          <a className="hover:underline" href={sitePath(`/causes/${id}/`)}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}
