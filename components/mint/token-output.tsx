'use client'

import { CopyButton } from '@/components/copy-button'
import { TokenLegend, TokenText } from '@/components/token-text'
import type { MintedToken } from '@/components/use-token'
import type { Profile } from '@/lib/profile/profile'
import type { TokenPlan } from '@/lib/token/claims'
import { compactLength, tokenSize } from '@/lib/token/token-size'
import { Countdown } from './countdown'

/** How far the key has come. */
export type KeyProgress = 'none' | 'refused' | 'waiting' | 'loaded'

interface TokenOutputProps {
  profile: Profile
  plan: TokenPlan
  keyProgress: KeyProgress
  token: MintedToken | undefined
  /** Whether its time is over; then it is shown, but no longer handed out. */
  expired: boolean
  onAgain: () => void
}

const KEY_WORDS = {
  none: 'Private key: paste it, choose the file, or drop the file anywhere on the page.',
  refused: 'Private key: what was given cannot be used, see above.',
  waiting: 'Private key: it waits above for your click.',
} as const

/** The signed token, or what is still missing for it. */
export function TokenOutput({ profile, plan, keyProgress, token, expired, onAgain }: TokenOutputProps) {
  const size = token && tokenSize(token.compact)
  return (
    <section aria-label="Token" className="sheet p-4">
      <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="font-semibold">Token</h2>
        <div className={token ? undefined : 'invisible'}>
          <TokenLegend />
        </div>
        <div className="min-h-6 basis-full sm:ml-auto sm:basis-auto">
          {token?.expiresAt !== undefined && <Countdown expiresAt={token.expiresAt} onAgain={onAgain} />}
        </div>
      </div>
      {/* The place of a token is kept free, so that nothing jumps when it appears. */}
      <div className="mt-2 grid min-h-60 content-start rounded-md bg-well p-3 sm:min-h-33 xl:min-h-28">
        <Status plan={plan} keyProgress={keyProgress} ready={token !== undefined} />
        {token ? (
          <TokenText compact={token.compact} minted />
        ) : (
          plan.status === 'ready' && (
            <div aria-hidden="true" className="code invisible col-start-1 row-start-1 break-all">
              {'x'.repeat(compactLength(plan.header, plan.claims))}
            </div>
          )
        )}
      </div>
      <div className="mt-3 flex min-h-8 flex-wrap gap-2">
        {token && (
          <>
            <CopyButton main text={token.compact} label="Copy token" disabled={expired} />
            {size && size.status !== 'fine' && (
              <span className="self-center text-sm text-warn">{size.text}</span>
            )}
            {(profile.sent.as === 'bearer' || profile.sent.as === 'bare-header') && (
              <CopyButton
                text={`Authorization: ${profile.sent.as === 'bearer' ? 'Bearer ' : ''}${token.compact}`}
                label="Copy header"
                disabled={expired}
              />
            )}
          </>
        )}
      </div>
    </section>
  )
}

/** Says field by field what keeps the token from being there. */
function Status({ plan, keyProgress, ready }: { plan: TokenPlan; keyProgress: KeyProgress; ready: boolean }) {
  const missing = plan.status === 'incomplete' ? plan.missing : []
  const wrong = plan.status === 'incomplete' ? plan.wrong : []
  return (
    <div
      role="status"
      aria-label="Token status"
      className={ready ? 'sr-only' : 'col-start-1 row-start-1 text-sm'}
    >
      {ready ? (
        'Signed. The token is ready.'
      ) : (
        <>
          <p className="text-faint">The token appears here as soon as these are given:</p>
          <ul className="mt-1 list-disc space-y-0.5 pl-5">
            {keyProgress !== 'loaded' && <li>{KEY_WORDS[keyProgress]}</li>}
            {missing.map(({ id, label }) => (
              <li key={id}>{label} is missing.</li>
            ))}
            {wrong.map(({ label, text }) => (
              <li key={label} className="text-error">
                {label}: {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
