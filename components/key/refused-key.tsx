import { CopyButton } from '@/components/copy-button'
import type { Notice, Refusal } from '@/lib/key/reading'
import { NoticeList } from './notice-list'

/** Why the key cannot be used, and the way out. */
export function RefusedKey({
  refusal,
  notices,
  fileName,
}: {
  refusal: Refusal
  notices: readonly Notice[]
  fileName: string | undefined
}) {
  return (
    <div role="alert" className="mt-3 rounded-md border border-error/40 bg-error-wash p-3 text-sm">
      <div data-rule={refusal.id} data-severity={refusal.severity}>
        <p className="font-semibold text-error">{refusal.title}</p>
        <p className="mt-1">
          {fileName && <span className="text-faint">{fileName}: </span>}
          {refusal.seen}
        </p>
        <p data-fix className="mt-1 font-medium">
          {refusal.fix}
        </p>
        {refusal.command && (
          <div className="mt-2 flex flex-wrap items-start gap-2">
            <code className="code min-w-0 flex-1 rounded bg-well px-2 py-1 break-all">{refusal.command}</code>
            <CopyButton text={refusal.command} label="Copy fix" />
          </div>
        )}
      </div>
      <NoticeList notices={notices} />
    </div>
  )
}
