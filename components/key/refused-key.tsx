import type { Notice, Refusal } from '@/lib/key/reading'
import { LatePlace } from '../late-place'
import { CodeBlock, Command } from '../ui/code-block'
import { CopyButton } from '../ui/copy-button'
import { NoticeList } from './notice-list'
import { useKeyWords } from './use-key-words'

/** Why the key cannot be used, and what to do about it. */
export function RefusedKey({
  refusal,
  notices,
  fileName,
}: {
  refusal: Refusal
  notices: readonly Notice[]
  fileName: string | undefined
}) {
  const words = useKeyWords()
  if (words === undefined) return <LatePlace className="mt-3" />
  const { severity, title, seen, fix } = words.refusalDiagnostic(refusal)
  const command = fix.code?.[0]?.after
  return (
    <div
      role="alert"
      className="mt-3 rounded-control border border-l-3 border-line border-l-err p-3 [overflow-wrap:anywhere]"
    >
      <div data-rule={refusal.id} data-severity={severity}>
        <p className="font-semibold text-err">{title}</p>
        <p className="mt-1">
          {fileName && <span className="text-ink-2">{fileName}: </span>}
          {seen}
        </p>
        <p data-fix className="mt-1">
          {fix.text}
        </p>
        {command && (
          <>
            <CodeBlock className="mt-2">
              <Command text={command} />
            </CodeBlock>
            <div className="mt-2 flex gap-2">
              <CopyButton text={command} label="Copy fix" look="small" />
            </div>
          </>
        )}
      </div>
      <NoticeList notices={notices} />
    </div>
  )
}
