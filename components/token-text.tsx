const PARTS = ['header', 'payload', 'signature'] as const

interface TokenTextProps {
  compact: string
  /** Marks a token that was minted here and that a person copies. */
  minted?: true
  /** Whether the token has expired; no part of it has a color then. */
  grey?: boolean
}

/** A compact serialization whose parts have different colors. The text content is exactly the token. */
export function TokenText({ compact, minted, grey = false }: TokenTextProps) {
  const parts = compact.split('.')
  return (
    <div
      data-token={minted && ''}
      className={`code px-3 [line-break:anywhere] py-2.5 ${minted ? 'token-lines' : ''} ${grey ? 'text-ink-3' : ''}`}
    >
      {parts.slice(0, 3).map((text, index) => {
        const name = PARTS[index] ?? 'signature'
        return (
          <span key={name} className={grey ? undefined : `part-${name} part-ink`}>
            {text}
            {index < parts.length - 1 && <span className={grey ? undefined : 'font-bold text-ink'}>.</span>}
          </span>
        )
      })}
      {parts.length > 3 && <span className="text-err">{parts.slice(3).join('.')}</span>}
    </div>
  )
}
