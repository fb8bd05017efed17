'use client'

import { memo, type ReactNode } from 'react'
import { visible } from '@/lib/inspect/visible'
import { indent } from '@/lib/json/indent'
import type { JsonPart } from '@/lib/jws/reading'
import { DecodedView } from './decoded-view'
import { NumericDate } from './numeric-date'

interface DecodedPartProps {
  name: 'Header' | 'Payload'
  part: JsonPart
  /** What each header parameter or claim means, in Apple's terms; undefined while the service is not known. */
  meanings: Readonly<Record<string, string>> | undefined
  /** What else there is to say about a header parameter or claim, for example a finding. */
  about?: (member: string) => ReactNode
  /** Whether the token has expired. If so, how long ago matters more than what a time claim means. */
  expired?: boolean
  /** What there is to say about the part as a whole. */
  children?: ReactNode
}

const TIMES = new Set(['iat', 'exp', 'nbf'])

/** The protected header or the claims set: the exact JSON, and the meaning of each line beside it. */
export const DecodedPart = memo(function DecodedPart({
  name,
  part,
  meanings,
  about,
  expired = false,
  children,
}: DecodedPartProps) {
  const names = part.status === 'object' ? [...new Set(part.node.members.map((member) => member.name))] : []
  const json =
    part.status === 'object' || part.status === 'not-object'
      ? visibleLines(indent(part.node, part.json))
      : undefined
  return (
    <DecodedView
      name={name}
      json={json}
      exact
      meanings={names.map((member) => ({
        name: visible(member),
        meaning: (
          <>
            <Meaning
              time={TIMES.has(member) && part.status === 'object' ? part.members[member] : undefined}
              expired={expired}
            >
              {meanings &&
                (Object.hasOwn(meanings, member) ? meanings[member] : 'Not part of this service’s token.')}
            </Meaning>
            {about?.(member)}
          </>
        ),
      }))}
      fault={<Fault part={part} />}
    >
      {children}
    </DecodedView>
  )
})

/** What a claim means. For a time claim the date comes first. */
function Meaning({ time, expired, children }: { time: unknown; expired: boolean; children: ReactNode }) {
  if (typeof time !== 'number') return children
  return (
    <>
      <NumericDate seconds={time} relative={expired} />
      {!expired && children && <>. {children}</>}
    </>
  )
}

/** Makes invisible characters visible, apart from newlines. */
const visibleLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => visible(line))
    .join('\n')

/** Why a part cannot be shown as JSON, with as much of the part as can be shown. */
function Fault({ part }: { part: JsonPart }) {
  switch (part.status) {
    case 'object':
    case 'not-object':
      return null
    case 'broken':
      return (
        <div>
          <p className="code whitespace-pre-wrap [overflow-wrap:anywhere]">{visibleLines(part.json)}</p>
          <p className="mt-1 text-err">
            Not valid JSON from character {part.at + 1}: {part.reason}
          </p>
        </div>
      )
    case 'not-utf8':
      return <p className="text-err">Byte {part.at + 1} is not UTF-8 text.</p>
    case 'undecodable':
      return <p className="text-err">This part can’t be decoded as base64url.</p>
    case 'missing':
      return <p className="text-err">This part is missing.</p>
  }
}
