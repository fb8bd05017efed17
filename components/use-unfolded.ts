import { type FocusEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Whether a foldable element is unfolded: from when the focus enters it until the focus leaves it. A press elsewhere
 * moves the focus before the press has reached its target. Folding waits for the end of the press, so that nothing
 * moves away from under the finger.
 *
 * @param initially - whether the element starts unfolded
 * @returns the state, its setter, and the listeners for the element that folds
 */
export function useUnfolded(initially: boolean) {
  const [unfolded, setUnfolded] = useState(initially)
  const pressed = useRef(false)

  useEffect(() => {
    const press = () => {
      pressed.current = true
    }
    const release = () => {
      pressed.current = false
    }
    document.addEventListener('pointerdown', press, true)
    for (const end of ENDS) document.addEventListener(end, release, true)
    return () => {
      document.removeEventListener('pointerdown', press, true)
      for (const end of ENDS) document.removeEventListener(end, release, true)
    }
  }, [])

  const onFocus = () => setUnfolded(true)
  const onBlur = ({ currentTarget }: FocusEvent<HTMLElement>) => {
    const fold = () => {
      const entered = document.activeElement
      if (currentTarget.contains(entered)) return
      const before = entered?.getBoundingClientRect().top ?? 0
      flushSync(() => setUnfolded(false))
      // The newly focused element keeps its place in the window, although the page above it has become shorter.
      if (entered !== document.body) scrollBy(0, (entered?.getBoundingClientRect().top ?? 0) - before)
    }
    if (pressed.current) document.addEventListener('click', () => setTimeout(fold), { once: true })
    else setTimeout(fold)
  }
  return { unfolded, setUnfolded, listeners: { onFocus, onBlur } }
}

const ENDS = ['pointerup', 'pointercancel'] as const
