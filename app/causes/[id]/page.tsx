import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { FixesInCode } from '@/components/causes/fixes-in-code'
import { Part } from '@/components/causes/part'
import { Prose } from '@/components/causes/prose'
import { KeyExampleShown, ShapeShown, WorkedExampleShown } from '@/components/causes/worked-example'
import { RANKS } from '@/components/inspect/severity'
import { PageFrame } from '@/components/page-frame'
import { SECTIONS } from '@/components/sections'
import { sitePath } from '@/components/site-path'
import { Source } from '@/components/source'
import { causes } from '@/lib/inspect/causes'
import { errorTexts } from '@/lib/inspect/error-texts'
import { severitySays } from '@/lib/inspect/severity-says'
import { evidenceOf } from '@/lib/inspect/source'
import { relatedTo, responseOf, searchDescription, searchTitle, servicesOf } from '../examples/about-cause'
import { keyExample } from '../examples/key-example'
import { shapeExample } from '../examples/shapes'
import { codeFixes, workedExample } from '../examples/worked-example'

interface CausePageProps {
  params: Promise<{ id: string }>
}

export const dynamicParams = false

export const generateStaticParams = () => causes.map(({ id }) => ({ id }))

export async function generateMetadata({ params }: CausePageProps): Promise<Metadata> {
  const { id } = await params
  const cause = causes.find((each) => each.id === id)
  return cause ? { title: searchTitle(cause), description: searchDescription(cause) } : {}
}

export default async function CausePage({ params }: CausePageProps) {
  const { id } = await params
  const cause = causes.find((each) => each.id === id)
  if (!cause) notFound()
  const { section, severity, title, symptom, why, proof, remedy, sources } = cause
  const rank = RANKS[severity]
  const example = workedExample(id)
  const ofKey = keyExample(id)
  const shape = shapeExample(id)
  const fixes = codeFixes(cause)
  const response = responseOf(cause)
  const texts = errorTexts(cause).filter((text) => !response?.endsWith(text))
  const services = servicesOf(id)
  // The sentence about the evidence says what was reproduced.
  const linked = sources.filter((source) => source !== 'measured')
  const related = relatedTo(cause)
  return (
    <PageFrame here="/causes/" className="max-w-article">
      <div className="grid gap-x-8 gap-y-8 full:grid-cols-(--columns-cause)">
        <article className="min-w-0">
          <p className="hint">
            <a href={sitePath('/causes/')} className="hover:underline">
              Causes
            </a>
            {' / '}
            <a href={sitePath(`/causes/#${section}`)} className="hover:underline">
              {SECTIONS.find(({ id }) => id === section)?.title}
            </a>
          </p>
          <h1 className="mt-2 text-page">{title}</h1>
          <p className="mt-2 max-w-text text-ink-2">
            <Prose>{why}</Prose>
          </p>
          <section aria-labelledby="fix" className="mt-3 flex max-w-text items-baseline gap-2">
            <span className={`text-tag uppercase ${rank.ink}`}>{rank.word}</span>
            <div className="min-w-0 whitespace-pre-line">
              <h2 id="fix" className="inline">
                Fix
              </h2>
              : <Prose>{remedy}</Prose>
            </div>
          </section>
          {(example || ofKey || shape) && (
            <Part id="example" title="Worked example">
              {shape && <ShapeShown example={shape} />}
              {!shape && ofKey && <KeyExampleShown example={ofKey} />}
              {!shape && !ofKey && example && <WorkedExampleShown example={example} />}
            </Part>
          )}
          {fixes.length > 0 && <FixesInCode fixes={fixes} />}
          <Part id="seen" title="What you see">
            <p className="max-w-text">
              <Prose>{`${symptom} ${severitySays(cause)}`}</Prose>
            </p>
          </Part>
          <Part id="proof" title="How to check">
            <p className="max-w-text whitespace-pre-line">
              <Prose>{proof}</Prose>
            </p>
          </Part>
        </article>
        <aside aria-label="About this cause" className="min-w-0 space-y-4">
          <div className="card p-4">
            <h2 className="font-semibold">Is this what broke yours?</h2>
            <p className="mt-3 text-ink-2">
              Paste your token or the output of <code className="code">curl -v</code>. Nothing is sent.
            </p>
            <a href={sitePath('/#inspect')} className="button primary mt-3 w-full">
              Check my token
            </a>
          </div>
          {response && (
            <Note title="Apple’s response">
              <code className="code">{response}</code>
            </Note>
          )}
          {texts.length > 0 && (
            <Note title="Error texts">
              <ul>
                {texts.map((text) => (
                  <li key={text}>
                    <code className="code [overflow-wrap:anywhere]">{text}</code>
                  </li>
                ))}
              </ul>
            </Note>
          )}
          {services.length > 0 && (
            <Note title="Services">{services.map(({ service }) => service.name).join(', ')}</Note>
          )}
          <Note title="Sources">
            <p>{evidenceOf(sources).text}</p>
            <ul className="mt-1 space-y-1 empty:hidden">
              {linked.map((source) => (
                <li key={source}>
                  <Source plain source={source} />
                </li>
              ))}
            </ul>
          </Note>
          {related.length > 0 && (
            <Note title="Related causes">
              <ul className="space-y-1">
                {related.map(({ id, title }) => (
                  <li key={id}>
                    <a href={sitePath(`/causes/${id}/`)} className="link">
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
            </Note>
          )}
        </aside>
      </div>
    </PageFrame>
  )
}

const Note = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="wide:px-4.25">
    <h2 className="hint">{title}</h2>
    <div>{children}</div>
  </section>
)
