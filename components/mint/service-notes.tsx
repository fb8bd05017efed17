import { memo } from 'react'
import type { Confidence, Profile } from '@/lib/profile/profile'
import { Source } from '../source'
import { Disclosure } from '../ui/disclosure'

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`

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
    <section aria-label="About this service">
      <Disclosure
        title="About this service"
        summary={`${count(notes.length + 1, 'note')}, ${count(pages.length, 'link')}`}
      >
        <p className="hint mt-1">{profile.about}</p>
        <ul className="hint mt-2 list-disc space-y-1 pl-4">
          <li>
            {key.origin === 'own' ? 'Your own key: ' : 'The key: '}
            {key.where}
          </li>
          {sent.as === 'handed-over' && (
            <li>The token is handed to {sent.to}; its maker sends it nowhere.</li>
          )}
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
      </Disclosure>
    </section>
  )
})
