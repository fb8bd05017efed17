import type { Metadata } from 'next'
import { sitePath } from '@/components/site-path'

export const metadata: Metadata = { title: 'Not found · Assay' }

export default function NotFound() {
  return (
    <main data-plain className="mx-auto max-w-xl px-4 py-16">
      <h1 className="text-page">There is no such page</h1>
      <p className="mt-2 text-ink-2">
        The address is wrong or the page has moved.{' '}
        <a className="link" href={sitePath('/')}>
          Go to Assay
        </a>
      </p>
    </main>
  )
}
