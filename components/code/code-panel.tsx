'use client'

import { useMemo, useState } from 'react'
import { codeTargets } from '@/lib/snippet'
import type { CodeTarget } from '@/lib/snippet/target'
import { KEY_FILE_VARIABLE, tokenCode } from '@/lib/snippet/token-code'
import { CopyButton } from '../ui/copy-button'
import { Select } from '../ui/field'
import { icon } from '../ui/icons'
import type { CodeCardProps } from './code-card'
import { Highlighted } from './highlighted'

const targets: readonly CodeTarget[] = codeTargets
const groups = [...new Set(targets.map(({ group }) => group))]

const TESTED = {
  executed: undefined,
  parsed: 'Not executed in our tests, which only check its grammar.',
  no: 'Not executed in our tests.',
} as const

/** The program that mints the token of the form, in one language at a time. */
export function CodePanel({ profile, values, seconds }: CodeCardProps) {
  const [chosen, setChosen] = useState<string>(codeTargets[0].id)
  const target: CodeTarget = targets.find((each) => each.id === chosen) ?? codeTargets[0]
  const code = useMemo(() => tokenCode(profile, values, seconds), [profile, values, seconds])
  const obstacle = target.obstacle?.(code)
  const text = obstacle === undefined ? target.write(code) : undefined
  const notes = [
    ...(target.group === 'Ready files'
      ? []
      : [`The key stays in its file: ${code.keyFile}, or the file that ${KEY_FILE_VARIABLE} names.`]),
    ...(text?.includes('YOUR_') ? ['Replace each YOUR_… by your own value, or fill in the form.'] : []),
    ...(TESTED[target.tested] === undefined ? [] : [TESTED[target.tested]]),
    ...(profile.key.origin === 'own'
      ? [
          'If the key file begins with BEGIN EC PRIVATE KEY, convert it: openssl pkcs8 -topk8 -nocrypt -in OLD.pem -out NEW.pem',
        ]
      : []),
    ...(target.notes ?? []),
  ]

  return (
    <div className="space-y-2 px-3 pb-3 wide:px-4 wide:pb-4">
      <div className="flex flex-wrap items-center gap-2">
        <Select label="Language" value={chosen} onChange={setChosen} className="choice grow wide:grow-0">
          {groups.map((group) => (
            <optgroup key={group} label={group}>
              {targets
                .filter((each) => each.group === group)
                .map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
        <span className="ml-auto hidden wide:block">
          <Copy text={text} />
        </span>
      </div>
      {text === undefined ? (
        <p className="well px-3 py-2.5 text-ink-2">{obstacle}</p>
      ) : (
        <>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1">
            <Line name="Save as" text={target.fileName} />
            {target.install !== undefined && <Line name="Install" text={target.install} />}
            <Line name="Run" text={target.run} />
          </dl>
          <pre
            data-code={target.id}
            className="well code px-3 py-2.5 whitespace-pre-wrap [overflow-wrap:anywhere]"
          >
            <Highlighted code={text} language={target.highlight} />
          </pre>
        </>
      )}
      <div className="flex wide:hidden">
        <Copy text={text} />
      </div>
      {notes.length > 0 && (
        <ul aria-label="Notes on the code" className="hint space-y-0.5">
          {notes.map((note) => (
            <li key={note} className="flex items-start gap-2">
              {icon('info', 'mt-0.5 shrink-0')} <span className="min-w-0">{note}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Line({ name, text }: { name: string; text: string }) {
  return (
    <>
      <dt className="hint">{name}</dt>
      <dd className="code min-w-0 [overflow-wrap:anywhere]">{text}</dd>
    </>
  )
}

function Copy({ text }: { text: string | undefined }) {
  return (
    <CopyButton
      text={text ?? ''}
      label="Copy code"
      look="primary w-full wide:w-30"
      disabled={text === undefined}
    />
  )
}
