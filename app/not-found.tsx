import type { Metadata } from 'next'
import { PageFrame } from '@/components/page-frame'
import { sitePath } from '@/components/site-path'

export const metadata: Metadata = { title: 'Page not found · Assay' }

export default function NotFound() {
  return (
    <PageFrame>
      <h1 className="text-page">Page not found</h1>
      <p className="mt-2 text-ink-2">
        The address is wrong, or the page has moved.{' '}
        <a className="link whitespace-nowrap text-ink" href={sitePath('/')}>
          Go to Assay
        </a>
      </p>
    </PageFrame>
  )
}
