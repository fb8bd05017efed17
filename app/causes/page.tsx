import type { Metadata } from 'next'
import { CauseFilter } from '@/components/causes/cause-filter'
import { Prose } from '@/components/causes/prose'
import { PageFrame } from '@/components/page-frame'
import { SECTIONS } from '@/components/sections'
import { sitePath } from '@/components/site-path'
import { Disclosure } from '@/components/ui/disclosure'
import type { Cause } from '@/lib/inspect/cause'
import { causes } from '@/lib/inspect/causes'
import { errorIndex, searchWords, serviceIndex } from './examples/error-index'

export const metadata: Metadata = {
  title: 'Apple API 401: NOT_AUTHORIZED, InvalidProviderToken, invalid_client and all other causes · Assay',
  description: `${causes.length} causes of a 401 or 403 from the App Store Connect API, APNs, Sign in with Apple and other Apple services, by error text and by service: what you see, why, how to check, and the fix.`,
}

const linkTo = ({ id, title }: Cause) => (
  <a href={sitePath(`/causes/${id}/`)} className="link">
    {title}
  </a>
)

export default function CausesPage() {
  return (
    <PageFrame live here="/causes/" className="max-w-index">
      <h1 className="text-page">Why Apple says 401</h1>
      <p className="mt-2 text-ink-2">
        Apple sends the same response for almost every fault in a token. These are the {causes.length} causes
        that{' '}
        <a href={sitePath('/#inspect')} className="link">
          Inspect
        </a>{' '}
        looks for, in the order of a request.
      </p>
      <CauseFilter>
        <div data-whole className="card mt-2 divide-y divide-line px-4">
          <Disclosure title="By error text" summary={`${errorIndex.length} texts`} className="py-1.5">
            <Index entries={errorIndex.map(({ text, causes }) => ({ name: text, code: true, causes }))} />
          </Disclosure>
          <Disclosure title="By service" summary={`${serviceIndex.length} services`} className="py-1.5">
            <Index entries={serviceIndex.map(({ name, causes }) => ({ name, code: false, causes }))} />
          </Disclosure>
        </div>
        {SECTIONS.map(({ id, title, about }) => (
          <section key={id} data-group aria-labelledby={id} className="mt-8">
            <h2 id={id} className="scroll-mt-28 text-verdict">
              {title}
            </h2>
            <p className="text-ink-2">{about}</p>
            <ul aria-labelledby={id} className="mt-2 border-t border-line *:border-b *:border-line">
              {causes
                .filter(({ section }) => section === id)
                .map((cause) => (
                  <li key={cause.id} data-words={searchWords(cause)} className="py-2">
                    <span className="font-medium">{linkTo(cause)}</span>
                    <p className="text-ink-2">
                      <Prose>{cause.symptom}</Prose>
                    </p>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </CauseFilter>
    </PageFrame>
  )
}

interface IndexProps {
  entries: readonly { readonly name: string; readonly code: boolean; readonly causes: readonly Cause[] }[]
}

/** Names on the left, or above on a phone, with the causes of each. */
const Index = ({ entries }: IndexProps) => (
  <dl className="divide-y divide-line border-t border-line">
    {entries.map(({ name, code, causes }) => (
      <div key={name} className="grid gap-x-4 py-2 wide:grid-cols-(--columns-causes)">
        <dt className={code ? 'code [overflow-wrap:anywhere]' : 'font-medium'}>{name}</dt>
        <dd>
          <ul>
            {causes.map((cause) => (
              <li key={cause.id}>{linkTo(cause)}</li>
            ))}
          </ul>
        </dd>
      </div>
    ))}
  </dl>
)
