'use client'

import type { FieldValues } from '@/lib/field/field'
import { exportBase64, exportEnvValue, exportFastlaneJson, exportPem } from '@/lib/key/export-key'
import type { EcPrivateKey, Notice } from '@/lib/key/reading'
import { CopyButton } from '../ui/copy-button'
import { icon } from '../ui/icons'
import { NoticeList } from './notice-list'

interface HeldKeyProps {
  held: EcPrivateKey
  notices: readonly Notice[]
  /** The cleaned values of the form. Their IDs go into the fastlane JSON. */
  values: FieldValues
  fileName: string | undefined
  onLoad: () => void
  onForget: () => void
}

/** A key that was read and waits for a click. This is the only time at which a clean copy of the key can be made. */
export function HeldKey({ held, notices, values, fileName, onLoad, onForget }: HeldKeyProps) {
  const { keyId, issuerId } = values
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">Held key</legend>
      <p className="flex items-center gap-2 font-semibold">{icon('file')} Key read, not loaded yet</p>
      {fileName && <p className="hint truncate">{fileName}</p>}
      <p className="hint mt-1">Once loaded, the key can sign but can’t be copied out.</p>
      <NoticeList notices={notices} />
      <div className="mt-2 flex flex-wrap gap-2">
        <button type="button" className="button primary" onClick={onLoad}>
          Load key
        </button>
        <button type="button" className="button" onClick={onForget}>
          Forget key
        </button>
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        <CopyButton text={() => exportPem(held)} label="Copy as .p8 text" look="small" />
        <CopyButton text={() => exportEnvValue(held)} label="Copy as .env value" look="small" />
        <CopyButton text={() => exportBase64(held)} label="Copy as base64" look="small" />
        {keyId && (
          <CopyButton
            text={() => exportFastlaneJson(held, { keyId, ...(issuerId && { issuerId }) })}
            label="Copy as fastlane JSON"
            look="small"
          />
        )}
      </div>
      {!keyId && <p className="hint mt-2">To copy fastlane’s api_key.json too, add a Key ID below.</p>}
    </fieldset>
  )
}
