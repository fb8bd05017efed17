'use client'

import type { Profile } from '@/lib/profile/profile'
import type { CodeTarget } from '@/lib/snippet/target'
import { KEY_FILE_VARIABLE, type TokenCode } from '@/lib/snippet/token-code'
import { CopyButton } from '../ui/copy-button'
import { icon } from '../ui/icons'
import { Highlighted } from './highlighted'

const TESTED = {
  executed: undefined,
  parsed: 'Our tests don’t run this; they only check its syntax.',
  no: 'Our tests don’t run this.',
} as const

interface ProgramProps {
  target: CodeTarget
  code: TokenCode
  /** What the target generates. */
  text: string
  /** Numbers of the lines to mark, starting at 1. */
  marked?: readonly number[]
}

/** A program, or a file for a tool: its text, and how to save, install and run it. */
export function Program({ target, text, marked = [] }: ProgramProps) {
  return (
    <>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 max-slim:grid-cols-[minmax(0,1fr)_auto]">
        <Line name="Save as" text={target.fileName} />
        {target.install !== undefined && (
          <Line name="Install" text={target.install} copy="Copy install command" />
        )}
        <Line name="Run" text={target.run} copy="Copy run command" />
      </dl>
      <pre
        data-code={target.id}
        className="well code px-3 py-2.5 whitespace-pre-wrap [overflow-wrap:anywhere]"
      >
        <Highlighted code={text} language={target.highlight} marked={marked} />
      </pre>
    </>
  )
}

function Line({ name, text, copy }: { name: string; text: string; copy?: string }) {
  return (
    <>
      <dt className="hint max-slim:col-span-2">{name}</dt>
      <dd className="code min-w-0 py-0.5 [overflow-wrap:anywhere]">{text}</dd>
      <dd className="justify-self-end">
        {copy !== undefined && <CopyButton text={text} label={copy} narrow="Copy" look="small" />}
      </dd>
    </>
  )
}

/** What the reader should know before using a program. */
export function ProgramNotes({
  target,
  code,
  text,
  profile,
}: Pick<ProgramProps, 'target' | 'code'> & { text: string | undefined; profile: Profile }) {
  const notes = [
    ...(target.group === 'Ready files'
      ? []
      : [
          `The program reads the key from ${code.keyFile}, or from the file that ${KEY_FILE_VARIABLE} names.`,
        ]),
    ...(text?.includes('YOUR_') ? ['Replace each YOUR_… with your own value, or fill in the form.'] : []),
    ...(TESTED[target.tested] === undefined ? [] : [TESTED[target.tested]]),
    ...(profile.key.origin === 'own'
      ? [
          'If the key file begins with BEGIN EC PRIVATE KEY, convert it: openssl pkcs8 -topk8 -nocrypt -in OLD.pem -out NEW.pem',
        ]
      : []),
    ...(target.notes ?? []),
  ]
  if (notes.length === 0) return null
  return (
    <ul aria-label="Notes on the code" className="hint space-y-0.5">
      {notes.map((note) => (
        <li key={note} className="flex items-start gap-2">
          {icon('info', 'shrink-0')} <span className="min-w-0">{note}</span>
        </li>
      ))}
    </ul>
  )
}
