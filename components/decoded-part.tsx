'use client'

import { memo, type ReactNode, useId } from 'react'
import { visible } from '@/lib/inspect/visible'
import { indent } from '@/lib/json/indent'
import type { JsonPart } from '@/lib/jws/reading'
import { NumericDate, NumericDateRoom } from './numeric-date'

interface DecodedPartProps {
  name: 'Header' | 'Payload'
  /** Undefined while there is no token. */
  part: JsonPart | undefined
  /** What will stand here, shown until the token is there; it keeps the place. */
  preview?: {
    readonly json: string
    readonly members: readonly string[]
    /** Seconds from now to each NumericDate. */
    readonly dates: Readonly<Record<string, number>>
  }
  /** What each member says, in Apple's terms; undefined while it is not known which service's token it is. */
  meanings: Readonly<Record<string, string>> | undefined
  /** What else is to be said of a member, for example a finding. */
  about?: (member: string) => ReactNode
  /** What is to be said of the part as a whole. */
  children?: ReactNode
}

const TIMES = new Set(['iat', 'exp', 'nbf'])
const COLOUR = { Header: 'text-part-header', Payload: 'text-part-payload' } as const

/** The protected header or the claims set: the exact JSON, and each member explained. */
export const DecodedPart = memo(function DecodedPart({
  name,
  part,
  preview,
  meanings,
  about,
  children,
}: DecodedPartProps) {
  const id = useId()
  const names =
    part === undefined
      ? (preview?.members ?? [])
      : part.status === 'object'
        ? [...new Set(part.node.members.map((member) => member.name))]
        : []

  return (
    <section aria-labelledby={id} className="sheet min-w-0 p-4">
      <h3 id={id} className={`text-sm font-semibold ${COLOUR[name]}`}>
        {name}
      </h3>
      {part === undefined && preview !== undefined && (
        <pre aria-hidden="true" className="code mt-2 break-words whitespace-pre-wrap text-faint">
          {preview.json}
        </pre>
      )}
      {part !== undefined && <PartText part={part} />}
      {children}
      {names.length > 0 && (
        <dl className="mt-3 space-y-1.5 border-t border-rule pt-3 text-sm">
          {names.map((member) => {
            const value = part?.status === 'object' ? part.members[member] : undefined
            return (
              <div key={member} className="grid grid-cols-[4.5rem_1fr] gap-x-2">
                <dt className="code truncate font-semibold" title={visible(member)}>
                  {visible(member)}
                </dt>
                <dd className="min-w-0 text-faint">
                  {meanings &&
                    (Object.hasOwn(meanings, member)
                      ? meanings[member]
                      : 'Not part of this service’s token.')}
                  {TIMES.has(member) && (part === undefined || typeof value === 'number') && (
                    <span className="block">
                      {typeof value === 'number' ? (
                        <NumericDate seconds={value} />
                      ) : (
                        <NumericDateRoom after={preview?.dates[member] ?? 0} />
                      )}
                    </span>
                  )}
                  {about?.(member)}
                </dd>
              </div>
            )
          })}
        </dl>
      )}
    </section>
  )
})

/** Invisible characters written out; line ends stay. */
const visibleLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => visible(line))
    .join('\n')

/** What of a part can be shown, broken or not. */
function PartText({ part }: { part: JsonPart }) {
  switch (part.status) {
    case 'object':
    case 'not-object':
      return (
        // A long value scrolls inside its own box; the keyboard must reach it.
        <pre data-json className="code mt-2 break-words whitespace-pre-wrap">
          {visibleLines(indent(part.node, part.json))}
        </pre>
      )
    case 'broken':
      return (
        <>
          <pre className="code mt-2 break-words whitespace-pre-wrap">{visibleLines(part.json)}</pre>
          <p className="mt-1 text-sm text-error">
            Not JSON from character {part.at + 1} on: {part.reason}
          </p>
        </>
      )
    case 'not-utf8':
      return <p className="mt-2 text-sm text-error">Byte {part.at + 1} is not UTF-8 text.</p>
    case 'undecodable':
      return <p className="mt-2 text-sm text-error">This part cannot be decoded as base64url.</p>
    case 'missing':
      return <p className="mt-2 text-sm text-error">This part is missing.</p>
  }
}
