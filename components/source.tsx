import { isLinkedEverywhere, readSource } from '@/lib/inspect/source'

interface SourceProps {
  source: string
  /**
   * Whether the page runs no script. Such a page may link to any source; the policy of all other pages allows only
   * Apple's pages and the standards.
   */
  plain?: boolean
}

/**
 * The title of a source, and a link to it where the policy allows one. Nothing else links from our pages to other
 * sites.
 */
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
