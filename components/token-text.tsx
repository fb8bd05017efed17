const PARTS = ['header', 'payload', 'signature'] as const

interface TokenTextProps {
  compact: string
  /** Marks a token of ours, the one that a person takes along. */
  minted?: true
  /** Expired: no part has a color. */
  grey?: boolean
}

/** A compact serialization, its parts told apart by color; the text content is exactly the token. */
export function TokenText({ compact, minted, grey = false }: TokenTextProps) {
  const parts = compact.split('.')
  return (
    <div
      data-token={minted && ''}
      className={`code break-all px-3 py-2.5 ${minted ? 'token-lines' : ''} ${grey ? 'text-ink-3' : ''}`}
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
