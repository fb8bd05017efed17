'use client'

import { memo, useState } from 'react'
import { MENU_ENTRY } from '../ui/menu'
import { TabList } from '../ui/tab-list'
import { Shortcuts, ShortcutsButton } from './shortcuts'
import { SiteHeader } from './site-header'
import { ThemeEntries, ThemeMenu, useTheme } from './theme'

/** The two jobs of the page. */
export type Job = 'mint' | 'inspect'

const JOBS = [
  ['mint', 'Mint', 'M'],
  ['inspect', 'Inspect', 'I'],
] as const

interface WorkbenchHeadProps {
  job: Job
  onJob: (job: Job) => void
  /** Whether there is a token and it has expired. Then the M key mints again. */
  expired: boolean
}

/** The head of the main page: the tabs of the two jobs, the theme, and the keyboard shortcuts. */
export const WorkbenchHead = memo(function WorkbenchHead({ job, onJob, expired }: WorkbenchHeadProps) {
  const [sheet, setSheet] = useState(false)
  const theme = useTheme()
  return (
    <>
      <SiteHeader
        tabs={
          <TabList
            tabs={JOBS.map(([value, name, letter]) => ({
              value,
              name,
              shortcut: value === 'mint' && expired ? undefined : letter,
            }))}
            value={job}
            onChange={onJob}
          />
        }
        tools={
          <>
            <ThemeMenu {...theme} />
            <ShortcutsButton onOpen={setSheet} />
          </>
        }
        menu={
          <>
            <button type="button" className={MENU_ENTRY} onClick={() => setSheet(true)}>
              Keyboard shortcuts
            </button>
            <div className="mt-1 border-t border-line pt-1">
              <ThemeEntries {...theme} />
            </div>
          </>
        }
      />
      <Shortcuts open={sheet} onOpen={setSheet} />
    </>
  )
})
