'use client'

import { memo, type RefObject, useEffect, useMemo, useRef } from 'react'
import { carryOver, type Piece } from '@/lib/inspect/marks'

/** The ranges of the parts of the token and of the faults that the findings are about, in an inspected text. */
export interface Marked {
  readonly of: string
  readonly pieces: readonly Piece[]
}

interface PasteMarksProps {
  box: RefObject<HTMLTextAreaElement | null>
  text: string
  marked: Marked
  /** The id of the finding that is unfolded. */
  opened: string | undefined
}

const LINE = {
  error: 'decoration-err decoration-solid',
  warn: 'decoration-risk decoration-dashed',
} as const

/** The colored pieces, carried over to the text that the box holds now. */
export const usePieces = (text: string, marked: Marked | undefined): readonly Piece[] =>
  useMemo(() => (marked ? carryOver(marked.pieces, marked.of, text) : []), [text, marked])

/**
 * A copy of the text in the box, laid over it character for character. It is in the colors of the token and has a line
 * under every fault. The box below keeps the caret, the selection and Undo, and its own characters are transparent.
 * Assistive technology sees only the box and the findings.
 */
export const PasteMarks = memo(function PasteMarks({ box, text, marked, opened }: PasteMarksProps) {
  const layer = useRef<HTMLDivElement>(null)
  const pieces = usePieces(text, marked)
  useEffect(() => {
    const area = box.current
    if (!area) return
    const follow = () => {
      if (!layer.current) return
      // The layer is as wide as the lines of the box without its scroll bar, so that both wrap at the same places.
      layer.current.style.width = `${area.clientWidth + 2}px`
      layer.current.scrollTop = area.scrollTop
    }
    follow()
    const sizes = new ResizeObserver(follow)
    sizes.observe(area)
    area.addEventListener('scroll', follow)
    area.addEventListener('input', follow)
    return () => {
      sizes.disconnect()
      area.removeEventListener('scroll', follow)
      area.removeEventListener('input', follow)
    }
  }, [box])
  return (
    <div
      ref={layer}
      aria-hidden="true"
      className="paste-marks field code pointer-events-none absolute inset-y-0 left-0 whitespace-pre-wrap"
    >
      {pieces.map(({ start, end, part, mark }) => (
        <span
          key={start}
          className={`${part ? `part-${part} part-ink` : ''} ${mark ? `underline decoration-2 underline-offset-4 ${LINE[mark.severity]}` : ''} ${mark && mark.id === opened ? 'bg-err-soft' : ''}`}
        >
          {text.slice(start, end)}
        </span>
      ))}
      {/* A newline at the end of the text makes a line of its own in the box. */}
      {text.endsWith('\n') && '\n'}
    </div>
  )
})
