'use client'

import { useCallback, useEffect, useId, useMemo, useState } from 'react'
import { localSigners } from '@/lib/snippet/local-signer'
import { tokenCode } from '@/lib/snippet/token-code'
import { type FilledToken, fillToken, type ReadyPlan } from '@/lib/token/claims'
import { type Returned, readReturned, signingInput, verifyReturned } from '@/lib/token/signed-elsewhere'
import { TokenText } from '../token-text'
import { CodeBlock } from '../ui/code-block'
import { CopyButton } from '../ui/copy-button'
import { Field, Select } from '../ui/field'
import type { CodeCardProps } from './code-card'

/**
 * Shows the header and payload to sign elsewhere and the command that signs them, and builds the token from the output
 * of that command.
 */
export function KeylessPanel({ profile, values, seconds, plan, onInspect }: CodeCardProps) {
  const id = useId()
  const [chosen, setChosen] = useState('openssl')
  const [returned, setReturned] = useState('')
  const [keyGiven, setKeyGiven] = useState(false)
  const keyFile = useMemo(() => tokenCode(profile, values, seconds).keyFile, [profile, values, seconds])
  const [asked, update] = useFilled(plan)
  const read = useMemo(() => (asked ? readReturned(returned, asked) : undefined), [returned, asked])
  const verified = useVerified(read)

  if (!asked || plan.status !== 'ready') {
    const lacking =
      plan.status === 'incomplete' ? [...plan.missing, ...plan.wrong].map(({ label }) => label) : []
    return (
      <p className="hint px-3 pb-3 wide:px-4 wide:pb-4">
        Fill in {new Intl.ListFormat('en').format(lacking)} to get the command.
      </p>
    )
  }
  const signer = localSigners.find((each) => each.id === chosen)
  const command = signer?.command(signingInput(asked), keyFile) ?? ''
  return (
    <div className="space-y-2 px-3 pb-3 wide:px-4 wide:pb-4">
      <p className="text-ink-2">
        This page never sees the key. The command signs exactly this header and payload with {keyFile} in the
        current folder.
      </p>
      <div className="grid gap-2 full:grid-cols-2">
        {(['header', 'claims'] as const).map((part) => (
          <CodeBlock key={part}>
            <pre data-part={part} className="whitespace-pre-wrap [overflow-wrap:anywhere]">
              {JSON.stringify(asked[part], null, 2)}
            </pre>
          </CodeBlock>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Select label="Sign with" value={chosen} onChange={setChosen} className="choice">
          {localSigners.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </Select>
        <button type="button" className="button quiet" onClick={update}>
          Update times
        </button>
        <span className="ml-auto">
          <CopyButton text={command} label="Copy signing command" look="primary" />
        </span>
      </div>
      <pre data-signing-command className="well code break-all whitespace-pre-wrap px-3 py-2.5">
        {command}
      </pre>
      <Field id={id} label="What the command printed">
        <textarea
          id={id}
          className="field code h-auto min-h-20 py-2"
          rows={4}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          placeholder="The signature and the public key below it, or a whole token"
          value={returned}
          onChange={(event) => {
            const text = event.currentTarget.value
            const isKey = readReturned(text, asked).status === 'private-key'
            setKeyGiven(isKey)
            setReturned(isKey ? '' : text)
          }}
        />
      </Field>
      <div role="status" aria-label="Returned signature">
        {keyGiven ? (
          <p className="text-err">
            That was a private key. It isn’t needed here, so it was removed from the box.
          </p>
        ) : (
          read && <Said read={read} verified={verified} />
        )}
      </div>
      {read?.status === 'token' && verified !== 'fails' && (
        <div className="space-y-2">
          <div className="well overflow-hidden" data-signed-token="">
            <TokenText compact={read.compact} />
          </div>
          <div className="flex flex-wrap justify-end gap-2">
            <button type="button" className="button quiet" onClick={() => onInspect(read.compact)}>
              Inspect signed token
            </button>
            <CopyButton text={read.compact} label="Copy signed token" look="primary" />
          </div>
        </div>
      )}
    </div>
  )
}

/**
 * The token with its times filled in, and a function that updates these times. The times stay the same until then, or
 * until the plan changes.
 */
function useFilled(plan: CodeCardProps['plan']): readonly [FilledToken | undefined, () => void] {
  const [filled, setFilled] = useState<{ readonly plan: ReadyPlan; readonly token: FilledToken }>()
  const update = useCallback(() => {
    if (plan.status === 'ready')
      setFilled({ plan, token: fillToken(plan, Date.now() / 1000, () => crypto.randomUUID()) })
  }, [plan])
  useEffect(update, [update])
  return [filled?.plan === plan ? filled.token : undefined, update]
}

type Verified = Awaited<ReturnType<typeof verifyReturned>> | 'no-key'

function useVerified(read: Returned | undefined): Verified | undefined {
  const [outcome, setOutcome] = useState<{ readonly of: Returned; readonly verified: Verified }>()
  useEffect(() => {
    if (read?.status !== 'token') return
    let current = true
    const { compact, publicKey } = read
    const check =
      publicKey === undefined
        ? Promise.resolve('no-key' as const)
        : verifyReturned(compact, publicKey, crypto.subtle)
    check.then((verified) => {
      if (current) setOutcome({ of: read, verified })
    })
    return () => {
      current = false
    }
  }, [read])
  return outcome && outcome.of === read ? outcome.verified : undefined
}

const VERIFIED: Record<Verified, string> = {
  verified: 'The signature matches the public key.',
  fails:
    'The signature doesn’t match the public key. It was made with another key or over other data. Copy the command again and run it unchanged.',
  unreadable: 'The public key could not be read, so the signature was not verified.',
  'no-key':
    'No public key was pasted, so the signature was not verified. The last line of the command prints it.',
}

const REPAIRED = {
  der: 'The signature was DER-encoded. It was converted to r and s, 32 bytes each.',
  hex: 'The signature was hexadecimal. It was converted to base64url.',
} as const

function Said({ read, verified }: { read: Returned; verified: Verified | undefined }) {
  switch (read.status) {
    case 'nothing':
    case 'private-key':
      return null
    case 'not-a-signature':
      return (
        <p className="text-err">
          These {read.bytes} bytes aren’t an ES256 signature: they are neither r and s, 32 bytes each, nor
          DER.
        </p>
      )
    case 'other-token':
      return (
        <>
          <p className="text-err">This isn’t the token that the command signs.</p>
          <ul className="mt-1 list-disc pl-6">
            {read.differences.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
        </>
      )
    case 'token':
      return verified === undefined ? null : (
        <p data-verified={verified} className={verified === 'fails' ? 'text-err' : 'text-ink-2'}>
          {read.repaired && `${REPAIRED[read.repaired]} `}
          {VERIFIED[verified]}
        </p>
      )
  }
}
