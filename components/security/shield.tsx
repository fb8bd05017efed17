/** A small shield before the words that promise something; says nothing by itself. */
export function Shield() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="mr-1 inline size-4 align-[-0.15em] text-ok">
      <path d="M8 1 2.5 3v4.5c0 3.4 2.3 6 5.5 7.5 3.2-1.5 5.5-4.1 5.5-7.5V3L8 1Z" fill="currentColor" />
      <path d="m5.3 7.8 2 2 3.5-3.8" fill="none" className="stroke-sheet" strokeWidth="1.6" />
    </svg>
  )
}
