'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import type { LoadedKey } from '@/lib/key/load-key'
import type { Notice } from '@/lib/key/reading'
import { NoticeList } from './notice-list'

interface LoadedKeyCardProps {
  loaded: LoadedKey
  notices: readonly Notice[]
  fileName: string | undefined
  onForget: () => void
  children?: ReactNode
}

/** What is left of a key once it is loaded: its fingerprint, what was noticed, and the way to forget it. */
export function LoadedKeyCard({ loaded, notices, fileName, onForget, children }: LoadedKeyCardProps) {
  const group = useRef<HTMLFieldSetElement>(null)
  // The box that had the focus is gone; the reader goes on from here.
  useEffect(() => group.current?.focus({ preventScroll: true }), [])

  return (
    <fieldset ref={group} tabIndex={-1} className="outline-none">
      <legend className="sr-only">Loaded key</legend>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <p className="font-semibold">
            <span
              aria-hidden="true"
              className="mr-1.5 inline-block size-2 rounded-full bg-good align-middle"
            />
            Key loaded
            {fileName && <span className="ml-2 font-normal text-faint break-all">{fileName}</span>}
          </p>
          <p className="mt-0.5 text-sm text-faint">
            Held as a key the browser can sign with but never give out. Its text is gone from this page.
          </p>
        </div>
        <div className="min-w-0">
          <p className="text-xs text-faint">SHA-256 of the public key</p>
          <p data-fingerprint={loaded.fingerprint} title={loaded.fingerprint} className="code">
            {loaded.fingerprint.slice(0, 8)} {loaded.fingerprint.slice(8, 16)} …{' '}
            {loaded.fingerprint.slice(-8)}
          </p>
        </div>
        <button type="button" className="button" onClick={onForget}>
          Forget key
        </button>
      </div>
      <NoticeList notices={notices} />
      {children}
    </fieldset>
  )
}
