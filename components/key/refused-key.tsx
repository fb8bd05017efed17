import type { Notice, Refusal } from '@/lib/key/reading'
import { CodeBlock } from '../ui/code-block'
import { CopyButton } from '../ui/copy-button'
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
    <div
      role="alert"
      className="mt-3 rounded-control border border-l-3 border-line border-l-err p-3 [overflow-wrap:anywhere]"
    >
      <div data-rule={refusal.id} data-severity={refusal.severity}>
        <p className="font-semibold text-err">{refusal.title}</p>
        <p className="mt-1">
          {fileName && <span className="text-ink-2">{fileName}: </span>}
          {refusal.seen}
        </p>
        <p data-fix className="mt-1">
          {refusal.fix}
        </p>
        {refusal.command && (
          <>
            <CodeBlock className="mt-2">{refusal.command}</CodeBlock>
            <div className="mt-2 flex gap-2">
              <CopyButton text={refusal.command} label="Copy fix" look="small" />
            </div>
          </>
        )}
      </div>
      <NoticeList notices={notices} />
    </div>
  )
}
