'use client'

import { memo, type ReactNode, useId } from 'react'
import { visible } from '@/lib/inspect/visible'
import { indent } from '@/lib/json/indent'
import type { JsonPart } from '@/lib/jws/reading'
import { NumericDate } from './numeric-date'
import { Punch } from './ui/icons'

interface DecodedPartProps {
  name: 'Header' | 'Payload'
  /** Undefined while there is no token. */
  part: JsonPart | undefined
  /** A preview of the part, shown until there is a token. It keeps the place of the part. */
  preview?:
    | {
        readonly json: string
        readonly members: readonly string[]
      }
    | undefined
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
const PARTS = { Header: 'header', Payload: 'payload' } as const

/** The protected header or the claims set: the exact JSON, and the meaning of each line beside it. */
export const DecodedPart = memo(function DecodedPart({
  name,
  part,
  preview,
  meanings,
  about,
  expired = false,
  children,
}: DecodedPartProps) {
  const id = useId()
  const names =
    part === undefined
      ? (preview?.members ?? [])
      : part.status === 'object'
        ? [...new Set(part.node.members.map((member) => member.name))]
        : []
  const json =
    part === undefined
      ? preview?.json
      : part.status === 'object' || part.status === 'not-object'
        ? visibleLines(indent(part.node, part.json))
        : undefined

  return (
    <section
      aria-labelledby={id}
      className={`decoded-part part-${PARTS[name]} min-w-0 p-3 wide:px-4 wide:pt-2.5 wide:pb-2.75 wide:first:pt-4 wide:last:pb-4 full:flex full:gap-4`}
    >
      <h3
        id={id}
        className="part-ink flex min-h-5 shrink-0 items-center gap-1.5 self-start text-body font-medium full:w-part"
      >
        <Punch part={PARTS[name]} />
        {name}
      </h3>
      <div className="decoded min-w-0 flex-1">
        {json !== undefined && <Json json={json} exact={part !== undefined} />}
        {part !== undefined && <Fault part={part} />}
        {names.length > 0 && (
          <dl>
            {names.map((member) => {
              const value = part?.status === 'object' ? part.members[member] : undefined
              return (
                <div key={member} className="mb-1 min-w-0 text-small leading-5 text-ink-2 full:mb-0">
                  <dt className="sr-only">{visible(member)}</dt>
                  <dd className="inline">
                    <Meaning time={TIMES.has(member) ? value : undefined} expired={expired}>
                      {meanings &&
                        (Object.hasOwn(meanings, member)
                          ? meanings[member]
                          : 'Not part of this service’s token.')}
                    </Meaning>
                    {about?.(member)}
                  </dd>
                </div>
              )
            })}
          </dl>
        )}
        {children}
      </div>
    </section>
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

/**
 * JSON with one block for each top-level claim, so that the meaning can be shown beside it. The text content is exact:
 * the outer braces and the first indentation are only hidden.
 */
function Json({ json, exact }: { json: string; exact: boolean }) {
  const lines = json.split('\n')
  if (lines.length < 3)
    return (
      <pre data-json={exact ? '' : undefined}>
        <code className="code whitespace-pre-wrap [overflow-wrap:anywhere]">{json}</code>
      </pre>
    )
  const members: { readonly line: number; text: string }[] = []
  for (const [line, text] of lines.slice(1, -1).entries()) {
    const last = members.at(-1)
    if (last === undefined || /^ {2}"/u.test(text)) members.push({ line, text })
    else last.text += `\n${text}`
  }
  return (
    // A new key makes React replace the preview with new elements, so the browser counts no layout shift.
    <pre
      key={exact ? 'exact' : 'preview'}
      data-json={exact ? '' : undefined}
      aria-hidden={exact ? undefined : true}
    >
      {members.map((member, index) => (
        <code
          // A new text gets a new element, so the browser counts no layout shift.
          key={`${member.line} ${member.text}`}
          className="code -ml-[2ch] block pl-[2ch] -indent-[2ch] whitespace-pre-wrap [overflow-wrap:anywhere]"
        >
          {index === 0 && <span className="hidden">{'{\n'}</span>}
          <Member text={member.text} />
          {index < members.length - 1 ? '\n' : <span className="hidden">{'\n}'}</span>}
        </code>
      ))}
    </pre>
  )
}

function Member({ text }: { text: string }) {
  const [, indent = '', name = '', colon = '', value = '', comma = ''] =
    /^( {2})("(?:[^"\\]|\\.)*")(: )([\s\S]*?)(,?)$/u.exec(text) ?? []
  if (name === '') return text
  return (
    <>
      {indent}
      <span className="text-ink-2">{name}</span>
      <span className="text-ink-3">{colon}</span>
      {value}
      <span className="text-ink-3">{comma}</span>
    </>
  )
}

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
