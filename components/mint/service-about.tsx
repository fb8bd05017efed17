import type { Confidence, Profile } from '@/lib/profile/profile'
import { Source } from '../source'

const SURE: Record<Confidence, string> = {
  apple: '',
  field: 'seen in the field',
  derived: '',
  unconfirmed: 'not confirmed',
}

interface ServiceAboutProps {
  profile: Profile
  /** The sources of the service that are Apple's documentation. */
  pages: readonly string[]
}

/** The content of “About this service”. */
export function ServiceAbout({ profile, pages }: ServiceAboutProps) {
  const { key, sent, notes } = profile
  return (
    <div className="pb-2">
      <p className="hint mt-1">{profile.about}</p>
      <ul className="hint mt-2 list-disc space-y-1 pl-4">
        <li>
          {key.origin === 'own' ? 'Your own key: ' : 'The key: '}
          {key.where}
        </li>
        {sent.as === 'handed-over' && (
          <li>The token is handed to {sent.to}. You don’t send it to Apple yourself.</li>
        )}
        {sent.as === 'form-field' && (
          <li>
            The token is sent as the form field <code className="font-mono">{sent.field}</code>, not as a
            header.
          </li>
        )}
        {sent.as === 'bare-header' && <li>The token follows Authorization: directly, without Bearer.</li>}
        {notes.map(({ text, confidence }) => (
          <li key={text}>
            {text}
            {SURE[confidence] && <em> ({SURE[confidence]})</em>}
          </li>
        ))}
      </ul>
      {pages.length > 0 && (
        <p className="hint mt-2">
          Documentation:{' '}
          {pages.map((page, index) => (
            <span key={page}>
              {index > 0 && ', '}
              <Source source={page} />
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
