import { isLinkedEverywhere, readSource } from '@/lib/inspect/source'

interface SourceProps {
  source: string
  /** The page runs no script, so it may link to any source; the policy of all others admits Apple's pages and the standards. */
  plain?: boolean
}

/** Where something is known from: the one way from our pages to those of others. */
export function Source({ source, plain = false }: SourceProps) {
  const { title, href } = readSource(source)
  return href !== undefined && (plain || isLinkedEverywhere(href)) ? (
    <a className="link" href={href} rel="noreferrer">
      {title}
    </a>
  ) : (
    <span className="[overflow-wrap:anywhere]">{title}</span>
  )
}
