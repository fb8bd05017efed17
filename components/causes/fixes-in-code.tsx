import type { CodeFix } from '@/lib/diagnostic/diagnostic'
import { CodeChange } from '../ui/code-block'
import { icon } from '../ui/icons'

/** The line to change, in every language for which there is a fix. The browser itself shows one language at a time. */
export const FixesInCode = ({ fixes }: { fixes: readonly CodeFix[] }) => (
  <div className="card divide-y divide-line">
    {fixes.map(({ language, before, after }, at) => (
      <details key={language} name="fix" open={at === 0} className="group px-4 py-1.5">
        <summary className="flex min-h-tap cursor-pointer list-none items-center gap-2 rounded-control font-medium ">
          {icon('chevron', 'size-4 -rotate-90 text-ink-2 group-open:rotate-0')}
          {language}
        </summary>
        <div className="pt-1 pb-2">
          <CodeChange before={before} after={after} />
        </div>
      </details>
    ))}
  </div>
)
