/** Where something is known from. Only pages of Apple are links: the policy lets the reader go nowhere else. */
export function Source({ source }: { source: string }) {
  return source.startsWith('https://developer.apple.com/') ? (
    <a className="break-all underline" href={source} rel="noreferrer">
      {source.slice('https://'.length)}
    </a>
  ) : (
    <span className="break-all">{source.replace(/^https:\/\//u, '')}</span>
  )
}
