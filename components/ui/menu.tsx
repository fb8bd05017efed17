'use client'

import { type ReactNode, useEffect, useRef } from 'react'

interface MenuProps {
  /** The content of the button that opens the menu, including its accessible name. */
  button: ReactNode
  buttonClassName: string
  /** The edge of the button that the list is aligned with. */
  align?: 'left' | 'right'
  children: ReactNode
}

/**
 * A list that opens below a button. It opens without a script. With a script, Escape or a click elsewhere also closes
 * it.
 */
export function Menu({ button, buttonClassName, align = 'right', children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const details = menu.current
    const close = (event: Event) => {
      if (!details?.open) return
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        details.open = false
        details.querySelector('summary')?.focus()
      } else if (!(event.target instanceof Node && details.contains(event.target))) details.open = false
      else if (event.type === 'click' && (event.target as Element).closest('[data-closes]'))
        details.open = false
    }
    for (const type of ['click', 'keydown', 'focusin']) document.addEventListener(type, close)
    return () => {
      for (const type of ['click', 'keydown', 'focusin']) document.removeEventListener(type, close)
    }
  }, [])
  return (
    <details ref={menu} className="relative">
      <summary className={`list-none ${buttonClassName}`}>{button}</summary>
      <div
        className={`absolute top-full z-20 mt-1 w-max max-w-68 min-w-56 rounded-card bg-surface p-1 shadow-float ${align === 'right' ? 'right-0' : 'left-0'}`}
      >
        {children}
      </div>
    </details>
  )
}

/** The classes of an entry of a menu, for a link and for a button. */
export const MENU_ENTRY =
  'flex min-h-tap w-full cursor-pointer items-center gap-2 rounded-control px-2 text-left hover:bg-fill '
