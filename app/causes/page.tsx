import type { Metadata } from 'next'
import { PageFrame } from '@/components/page-frame'
import { SECTIONS } from '@/components/sections'
import { sitePath } from '@/components/site-path'
import { causes } from '@/lib/inspect/causes'

export const metadata: Metadata = {
  title: 'Why Apple answers 401 NOT_AUTHORIZED: every known cause · Assay',
  description: `${causes.length} causes of a 401 or 403 from the App Store Connect API, APNs, Sign in with Apple and other Apple services: what is seen, why, how to prove it, and the fix.`,
}

export default function CausesPage() {
  return (
    <PageFrame here="/causes/" className="max-w-[800px]">
      <h1 className="text-page">Why Apple answers 401</h1>
      <p className="mt-2 text-ink-2">
        Apple’s answer is the same for every fault of a token. These are the {causes.length} causes that{' '}
        <a href={sitePath('/#inspect')} className="link">
          Inspect
        </a>{' '}
        looks for, in the order of a request.
      </p>
      {SECTIONS.map(({ id, title, about }) => (
        <section key={id} aria-labelledby={id} className="mt-8">
          <h2 id={id} className="text-verdict">
            {title}
          </h2>
          <p className="text-ink-2">{about}</p>
          <ul className="mt-2 divide-y divide-line border-y border-line">
            {causes
              .filter(({ section }) => section === id)
              .map((cause) => (
                <li key={cause.id} className="py-2">
                  <a href={sitePath(`/causes/${cause.id}/`)} className="font-medium link">
                    {cause.title}
                  </a>
                  <p className="text-ink-2">{cause.symptom}</p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </PageFrame>
  )
}
