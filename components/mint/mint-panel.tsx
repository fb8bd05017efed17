'use client'

import { useCallback, useDeferredValue, useMemo } from 'react'
import { DecodedPart } from '@/components/decoded-part'
import { useLate } from '@/components/use-late'
import type { useMintForm } from '@/components/use-mint-form'
import { usePast } from '@/components/use-now'
import { useToken } from '@/components/use-token'
import { readCompact } from '@/lib/jws/compact'
import type { Member, Profile } from '@/lib/profile/profile'
import { scopeEntries } from '@/lib/scope/scope-field'
import { BACKDATE, inUnit, lifetimeSeconds } from '@/lib/token/lifetime'
import { MintFields } from './mint-fields'
import { ServiceNotes } from './service-notes'
import { type KeyProgress, TokenOutput } from './token-output'

const loadRequest = () =>
  import('@/components/request/request-panel').then(({ RequestPanel }) => RequestPanel)

interface MintPanelProps {
  mintForm: ReturnType<typeof useMintForm>
  profile: Profile
  privateKey: CryptoKey | undefined
  keyProgress: KeyProgress
}

const meanings = (members: readonly Member[]): Record<string, string> =>
  Object.fromEntries(members.map(({ name, meaning }) => [name, meaning]))

/** What the part will look like, for the place it will take. */
function preview(members: readonly Member[], values: Readonly<Record<string, string>>, seconds = 0) {
  const shown = members.filter(
    ({ required, value }) =>
      required !== 'optional' || (value.from === 'field' && (values[value.field] ?? '') !== ''),
  )
  const text = ({ type, value }: Member): string => {
    if (value.from === 'constant') return JSON.stringify(value.value)
    const given = value.from === 'field' ? values[value.field] : undefined
    if (!given) return '…'
    if (value.from === 'field' && value.as === 'lines')
      return JSON.stringify(scopeEntries(given), null, 2).replaceAll('\n', '\n  ')
    return type === 'string' ? JSON.stringify(given) : '…'
  }
  return {
    json: `{\n${shown.map((member) => `  "${member.name}": ${text(member)}`).join(',\n')}\n}`,
    members: shown.map(({ name }) => name),
    dates: { iat: -BACKDATE, exp: seconds - BACKDATE },
  }
}

/** From key and identifiers to a token and a command. */
export function MintPanel({ mintForm, profile, privateKey, keyProgress }: MintPanelProps) {
  const Request = useLate(loadRequest)
  const { form, values } = mintForm
  const { lifetime } = profile
  const typedLifetime = form.lifetime ?? (lifetime ? String(inUnit(lifetime, lifetime.initial)) : '')
  const seconds = lifetime && lifetimeSeconds(lifetime, typedLifetime)
  const { plan, token, again } = useToken({ profile, values, seconds, key: privateKey })
  const read = useMemo(() => token && readCompact(token.compact), [token])
  const meant = useMemo(
    () => ({ header: meanings(profile.header), claims: meanings(profile.claims) }),
    [profile],
  )
  const { dispatch } = mintForm
  const onScope = useCallback(
    (scope: string) => dispatch({ type: 'type', field: 'scope', value: scope }),
    [dispatch],
  )
  // The command may follow the token a moment later, so that the token is there at once.
  const compact = useDeferredValue(token?.compact)
  const fields = useDeferredValue(values)
  const expired = usePast(token?.expiresAt)

  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(20rem,24rem)_minmax(0,1fr)]">
      <section aria-label="Who signs" className="sheet min-w-0 p-4">
        <MintFields mintForm={mintForm} profile={profile} seconds={seconds} typedLifetime={typedLifetime} />
        <ServiceNotes profile={profile} />
      </section>
      <div className="min-w-0 space-y-4">
        <TokenOutput
          profile={profile}
          plan={plan}
          keyProgress={keyProgress}
          token={token}
          expired={expired}
          onAgain={again}
        />
        <div className="grid items-start gap-4 xl:grid-cols-[2fr_3fr]">
          <DecodedPart
            name="Header"
            part={read?.header}
            preview={read ? undefined : preview(profile.header, values)}
            meanings={meant.header}
          />
          <DecodedPart
            name="Payload"
            part={read?.payload}
            preview={read ? undefined : preview(profile.claims, values, seconds)}
            meanings={meant.claims}
          />
        </div>
        {Request ? (
          <Request
            key={profile.service.value}
            profile={profile}
            fields={fields}
            compact={compact}
            expired={expired}
            onScope={onScope}
          />
        ) : (
          <p className="sheet min-h-96 p-4 text-faint">Loading the requests…</p>
        )}
      </div>
    </div>
  )
}
