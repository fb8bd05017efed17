'use client'

import { FAULTS, type Fault } from '@/lib/demo/broken-token'
import { exampleCommand } from '../example'
import { THROWAWAY_FIELDS } from '../throwaway'
import { icon } from '../ui/icons'
import { MENU_ENTRY, Menu } from '../ui/menu'

// They are in the same script as the note, which the page loads anyway.
export { exampleCommand, namedExample } from '../example'
export { throwaway } from '../throwaway'

interface ThrowawayNoteProps {
  /** The Key ID in the form. */
  keyId: string | undefined
  /** The loaded key. Inspect needs it to verify the signatures of the examples. */
  signingKey: CryptoKey
  onInspect: (text: string) => void
}

/** With a throwaway key, says that Apple does not know it, and offers tokens with a fault to inspect. */
export function ThrowawayNote({ keyId, signingKey, onInspect }: ThrowawayNoteProps) {
  const breakIt = async (fault: Fault) => onInspect(await exampleCommand([fault], signingKey))
  if (keyId !== THROWAWAY_FIELDS.keyId) return null
  return (
    <div className="mt-2 flex items-center gap-2 pl-4 max-slim:flex-wrap max-slim:justify-end">
      <p className="hint min-w-0 flex-1 max-slim:basis-full">
        A throwaway key. Apple doesn’t know it and rejects its tokens.
      </p>
      <Menu buttonClassName="button small" button={<>Break it {icon('chevron', '-mx-1 size-4')}</>}>
        {FAULTS.map((fault) => (
          <button
            key={fault.rule}
            type="button"
            data-closes
            className={MENU_ENTRY}
            onClick={() => void breakIt(fault)}
          >
            {fault.name}
          </button>
        ))}
      </Menu>
    </div>
  )
}
