import type { ReactNode } from 'react'
import { sitePath } from '../site-path'
import { icon } from '../ui/icons'

interface MarkedCardProps {
  title: string
  /** What a changed line means in this card. */
  sign: '−' | '+'
  /** The name by which Inspect opens this example, if it can. */
  opens?: string | undefined
  /** One block of lines for each part. */
  blocks: readonly {
    readonly name?: string
    readonly lines: readonly { readonly at: number; readonly text: string; readonly changed: boolean }[]
  }[]
  children?: ReactNode
}

const LOOKS = {
  '−': { icon: 'cross', ink: 'text-err', ground: 'bg-err-soft' },
  '+': { icon: 'fine', ink: 'text-ok', ground: 'bg-ok-soft' },
} as const

/** A line of code, marked by color and by sign if it has one. */
export function MarkedLine({ sign, text }: { sign?: keyof typeof LOOKS | undefined; text: string }) {
  const Change = sign === '+' ? 'ins' : sign ? 'del' : 'span'
  return (
    <div className={`flex min-h-lh gap-2 px-3 ${sign ? LOOKS[sign].ground : ''}`}>
      <span aria-hidden="true" className={`w-2.5 shrink-0 select-none ${sign ? LOOKS[sign].ink : ''}`}>
        {sign}
      </span>
      <Change className="min-w-0 flex-1 [overflow-wrap:anywhere] whitespace-pre-wrap no-underline">
        {text}
      </Change>
    </div>
  )
}

/** Lines of code in a card, the changed ones marked. */
export function MarkedCard({ title, sign, opens, blocks, children }: MarkedCardProps) {
  const look = LOOKS[sign]
  return (
    <section
      aria-label={title}
      className="card min-w-0 overflow-hidden wide:row-span-3 wide:grid wide:grid-rows-subgrid"
    >
      <div className="flex min-h-11.25 items-center gap-2 border-b border-line px-3 py-2">
        <h3 className={`flex flex-1 items-center gap-2 font-semibold ${look.ink}`}>
          {icon(look.icon)}
          {title}
        </h3>
        {opens && (
          <a href={sitePath(`/#inspect=${opens}`)} className="button small">
            Open in Inspect
          </a>
        )}
      </div>
      <div>
        {blocks.map(({ name, lines }, at) => (
          <div key={name ?? title} className={`border-line py-2.5 ${at > 0 ? 'border-t' : ''}`}>
            {name && <p className="hint pr-4 pb-1 pl-7.5">{name}</p>}
            <div className="code">
              {lines.map(({ at, text, changed }) => (
                <MarkedLine key={at} sign={changed ? sign : undefined} text={text} />
              ))}
            </div>
          </div>
        ))}
      </div>
      {children && (
        <p className="hint border-t border-line py-2.5 pr-4 pl-7.5 [overflow-wrap:anywhere]">{children}</p>
      )}
    </section>
  )
}
