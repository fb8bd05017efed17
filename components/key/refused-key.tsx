import type { Notice, Refusal } from '@/lib/key/reading'
import { LatePlace } from '../late-place'
import { CodeBlock, Command } from '../ui/code-block'
import { CopyButton } from '../ui/copy-button'
import { NoticeList } from './notice-list'
import { useKeyWords } from './use-key-words'

/** Why the key cannot be used, and what to do about it. The button for another file follows. */
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
  if (words === undefined) return <LatePlace className="w-full" />
  const { severity, title, seen, lead, fix } = words.refusalDiagnostic(refusal)
  const command = fix.code?.[0]?.after
  return (
    <>
      <div role="alert" className="w-full [overflow-wrap:anywhere]">
        <div data-rule={refusal.id} data-severity={severity}>
          <p className="font-semibold text-err">{title}</p>
          {fileName && <p className="hint truncate">{fileName}</p>}
          <p className="mt-1">
            {seen} <span data-fix>{fix.text}</span>
          </p>
          {lead && <p className="hint mt-1.5">{lead}</p>}
          {command && (
            <CodeBlock className="mt-1.5 text-small leading-5">
              <Command text={command} />
            </CodeBlock>
          )}
        </div>
        <NoticeList notices={notices} />
      </div>
      {command && (
        <CopyButton text={words.oneLine(command)} label="Copy command" purpose="for the key" look="small" />
      )}
    </>
  )
}
