import { sitePath } from '../site-path'

const PAGES = [
  ['/', 'Mint'],
  ['/#inspect', 'Inspect'],
  ['/causes/', 'Causes'],
  ['/security/', 'Security'],
  ['/licenses/', 'Licenses'],
] as const

/** The id of the foot, which is the last part of every page. */
export const FOOT = 'foot'

/** The foot of every page. */
export function SiteFooter({ version }: { version: string }) {
  return (
    <footer
      id={FOOT}
      className="mx-auto flex w-full max-w-page flex-wrap items-center gap-x-5 gap-y-2 px-3 pt-2 wide:px-4 pb-6 text-small text-ink-2"
    >
      <nav aria-label="Site" className="flex flex-wrap gap-x-5 gap-y-2">
        {PAGES.map(([href, name]) => (
          <a key={href} href={sitePath(href)} className="hover:text-ink hover:underline">
            {name}
          </a>
        ))}
      </nav>
      <p className="phone:ml-auto">Assay {version}. MIT license. Works offline.</p>
    </footer>
  )
}
