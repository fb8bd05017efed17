'use client'

import { FAULTS, type Fault } from '@/lib/demo/broken-token'
import { exampleCommand } from '../example'
import { icon } from '../ui/icons'
import { MENU_ENTRY, Menu } from '../ui/menu'

interface ThrowawayNoteProps {
  /** The throwaway key itself. Inspect needs it to verify the signatures of the examples. */
  signingKey: CryptoKey
  onInspect: (text: string) => void
}

/** Says that Apple does not know the key, and offers tokens with a fault to inspect. */
export function ThrowawayNote({ signingKey, onInspect }: ThrowawayNoteProps) {
  const breakIt = async (fault: Fault) => onInspect(await exampleCommand([fault], signingKey))
  return (
    <div className="mt-2 flex items-center gap-2 pl-4">
      <p className="hint min-w-0 flex-1">A throwaway key. Apple doesn’t know it and rejects its tokens.</p>
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
