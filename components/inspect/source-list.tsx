import { Source } from '@/components/source'
import { sitePath } from '../site-path'

/** The sources of a cause, and a link to its page. */
export function SourceList({ id, sources }: { id: string; sources: readonly string[] }) {
  return (
    <p className="hint mt-2">
      <a className="link text-ink" href={sitePath(`/causes/${id}/`)}>
        More about this
      </a>
      {' · '}
      {sources.map((source, index) => (
        <span key={source}>
          {index > 0 && ', '}
          <Source source={source} />
        </span>
      ))}
    </p>
  )
}
