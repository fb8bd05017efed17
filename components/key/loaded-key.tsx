'use client'

import type { ReactNode } from 'react'
import type { LoadedKey } from '@/lib/key/load-key'
import type { Notice } from '@/lib/key/reading'
import { NoticeList } from './notice-list'

interface LoadedKeyRowProps {
  loaded: LoadedKey
  notices: readonly Notice[]
  fileName: string | undefined
  onForget: () => void
  /** Shows when the key is forgotten automatically. */
  timer: ReactNode
}

/** What the page still shows about a loaded key: its fingerprint, the notes on it, and the button that forgets it. */
export function LoadedKeyRow({ loaded, notices, fileName, onForget, timer }: LoadedKeyRowProps) {
  const { fingerprint } = loaded
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">Loaded key</legend>
      <div className="flex items-center gap-2">
        <span
          aria-hidden="true"
          className="size-2 shrink-0 rounded-full bg-ok forced-colors:bg-[CanvasText]"
        />
        <strong className="min-w-0 flex-1 font-semibold [overflow-wrap:anywhere]">
          {fileName ?? 'Key loaded'}
        </strong>
        <button type="button" aria-label="Forget key" className="button small" onClick={onForget}>
          <span>
            Forget<span className="hidden wide:inline"> key</span>
          </span>
        </button>
      </div>
      <div className="mt-1 flex flex-wrap items-baseline justify-between gap-x-2 gap-y-1 pl-4 leading-4">
        <span
          data-fingerprint={fingerprint}
          title={`SHA-256 of the public key: ${fingerprint}. The key can sign, and can’t be exported.`}
          className="code text-small text-ink-2"
        >
          {fingerprint.slice(0, 8)}…{fingerprint.slice(-8)}
        </span>
        {timer}
      </div>
      <NoticeList notices={notices} className="pl-4" />
    </fieldset>
  )
}
