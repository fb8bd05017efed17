const PARTS = ['header', 'payload', 'signature'] as const
const COLOUR = {
  header: 'text-part-header',
  payload: 'text-part-payload',
  signature: 'text-part-signature',
} as const

/**
 * A compact serialization, its parts told apart by colour; the text content is exactly the token. `minted` marks ours,
 * the one that a person takes along.
 */
export function TokenText({ compact, minted }: { compact: string; minted?: true }) {
  const parts = compact.split('.')
  return (
    <div data-token={minted && ''} className="code break-all">
      <Part text={parts[0]} colour={COLOUR.header} last={parts.length === 1} />
      <Part text={parts[1]} colour={COLOUR.payload} last={parts.length === 2} />
      <Part text={parts[2]} colour={COLOUR.signature} last={parts.length === 3} />
      {parts.length > 3 && <span className="text-error">{parts.slice(3).join('.')}</span>}
    </div>
  )
}

function Part({ text, colour, last }: { text: string | undefined; colour: string; last: boolean }) {
  if (text === undefined) return null
  return (
    <span className={colour}>
      {text}
      {!last && <span className="text-faint">.</span>}
    </span>
  )
}

/** What the colours of a token mean. */
export function TokenLegend() {
  return (
    <ul className="flex flex-wrap gap-x-4 text-xs font-medium">
      {PARTS.map((name) => (
        <li key={name} className={COLOUR[name]}>
          <span aria-hidden="true" className="mr-1 inline-block size-2 rounded-sm bg-current" />
          {name}
        </li>
      ))}
    </ul>
  )
}
