'use client'

import { type ReactNode, useEffect, useRef } from 'react'

interface SheetProps {
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
}

/**
 * A dialog above the page. It is the browser's own dialog, which keeps the focus inside, closes on Escape and returns
 * the focus.
 */
export function Sheet({ title, open, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      className="m-auto w-[calc(100%-2rem)] max-w-md rounded-card bg-surface p-0 text-ink shadow-float backdrop:bg-canvas/70"
      onClose={onClose}
      // The target of a click beside the sheet is the dialog itself.
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
      onKeyDown={() => {}}
    >
      {open && (
        <div className="p-4">
          <div className="mb-3 flex items-center">
            <h2 className="text-card">{title}</h2>
            <button type="button" className="button ghost small ml-auto" onClick={onClose}>
              Close
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}
