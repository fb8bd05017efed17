/** A placeholder for the token until there is one. It appears in no other command. */
export const PLACEHOLDER = 'eyJ0b2tlbi1nb2VzLWhlcmU'

/**
 * The number of characters of the token that are shown at its start and at its end, on a wide page and on a narrow one.
 */
const HEAD = { wide: 12, narrow: 3 }
const TAIL = { wide: 8, narrow: 4 }

interface CommandTextProps {
  text: string
  token: string | undefined
  /** Whether the command may be copied. If not, a gray word is shown instead of the token. */
  ready: boolean
  expired: boolean
}

/** The command. Only CSS shortens its token: the text that is selected or copied is complete. */
export function CommandText({ text, token, ready, expired }: CommandTextProps) {
  const look = 'code block whitespace-pre-wrap [line-break:anywhere]'
  if (!ready) {
    const pieces = text.split(PLACEHOLDER)
    return (
      <pre aria-hidden="true" className={look}>
        {[...pieces.entries()].map(([index, piece]) => (
          <span key={index}>
            {piece}
            {index < pieces.length - 1 && (
              <span className="inline-block rounded-key bg-fill px-1 whitespace-nowrap text-ink-2 outline-dashed -outline-offset-1 outline-0 forced-colors:outline-1">
                {/* The whole name would take one more line on a phone than the token does. */}
                {!expired && <span className="max-phone:hidden">your </span>}
                {expired ? 'expired' : 'token'}
                {expired && <span className="max-phone:hidden"> token</span>}
              </span>
            )}
          </span>
        ))}
      </pre>
    )
  }
  const pieces = token === undefined ? [text] : text.split(token)
  return (
    <pre data-command className={look}>
      {[...pieces.entries()].map(([index, piece]) => (
        <span key={index}>
          {piece}
          {token !== undefined && index < pieces.length - 1 && (
            <span className="whitespace-nowrap">
              <span className="text-p1">
                {token.slice(0, HEAD.narrow)}
                <span className="clipped-narrow">{token.slice(HEAD.narrow, HEAD.wide)}</span>
              </span>
              <span className="clipped">{token.slice(HEAD.wide, -TAIL.wide)}</span>
              <span className="text-p3">
                <span className="clipped-narrow">{token.slice(-TAIL.wide, -TAIL.narrow)}</span>
                {token.slice(-TAIL.narrow)}
              </span>
            </span>
          )}
        </span>
      ))}
    </pre>
  )
}
