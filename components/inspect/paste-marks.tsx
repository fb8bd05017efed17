'use client'

import { memo, type RefObject, useEffect, useMemo, useRef } from 'react'
import { carryOver, type Piece } from '@/lib/inspect/marks'

/** Where in an inspected text the parts of its token and the culprits of its findings are. */
export interface Marked {
  readonly of: string
  readonly pieces: readonly Piece[]
}

interface PasteMarksProps {
  box: RefObject<HTMLTextAreaElement | null>
  text: string
  marked: Marked
  /** Id of the finding that is unfolded. */
  opened: string | undefined
}

const LINE = {
  error: 'decoration-err decoration-solid',
  warn: 'decoration-risk decoration-dashed',
} as const

/** The pieces of the text as it is in the box now. */
export const usePieces = (text: string, marked: Marked | undefined): readonly Piece[] =>
  useMemo(() => (marked ? carryOver(marked.pieces, marked.of, text) : []), [text, marked])

/**
 * The text of the box once more, laid over it character for character: in the colors of the token, with a line under every
 * culprit. The box below keeps caret, selection and undo; its own letters are transparent. For assistive technology there is
 * the box alone, and the findings.
 */
export const PasteMarks = memo(function PasteMarks({ box, text, marked, opened }: PasteMarksProps) {
  const layer = useRef<HTMLDivElement>(null)
  const pieces = usePieces(text, marked)
  useEffect(() => {
    const area = box.current
    if (!area) return
    const follow = () => {
      if (!layer.current) return
      // Only as wide as the lines of the box are beside its scroll bar, so that both break in the same places.
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
      {/* A newline at the end of the box makes a line of its own there. */}
      {text.endsWith('\n') && '\n'}
    </div>
  )
})
