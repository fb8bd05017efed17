import { memo } from 'react'
import type { Confidence, Profile } from '@/lib/profile/profile'

const SURE: Record<Confidence, string> = {
  apple: '',
  field: 'seen in the field',
  derived: '',
  unconfirmed: 'not confirmed',
}

/** Where the key comes from, how the token travels, and the traps of the service, each as sure as it is. */
export const ServiceNotes = memo(function ServiceNotes({ profile }: { profile: Profile }) {
  const { key, sent, notes, sources } = profile
  const pages = sources.filter((source) => source.startsWith('https://developer.apple.com/'))
  return (
    <section aria-label="About this service" className="mt-4 border-t border-rule pt-3 text-xs text-faint">
      <ul className="list-disc space-y-1 pl-4">
        <li>
          {key.origin === 'own' ? 'Your own key: ' : 'The key: '}
          {key.where}
        </li>
        {sent.as === 'handed-over' && <li>The token is handed to {sent.to}; its maker sends it nowhere.</li>}
        {sent.as === 'form-field' && (
          <li>
            The token is sent as the form field <code className="code">{sent.field}</code>, not as a header.
          </li>
        )}
        {sent.as === 'bare-header' && <li>The token follows “Authorization:” without the word Bearer.</li>}
        {notes.map(({ text, confidence }) => (
          <li key={text}>
            {text}
            {SURE[confidence] && <em className="ml-1">({SURE[confidence]})</em>}
          </li>
        ))}
      </ul>
      {pages.length > 0 && (
        <p className="mt-2">
          Apple’s words:{' '}
          {pages.map((page, index) => (
            <span key={page}>
              {index > 0 && ', '}
              <a className="break-words underline" href={page} rel="noreferrer">
                {page.split('/').at(-1)?.replaceAll('-', ' ')}
              </a>
            </span>
          ))}
        </p>
      )}
    </section>
  )
})
