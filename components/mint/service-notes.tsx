import { memo } from 'react'
import type { Profile } from '@/lib/profile/profile'
import { LatePlace } from '../late-place'
import { Disclosure } from '../ui/disclosure'
import { useAwake } from '../use-awake'
import { useLate } from '../use-late'

const loadAbout = () => import('./service-about').then(({ ServiceAbout }) => ServiceAbout)

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`

/** Where the key comes from, how the token is sent, and the pitfalls of the service, each with its evidence. */
export const ServiceNotes = memo(function ServiceNotes({ profile }: { profile: Profile }) {
  const About = useLate(loadAbout, useAwake())
  const pages = profile.sources.filter((source) => source.startsWith('https://developer.apple.com/'))
  return (
    <section aria-label="About this service">
      <Disclosure
        title="About this service"
        summary={`${count(profile.notes.length + 1, 'note')}, ${count(pages.length, 'link')}`}
      >
        {About ? (
          <About profile={profile} pages={pages} />
        ) : (
          <LatePlace className="hint mt-1">Loading…</LatePlace>
        )}
      </Disclosure>
    </section>
  )
})
