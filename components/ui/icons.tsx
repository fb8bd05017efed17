/** All icons are drawn on a grid of 16 with a stroke in the color of the text. They have no accessible name. */
function Icon({ d, className = 'size-4' }: { d: string; className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
    >
      <path d={d} />
    </svg>
  )
}

const PATHS = {
  chevron: 'm4.5 6.25 3.5 3.5 3.5-3.5',
  check: 'm3.5 8.5 3 3 6-6.5',
  lock: 'M4.25 7h7.5v6h-7.5zM5.75 7V5a2.25 2.25 0 0 1 4.5 0v2',
  file: 'M4 2.75h5L12 6v7.25H4zM8.75 3v3.25H12',
  search: 'M7 11.25a4.25 4.25 0 1 0 0-8.5 4.25 4.25 0 0 0 0 8.5M10.2 10.2l3.3 3.3',
  more: 'M3.15 8a.35.35 0 1 0 .7 0 .35.35 0 1 0-.7 0M7.65 8a.35.35 0 1 0 .7 0 .35.35 0 1 0-.7 0M12.15 8a.35.35 0 1 0 .7 0 .35.35 0 1 0-.7 0',
  triangle: 'M8 2.5 14.2 13.25H1.8zM8 6.5v3M8 11.4v.01',
  cross: 'M5.3 1.75h5.4l3.55 3.55v5.4l-3.55 3.55H5.3L1.75 10.7V5.3zM5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2',
  fine: 'M5.3 1.75h5.4l3.55 3.55v5.4l-3.55 3.55H5.3L1.75 10.7V5.3zM5.1 8.2l2 2 3.8-4.2',
  info: 'M5.3 1.75h5.4l3.55 3.55v5.4l-3.55 3.55H5.3L1.75 10.7V5.3zM8 7.6v3M8 5.3v.01',
  ring: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6',
} as const

export type IconName = keyof typeof PATHS

/** One of the icons, 16 px unless the class says another size. */
export const icon = (name: IconName, className = '') => (
  <Icon d={PATHS[name]} className={/\bsize-/u.test(className) ? className : `size-4 ${className}`} />
)

/** The icon of the theme switch: a disc, half of it filled. */
export function HalfDisc() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 shrink-0">
      <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor" />
    </svg>
  )
}

/** The mark: one punch, with the dot that separates the parts of a token. */
export function Mark({ className = 'size-5' }: { className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={`shrink-0 ${className}`}>
      <path className="fill-ink" d="M4.5 0h7L16 4.5v7L11.5 16h-7L0 11.5v-7z" />
      <path className="fill-none stroke-surface" strokeWidth="1.7" d="M4.1 12 8 3.9 11.9 12" />
      <path className="fill-surface" d="M7 9.4h2v2H7z" />
    </svg>
  )
}

const PUNCHES = {
  header: 'M1 0h6l1 1v6L7 8H1L0 7V1z',
  payload: 'M4 8a4 4 0 1 0 0-8 4 4 0 0 0 0 8',
  signature: 'M4 0l4 4-4 4-4-4z',
} as const

/** The three punches that identify the parts of a token without color, always in this order. */
export function Punch({ part, className = '' }: { part: keyof typeof PUNCHES; className?: string }) {
  return (
    <svg viewBox="0 0 8 8" aria-hidden="true" className={`size-2 shrink-0 fill-current ${className}`}>
      <path d={PUNCHES[part]} />
    </svg>
  )
}
