import { type FocusEvent, useState } from 'react'

/**
 * Whether something that a phone folds is unfolded: from when the focus enters it until the focus has left it. It starts unfolded.
 *
 * A click elsewhere takes the focus away before it has reached its target. Folding waits for its end, so that nothing moves
 * away from under the finger.
 *
 * @returns the state, what sets it, and the listeners for the element that folds
 */
export function useUnfolded() {
  const [unfolded, setUnfolded] = useState(true)
  const onFocus = () => setUnfolded(true)
  const onBlur = ({ currentTarget }: FocusEvent<HTMLElement>) => {
    const fold = () => {
      if (!currentTarget.contains(document.activeElement)) setUnfolded(false)
    }
    if (document.querySelector(':active')) {
      document.addEventListener('pointerup', () => setTimeout(fold), { once: true })
    }
    setTimeout(() => {
      if (!document.querySelector(':active')) fold()
    })
  }
  return { unfolded, setUnfolded, listeners: { onFocus, onBlur } }
}
