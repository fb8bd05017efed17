import type { Notice } from '@/lib/key/reading'

/** What was noticed or mended while the key was read. */
export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null
  return (
    <ul aria-label="Noticed in the key" className="mt-2 space-y-1 text-sm">
      {notices.map((notice) => (
        <li
          key={`${notice.id} ${notice.seen}`}
          data-repair={notice.id}
          data-severity={notice.severity}
          className="flex gap-2"
        >
          <span aria-hidden="true" className={notice.severity === 'warn' ? 'text-warn' : 'text-accent'}>
            {notice.severity === 'warn' ? '!' : '✓'}
          </span>
          <span>
            {notice.seen}
            {notice.fix && <span className="text-faint"> {notice.fix}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
