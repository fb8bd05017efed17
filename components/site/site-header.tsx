import type { ReactNode } from 'react'
import { sitePath } from '../site-path'
import { icon, Mark } from '../ui/icons'
import { MENU_ENTRY, Menu } from '../ui/menu'

const PAGES = [
  { href: '/causes/', name: 'Causes' },
  { href: '/security/', name: 'Security' },
] as const

interface SiteHeaderProps {
  /** The address of this page, if the header links to it. */
  here?: string | undefined
  /** The tabs of the two jobs. If left out, the header shows links to them. */
  tabs?: ReactNode
  /** Controls at the right that need a script. */
  tools?: ReactNode
  /** Further entries of the menu on a narrow page. */
  menu?: ReactNode
}

/** The head of every page: the mark, the two jobs, the promise that nothing is sent, and links to the other pages. */
export function SiteHeader({ here, tabs, tools, menu }: SiteHeaderProps) {
  return (
    <header id={tabs ? 'inspect' : undefined} className="h-12 border-b border-line bg-surface">
      <div className="mx-auto flex h-full max-w-page items-center px-3 wide:px-4">
        <a href={sitePath('/')} className="flex items-center gap-2 rounded-control">
          <Mark />
          {tabs ? <h1 className="text-card tracking-word">Assay</h1> : <Wordmark />}
        </a>
        <div className="ml-3 wide:ml-4">{tabs ?? <JobLinks />}</div>
        <p className="hint ml-4 hidden items-center gap-1.5 wide:flex">
          {icon('lock', 'size-3.5')}
          <span>
            Runs in this browser.{' '}
            <a href={sitePath('/security/#try')} className="link">
              Nothing is sent
            </a>
          </span>
        </p>
        <nav aria-label="Assay" className="ml-auto hidden items-center gap-5 wide:flex">
          {PAGES.map(({ href, name }) => (
            <a
              key={href}
              href={sitePath(href)}
              aria-current={href === here ? 'page' : undefined}
              className="text-ink-2 hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {name}
            </a>
          ))}
        </nav>
        {tools && <div className="ml-5 hidden items-center gap-1 wide:flex">{tools}</div>}
        <div className="ml-auto wide:hidden">
          <Menu
            buttonClassName="button ghost -mr-3 w-11 px-0"
            button={
              <>
                {icon('more')}
                <span className="sr-only">Menu</span>
              </>
            }
          >
            <nav aria-label="Menu">
              {PAGES.map(({ href, name }) => (
                <a
                  key={href}
                  href={sitePath(href)}
                  aria-current={href === here ? 'page' : undefined}
                  className={`${MENU_ENTRY} aria-[current=page]:font-medium`}
                >
                  {name}
                </a>
              ))}
            </nav>
            {menu}
          </Menu>
        </div>
      </div>
    </header>
  )
}

const Wordmark = () => <span className="text-card tracking-word">Assay</span>

const JobLinks = () => (
  <nav aria-label="Jobs" className="segments">
    <a href={sitePath('/')} className="segment">
      Mint
    </a>
    <a href={sitePath('/#inspect')} className="segment">
      Inspect
    </a>
  </nav>
)
