import type { ReactNode } from 'react'
import { useId } from 'react'
import { Punch } from './ui/icons'

interface DecodedViewProps {
  name: 'Header' | 'Payload'
  /** Indented JSON; undefined if there is none to show. */
  json: string | undefined
  /** Whether the JSON is that of a token. A preview has values that are not known yet. */
  exact: boolean
  /** What each header parameter or claim means, in order. Each `name` must be fit to be shown. */
  meanings: readonly { readonly name: string; readonly meaning: ReactNode }[]
  /** What is wrong with the part. */
  fault?: ReactNode
  /** What there is to say about the part as a whole. */
  children?: ReactNode
}

const PARTS = { Header: 'header', Payload: 'payload' } as const

/** JSON of the protected header or the claims set, with the meaning of each line beside it. */
export function DecodedView({ name, json, exact, meanings, fault, children }: DecodedViewProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={`decoded-part part-${PARTS[name]} min-w-0 p-3 wide:px-4 wide:pt-2.5 wide:pb-2.75 wide:first:pt-4 wide:last:pb-4 full:flex full:gap-4`}
    >
      <h3
        id={id}
        className="part-ink flex min-h-5 shrink-0 items-center gap-1.5 self-start text-body font-medium full:w-part"
      >
        <Punch part={PARTS[name]} />
        {name}
      </h3>
      <div className="decoded min-w-0 flex-1">
        {json !== undefined && <Json json={json} exact={exact} />}
        {fault}
        {meanings.length > 0 && (
          <dl>
            {meanings.map(({ name, meaning }) => (
              <div key={name} className="mb-1 min-w-0 text-small leading-5 text-ink-2 full:mb-0">
                <dt className="sr-only">{name}</dt>
                <dd className="inline">{meaning}</dd>
              </div>
            ))}
          </dl>
        )}
        {children}
      </div>
    </section>
  )
}

/**
 * JSON with one block for each top-level claim, so that the meaning can be shown beside it. The text content is exact:
 * the outer braces and the first indentation are only hidden.
 */
function Json({ json, exact }: { json: string; exact: boolean }) {
  const lines = json.split('\n')
  if (lines.length < 3)
    return (
      <pre data-json={exact ? '' : undefined}>
        <code className="code whitespace-pre-wrap [overflow-wrap:anywhere]">{json}</code>
      </pre>
    )
  const members: { readonly line: number; text: string }[] = []
  for (const [line, text] of lines.slice(1, -1).entries()) {
    const last = members.at(-1)
    if (last === undefined || /^ {2}"/u.test(text)) members.push({ line, text })
    else last.text += `\n${text}`
  }
  return (
    // A new key makes React replace the preview with new elements, so the browser counts no layout shift.
    <pre
      key={exact ? 'exact' : 'preview'}
      data-json={exact ? '' : undefined}
      aria-hidden={exact ? undefined : true}
    >
      {members.map((member, index) => (
        <code
          // A new text gets a new element, so the browser counts no layout shift.
          key={`${member.line} ${member.text}`}
          className="code -ml-[2ch] block pl-[4ch] -indent-[4ch] whitespace-pre-wrap [overflow-wrap:anywhere]"
        >
          {index === 0 && <span className="hidden">{'{\n'}</span>}
          {[...member.text.split('\n').entries()].map(([at, line], _, { length }) => (
            // Each line is a block, because only the first line of a block is indented, and ends with its newline, because
            // a newline after a block would be an empty line.
            <span key={at} className="block">
              <Member text={line} />
              {at < length - 1 || index < members.length - 1 ? '\n' : <span className="hidden">{'\n}'}</span>}
            </span>
          ))}
        </code>
      ))}
    </pre>
  )
}

function Member({ text }: { text: string }) {
  const [, indent = '', name = '', colon = '', value = '', comma = ''] =
    /^( {2})("(?:[^"\\]|\\.)*")(: )(.*?)(,?)$/u.exec(text) ?? []
  if (name === '') return text
  return (
    <>
      {indent}
      <span className="text-ink-2">{name}</span>
      <span className="text-ink-3">{colon}</span>
      {value}
      <span className="text-ink-3">{comma}</span>
    </>
  )
}
