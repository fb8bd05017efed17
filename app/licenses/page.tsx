import type { Metadata } from 'next'
import { PageFrame } from '@/components/page-frame'
import { shipped } from '@/scripts/shipped.mjs'

export const metadata: Metadata = {
  title: 'Licenses of the packages in this site · Assay',
  description: 'Every package that this site contains code from, with its version and its full license.',
}

export default function LicensesPage() {
  const all = shipped()
  return (
    <PageFrame>
      <h1 className="text-page">Packages in this site</h1>
      <p className="mt-2 text-ink-2">
        Assay has the MIT license. It contains code from these {all.length} packages and from no others.
        Nothing is loaded from another host.
      </p>
      <ul aria-label="Packages" className="mt-6 divide-y divide-line border-y border-line">
        {all.map(({ name, version, license, text, within }) => (
          <li key={name} className="py-4">
            <h2 className="font-semibold">{name}</h2>
            <p className="text-ink-2">
              {within ? `copy inside ${within} ${version}` : version} · {license}
            </p>
            <pre className="mt-2 text-small break-words whitespace-pre-wrap">{text}</pre>
          </li>
        ))}
      </ul>
    </PageFrame>
  )
}
