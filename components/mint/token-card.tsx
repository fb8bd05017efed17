'use client'

import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { ShownToken } from '@/components/use-minting'
import type { Profile } from '@/lib/profile/profile'
import type { TokenPlan } from '@/lib/token/claims'
import { compactLength, tokenSize } from '@/lib/token/token-size'
import { TokenText } from '../token-text'
import { Badge } from '../ui/badge'
import { Card } from '../ui/card'
import { CopyButton } from '../ui/copy-button'
import { icon, Punch } from '../ui/icons'
import { ClockNote } from './clock-note'
import { TokenStatus } from './token-status'
import { useMintedViews } from './use-minted-views'

/** How much of the key has been added and loaded. */
export type KeyProgress = 'none' | 'refused' | 'waiting' | 'loaded'

interface TokenCardProps {
  profile: Profile
  plan: TokenPlan
  token: ShownToken | undefined
  keyProgress: KeyProgress
  onAgain: () => void
  onInspect: (text: string) => void
  onTry: () => void
}

const PARTS = [
  ['header', 'Header'],
  ['payload', 'Payload'],
  ['signature', 'Signature'],
] as const

/** The signed token with its buttons, or what is still missing. The height is the same in every state. */
export function TokenCard({ profile, plan, token, keyProgress, onAgain, onInspect, onTry }: TokenCardProps) {
  const expired = token?.expired ?? false
  const copy = useRef<HTMLDivElement>(null)
  const LifetimeBar = useMintedViews()?.LifetimeBar
  const size = token && tokenSize(token.compact)
  useFocusAfterKey(keyProgress, plan, copy)
  const sent = profile.sent.as
  return (
    <Card label="Token">
      <div className="token-card">
        <div className="flex items-center gap-2 [grid-area:title]">
          <h2 id="token-heading" tabIndex={-1} className="text-card rounded-key">
            Token
          </h2>
          <span className={token ? undefined : 'invisible'}>
            <Badge>ES256</Badge>
          </span>
        </div>
        <div
          className={`flex-wrap gap-2 [grid-area:actions] wide:flex wide:flex-nowrap wide:justify-end ${token ? 'flex' : 'hidden'}`}
          ref={copy}
        >
          {token && (
            <button
              // Another button takes its place at once, because moving this one would count as a layout shift.
              key={expired ? 'expired' : 'valid'}
              type="button"
              className="button quiet order-3 wide:order-none"
              aria-label="Open in Inspect"
              onClick={() => onInspect(token.compact)}
            >
              <span className="hidden full:inline">Open in Inspect</span>
              <span className="full:hidden">Inspect</span>
            </button>
          )}
          {token && !expired && (sent === 'bearer' || sent === 'bare-header') && (
            <CopyButton
              text={`Authorization: ${sent === 'bearer' ? 'Bearer ' : ''}${token.compact}`}
              label="Copy header"
              look="order-2 wide:order-none"
              narrow="Header"
            />
          )}
          {expired ? (
            <button
              type="button"
              className="button primary flex-1 wide:w-38 wide:flex-none"
              aria-keyshortcuts="M"
              onClick={onAgain}
            >
              Mint again
              <span aria-hidden="true" className="key">
                M
              </span>
            </button>
          ) : (
            <CopyButton
              text={token?.compact ?? ''}
              label="Copy token"
              look="primary flex-1 wide:w-38 wide:flex-none"
              shortcut="T"
              disabled={!token}
            />
          )}
        </div>
        <div className="well token-well relative flex flex-col [grid-area:text]">
          <TokenStatus plan={plan} keyProgress={keyProgress} token={token} fields={profile.fields} />
          {!token && plan.status === 'ready' && (
            <div aria-hidden="true" className="invisible">
              <TokenText compact={'x'.repeat(compactLength(plan))} />
              <div className="hidden h-8 wide:block" />
            </div>
          )}
          {token && (
            <>
              <TokenText compact={token.compact} minted grey={expired} />
              <div className="mt-auto hidden h-8 items-center gap-5 border-t border-line px-3 text-small wide:flex">
                {PARTS.map(([part, name], index) => (
                  <span
                    key={part}
                    className={`part-${part} -mx-1 flex items-center gap-1.5 rounded-key px-1`}
                  >
                    <Punch part={part} className={expired ? 'text-control' : 'part-ink'} />
                    <span className={expired ? 'text-ink-2' : 'font-medium'}>{name}</span>
                    <span className="text-ink-2 tabular-nums">
                      {bytesOf(token.compact.split('.')[index])} bytes
                    </span>
                  </span>
                ))}
                {token.verified && !expired && (
                  <span className="ml-auto flex items-center gap-1.5 text-ink-2">
                    {icon('check', 'size-4 text-ok')} Signature verified
                  </span>
                )}
              </div>
            </>
          )}
        </div>
        {token ? (
          LifetimeBar && <LifetimeBar key={expired ? 'expired' : 'valid'} token={token} expired={expired} />
        ) : (
          <p
            className={`flex flex-wrap items-baseline gap-x-2 [grid-area:actions] wide:[grid-area:lifetime] ${keyProgress === 'loaded' ? 'invisible' : ''}`}
          >
            <span className="text-ink-2">No key?</span>
            <button type="button" className="link font-medium" onClick={onTry}>
              Try it with a throwaway key
            </button>
            <span className="hint">Made here in your browser. Apple doesn’t know it.</span>
          </p>
        )}
      </div>
      {token && !expired && <ClockNote />}
      {size && size.status !== 'fine' && <p className="mt-2 text-small text-risk">{size.text}</p>}
    </Card>
  )
}

/** The number of bytes that a part of a compact serialization stands for (RFC 7515 section 7.1). */
const bytesOf = (base64Url = ''): number => Math.floor((base64Url.length * 3) / 4)

/**
 * The box of the key disappears once the key is loaded, and its focus is lost. This hook moves the focus to the first
 * missing field, or to the copy button.
 */
function useFocusAfterKey(progress: KeyProgress, plan: TokenPlan, actions: RefObject<HTMLDivElement | null>) {
  // The fields that came with the key may be filled in a moment later. What matters is what is missing at that time.
  const move = useEffectEvent(() => {
    if (document.activeElement !== document.body) return
    const missing = plan.status === 'incomplete' ? plan.missing[0]?.id : undefined
    const target =
      missing === undefined
        ? actions.current?.querySelector<HTMLElement>('[aria-keyshortcuts="T"]')
        : document.getElementById(`field-${missing}`)
    target?.focus({ preventScroll: true })
  })
  useEffect(() => {
    if (progress !== 'loaded') return
    const timer = setTimeout(() => move(), 50)
    return () => clearTimeout(timer)
  }, [progress])
}
