'use client'

import type { ShownToken } from '@/components/use-minting'
import type { MintedToken } from '@/components/use-token'
import type { Field } from '@/lib/field/field'
import type { TokenPlan } from '@/lib/token/claims'
import { icon } from '../ui/icons'
import type { KeyProgress } from './token-card'

interface TokenStatusProps {
  plan: TokenPlan
  keyProgress: KeyProgress
  token: ShownToken | undefined
  fields: readonly Field[]
}

const KEY_WORDS = {
  none: 'Private key',
  refused: 'Private key: this one can’t be used',
  waiting: 'Private key: press Load key, or choose one',
  loaded: 'Private key',
} as const

/** The number of characters that fit on one line. A longer text has two. */
const ONE_LINE = 60

interface Item {
  readonly id: string
  readonly words: string
  readonly look: 'missing' | 'wrong' | 'done'
}

/**
 * Names each missing or wrong value that keeps the token from being minted, with a link to its field, and announces the
 * token.
 */
export function TokenStatus({ plan, keyProgress, token, fields }: TokenStatusProps) {
  return (
    <div
      role="status"
      aria-label="Token status"
      className={
        token
          ? 'sr-only'
          : `flex flex-1 flex-col gap-x-6 gap-y-1 p-3 wide:flex-row wide:py-3.5 ${plan.status === 'ready' ? 'absolute inset-0' : ''}`
      }
    >
      {token ? (
        token.expired ? (
          'The token has expired. Mint again.'
        ) : (
          announcement(token)
        )
      ) : (
        <>
          <p className="shrink-0 text-ink-2 wide:leading-7">
            {plan.status === 'ready' && keyProgress === 'loaded' ? 'Signing…' : 'To get a token, add'}
          </p>
          <ul className="min-w-0 wide:grid wide:auto-cols-auto wide:grid-flow-col wide:grid-rows-3 wide:gap-x-8 wide:self-start">
            {items(plan, keyProgress, fields).map(({ id, words, look }) => (
              <li
                key={id}
                className={`flex min-w-0 items-start gap-2 ${words.length > ONE_LINE ? 'wide:row-span-2' : ''}`}
              >
                {icon(
                  look === 'wrong' ? 'cross' : look === 'done' ? 'check' : 'ring',
                  `my-item size-4 h-5 ${look === 'wrong' ? 'text-err' : look === 'done' ? 'text-ok' : 'text-control'}`,
                )}
                {look === 'done' ? (
                  // Shown for the eye only: the status already names what is missing.
                  <span data-words={words} className="py-item text-ink-2 before:content-[attr(data-words)]" />
                ) : (
                  <button
                    type="button"
                    className={`min-w-0 cursor-pointer py-item text-left ${words.length > ONE_LINE ? 'wide:line-clamp-2 wide:pb-0' : 'wide:truncate'} ${look === 'wrong' ? 'text-err' : ''}`}
                    onClick={() => document.getElementById(`field-${id}`)?.focus()}
                  >
                    <span
                      className={`link ${look === 'wrong' ? 'decoration-current [overflow-wrap:anywhere]' : ''}`}
                    >
                      {words}
                    </span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function announcement({ expiresAt, issuedAt }: MintedToken): string {
  if (expiresAt === undefined) return 'Signed. The token is ready.'
  const minutes = Math.round((expiresAt - issuedAt) / 60)
  return `Signed. Valid for ${minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 1440)} days`}.`
}

function items(plan: TokenPlan, keyProgress: KeyProgress, fields: readonly Field[]): readonly Item[] {
  const key: Item = {
    id: 'privateKey',
    words: KEY_WORDS[keyProgress],
    look: keyProgress === 'loaded' ? 'done' : keyProgress === 'refused' ? 'wrong' : 'missing',
  }
  const missing = plan.status === 'incomplete' ? plan.missing : []
  const wrong = plan.status === 'incomplete' ? plan.wrong : []
  const shown = fields.flatMap(({ id, label, optional }): Item[] => {
    const fault = wrong.find((each) => each.label === label)
    if (fault) return [{ id, words: `${label}: ${fault.diagnostic.seen}`, look: 'wrong' }]
    if (missing.some((each) => each.id === id)) return [{ id, words: label, look: 'missing' }]
    return optional ? [] : [{ id, words: label, look: 'done' }]
  })
  const lifetime = wrong
    .filter(({ label }) => !fields.some((field) => field.label === label))
    .map(
      ({ label, diagnostic }): Item => ({
        id: 'lifetime',
        words: `${label}: ${diagnostic.seen}`,
        look: 'wrong',
      }),
    )
  return [key, ...shown, ...lifetime]
}
