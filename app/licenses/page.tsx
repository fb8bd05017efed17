import type { Metadata } from 'next'
import { PageFrame } from '@/components/page-frame'
import { shipped } from '@/scripts/shipped.mjs'

export const metadata: Metadata = {
  title: 'Licenses of what is in this site · Assay',
  description: 'Every package of which something is in this site, with its version and its license in full.',
}

export default function LicensesPage() {
  const all = shipped()
  return (
    <PageFrame>
      <h1 className="text-page">Whose work is in this site</h1>
      <p className="mt-2 text-ink-2">
        Assay itself is under the MIT license. These {all.length} packages are in it too, in whole or in part;
        nothing else is loaded, from nobody.
      </p>
      <ul aria-label="Packages" className="mt-6 divide-y divide-line border-y border-line">
        {all.map(({ name, version, license, text, within }) => (
          <li key={name} className="py-4">
            <h2 className="font-semibold">{name}</h2>
            <p className="text-ink-2">
              {within ? `the copy inside ${within} ${version}` : version} · {license}
            </p>
            <pre className="mt-2 text-small break-words whitespace-pre-wrap">{text}</pre>
          </li>
        ))}
      </ul>
    </PageFrame>
  )
}
