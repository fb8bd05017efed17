'use client'

import { type Dispatch, type ReactNode, useCallback, useDeferredValue, useMemo } from 'react'
import { loadCodeCard } from '@/components/code/load-code'
import { DecodedView } from '@/components/decoded-view'
import type { MintAction } from '@/components/mint-form'
import { RequestComing } from '@/components/request/request-coming'
import { useAwake } from '@/components/use-awake'
import { useLate } from '@/components/use-late'
import type { ShownToken } from '@/components/use-minting'
import type { FieldValues } from '@/lib/field/field'
import type { Member, Profile } from '@/lib/profile/profile'
import { isJson, type Planned, type PlannedParts, planParts, type TokenPlan } from '@/lib/token/claims'
import { icon } from '../ui/icons'
import { type KeyProgress, TokenCard } from './token-card'
import { useMintedViews } from './use-minted-views'

const loadRequest = () =>
  import('@/components/request/request-panel').then(({ RequestPanel }) => RequestPanel)

interface MintResultsProps {
  profile: Profile
  values: FieldValues
  /** The lifetime in seconds; undefined if the form has no readable lifetime. */
  seconds: number | undefined
  plan: TokenPlan
  token: ShownToken | undefined
  keyProgress: KeyProgress
  onChange: Dispatch<MintAction>
  onAgain: () => void
  onInspect: (text: string) => void
  /** Generates a throwaway key. */
  onTry: () => void
  /** The id of the chosen operation. */
  operation: string | undefined
  onOperation: (id: string) => void
  /** Further folded parts, below all others. */
  children: ReactNode
}

const meanings = (members: readonly Member[]): Record<string, string> =>
  Object.fromEntries(members.map(({ name, meaning }) => [name, meaning]))

/** A preview that has the size of the part. Values that are not known yet are left open. */
function preview(members: PlannedParts['header'], meanings: Readonly<Record<string, string>>) {
  const text = (value: Planned): string =>
    isJson(value) ? JSON.stringify(value, null, 2).replaceAll('\n', '\n  ') : '…'
  return {
    exact: false,
    json: `{\n${Object.entries(members)
      .map(([name, value]) => `  ${JSON.stringify(name)}: ${text(value)}`)
      .join(',\n')}\n}`,
    meanings: Object.keys(members).map((name) => ({ name, meaning: meanings[name] })),
  }
}

/** The token, the command that sends it, and the contents of the token. */
export function MintResults({
  profile,
  values,
  seconds,
  plan,
  token,
  keyProgress,
  onChange,
  onAgain,
  onInspect,
  onTry,
  operation,
  onOperation,
  children,
}: MintResultsProps) {
  const awake = useAwake()
  const Request = useLate(loadRequest, awake)
  const MintedParts = useMintedViews()?.MintedParts
  const Code = useLate(loadCodeCard, awake)
  const expired = token?.expired ?? false
  const meant = useMemo(
    () => ({ header: meanings(profile.header), claims: meanings(profile.claims) }),
    [profile],
  )
  const planned = useMemo(() => planParts(profile, values), [profile, values])
  const onScope = useCallback(
    (scope: string) => onChange({ type: 'type', field: 'scope', value: scope }),
    [onChange],
  )
  // The command may render a moment after the token, so that the token appears at once.
  const compact = useDeferredValue(token?.compact)
  const fields = useDeferredValue(values)

  return (
    <div className="points space-y-3">
      <TokenCard
        profile={profile}
        plan={plan}
        token={token}
        keyProgress={keyProgress}
        onAgain={onAgain}
        onInspect={onInspect}
        onTry={onTry}
      />
      {Request ? (
        <Request
          key={profile.service.value}
          profile={profile}
          fields={fields}
          compact={compact}
          expired={expired}
          onScope={onScope}
          wanted={operation}
          onOperation={onOperation}
        />
      ) : (
        (profile.catalog || profile.operations.length > 0) && <RequestComing />
      )}
      <details open className="decoded-card card group">
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 px-3 wide:hidden">
          {icon('chevron', 'size-4 -rotate-90 text-ink-2 group-open:rotate-0')}
          <span className="label">Decoded</span>
          <span className="hint ml-auto">Header, payload</span>
        </summary>
        <div className="divide-y divide-line">
          {token && MintedParts ? (
            <MintedParts compact={token.compact} meanings={meant} expired={expired} />
          ) : (
            <>
              <DecodedView name="Header" {...preview(planned.header, meant.header)} />
              <DecodedView name="Payload" {...preview(planned.claims, meant.claims)} />
            </>
          )}
        </div>
      </details>
      {Code ? (
        <Code profile={profile} values={fields} seconds={seconds} plan={plan} onInspect={onInspect} />
      ) : (
        <>
          <div className="card min-h-11.5" />
          <div className="card min-h-11.5" />
        </>
      )}
      <div className="card px-3 py-1.5 wide:px-4 [&_.label]:text-card">{children}</div>
    </div>
  )
}
