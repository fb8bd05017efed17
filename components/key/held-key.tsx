'use client'

import { CopyButton } from '@/components/copy-button'
import type { FieldValues } from '@/lib/field/field'
import { exportBase64, exportEnvValue, exportFastlaneJson, exportPem } from '@/lib/key/export-key'
import type { EcPrivateKey, Notice } from '@/lib/key/reading'
import { NoticeList } from './notice-list'

interface HeldKeyProps {
  held: EcPrivateKey
  notices: readonly Notice[]
  /** Cleaned values of the form, for what is kept beside the key. */
  values: FieldValues
  fileName: string | undefined
  onLoad: () => void
  onForget: () => void
}

/** A key that was read and waits: the one moment at which a clean copy of it can be had. */
export function HeldKey({ held, notices, values, fileName, onLoad, onForget }: HeldKeyProps) {
  const { keyId, issuerId } = values
  return (
    <fieldset>
      <legend className="sr-only">Held key</legend>
      <p className="font-semibold">
        The key was read and is held
        {fileName && <span className="ml-2 font-normal break-all text-faint">{fileName}</span>}
      </p>
      <p className="mt-0.5 text-sm text-faint">
        Copy it now if you need a clean version. Once it is loaded, the browser can sign with it but nobody
        can take it out again.
      </p>
      <NoticeList notices={notices} />
      <div className="mt-3 flex flex-wrap gap-2">
        <CopyButton text={() => exportPem(held)} label="Copy as .p8 text" />
        <CopyButton text={() => exportEnvValue(held)} label="Copy as .env value" />
        <CopyButton text={() => exportBase64(held)} label="Copy as base64" />
        {keyId && (
          <CopyButton
            text={() => exportFastlaneJson(held, { keyId, ...(issuerId && { issuerId }) })}
            label="Copy as fastlane JSON"
          />
        )}
        <button type="button" className="button-main ml-auto" onClick={onLoad}>
          Load the key and let its text go
        </button>
        <button type="button" className="button" onClick={onForget}>
          Forget key
        </button>
      </div>
      {!keyId && (
        <p className="mt-2 text-xs text-faint">
          With a Key ID below, fastlane’s api_key.json can be copied too.
        </p>
      )}
    </fieldset>
  )
}
