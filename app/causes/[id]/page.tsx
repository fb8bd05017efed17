import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '@/components/page-frame'
import { SECTIONS } from '@/components/sections'
import { sitePath } from '@/components/site-path'
import { Source } from '@/components/source'
import { causes } from '@/lib/inspect/causes'
import { severitySays } from '@/lib/inspect/severity-says'
import { evidenceOf } from '@/lib/inspect/source'

interface CausePageProps {
  params: Promise<{ id: string }>
}

export const dynamicParams = false

export const generateStaticParams = () => causes.map(({ id }) => ({ id }))

export async function generateMetadata({ params }: CausePageProps): Promise<Metadata> {
  const { id } = await params
  const cause = causes.find((each) => each.id === id)
  return cause ? { title: `${cause.title} · Apple 401 · Assay`, description: cause.symptom } : {}
}

export default async function CausePage({ params }: CausePageProps) {
  const { id } = await params
  const cause = causes.find((each) => each.id === id)
  if (!cause) notFound()
  return (
    <PageFrame here="/causes/">
      <p className="text-ink-2">
        <a href={sitePath('/causes/')} className="link">
          Causes
        </a>{' '}
        · {SECTIONS.find(({ id }) => id === cause.section)?.title} · <code className="code">{cause.id}</code>
      </p>
      <h1 className="mt-1 text-page">{cause.title}</h1>
      <dl className="mt-4 space-y-4">
        {[
          ['What you see', cause.symptom],
          ['Why', cause.why],
          ['How to prove it', cause.proof],
          ['Fix', cause.remedy],
          ['Severity', severitySays(cause)],
          ['Evidence', evidenceOf(cause.sources).text],
        ].map(([term, text]) => (
          <div key={term}>
            <dt className="font-semibold">{term}</dt>
            <dd className="break-words whitespace-pre-line">{text}</dd>
          </div>
        ))}
        <div>
          <dt className="font-semibold">Sources</dt>
          <dd>
            <ul className="list-disc pl-5 text-ink-2">
              {cause.sources.map((source) => (
                <li key={source}>
                  <Source plain source={source} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      <p className="mt-6">
        <a href={sitePath('/#inspect')} className="link">
          Let Assay look for it in your token or command
        </a>
      </p>
    </PageFrame>
  )
}
