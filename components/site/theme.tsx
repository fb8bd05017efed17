'use client'

import { useEffect, useState } from 'react'
import { Checkbox } from '../ui/checkbox'
import { HalfDisc, icon } from '../ui/icons'
import { MENU_ENTRY, Menu } from '../ui/menu'

const SCHEMES = [
  ['system', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const

type Scheme = (typeof SCHEMES)[number][0]

const KEPT = 'scheme'

/** The color scheme that the person chose to keep; undefined if the browser has no storage. */
function kept(): Scheme | undefined {
  try {
    const value = localStorage.getItem(KEPT)
    return SCHEMES.find(([scheme]) => scheme === value)?.[0]
  } catch {
    return undefined
  }
}

interface Theme {
  readonly scheme: Scheme
  /** Whether the scheme is kept on this device. */
  readonly remember: boolean
  readonly keep: (next: Scheme, keeping: boolean) => void
  readonly show: (next: Scheme) => void
}

/**
 * The color scheme: light, dark, or that of the system. It is kept for as long as the page is open, and longer only if
 * the person asks for it.
 */
export function useTheme(): Theme {
  const [scheme, setScheme] = useState<Scheme>('system')
  const [remember, setRemember] = useState(false)

  useEffect(() => {
    const before = kept()
    if (before === undefined) return
    setScheme(before)
    setRemember(true)
  }, [])
  useEffect(() => {
    if (scheme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = scheme
  }, [scheme])

  const keep = (next: Scheme, keeping: boolean) => {
    setScheme(next)
    setRemember(keeping)
    try {
      if (keeping) localStorage.setItem(KEPT, next)
      else localStorage.removeItem(KEPT)
    } catch {
      // Without storage, the browser shows the scheme for as long as the page is open.
    }
  }
  return { scheme, remember, keep, show: setScheme }
}

/** The switch as a button. */
export function ThemeMenu(theme: Theme) {
  return (
    <Menu
      button={
        <>
          <HalfDisc />
          <span className="sr-only">Theme</span>
        </>
      }
      buttonClassName="button ghost w-8 px-0"
    >
      <ThemeEntries {...theme} />
    </Menu>
  )
}

/** The switch as entries of a menu. */
export function ThemeEntries({ scheme, remember, keep, show }: Theme) {
  return (
    <>
      {SCHEMES.map(([value, name]) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === scheme}
          className={MENU_ENTRY}
          onClick={() => (remember ? keep(value, true) : show(value))}
        >
          {icon('check', value === scheme ? '' : 'invisible')}
          {name}
        </button>
      ))}
      <Checkbox checked={remember} onChange={(on) => keep(scheme, on)} className={`${MENU_ENTRY} parted`}>
        Remember on this device
      </Checkbox>
    </>
  )
}
