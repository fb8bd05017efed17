'use client'

import { type InputEvent, memo, type ReactNode, useId } from 'react'
import { belongsToInspect } from '@/lib/paste/belongs-to-inspect'
import { Checkbox } from '../ui/checkbox'
import { Field } from '../ui/field'
import { FileButton } from '../ui/file-button'
import { icon } from '../ui/icons'
import { MENU_ENTRY, Menu } from '../ui/menu'

interface KeyEntryProps {
  onPaste: (text: string) => unknown
  /** The function that it receives is called once typing has stopped, and returns the text. */
  onType: (text: () => string) => unknown
  onFile: (file: File) => unknown
  refused: boolean
  /** Whether to use a single row, because the key is not what the person came for. */
  compact: boolean
  hold: boolean
  onHold: (hold: boolean) => void
  /** Why the key can’t be used. The button for a file becomes the last part of it. */
  children?: ReactNode
}

const TYPED = /^(?:insertText|insertLineBreak|insertParagraph|insertCompositionText|delete)/u

/**
 * React keeps a reference to a removed box that had the focus, and so to its last text. An empty box gives nothing
 * away.
 */
const emptied = (box: HTMLTextAreaElement) => () => {
  box.value = ''
}

/**
 * Accepts the key as text or as a file. The text exists only in the element, never in the state of a component, and is
 * discarded with the element once the key is loaded.
 */
export const KeyEntry = memo(function KeyEntry({
  onPaste,
  onType,
  onFile,
  refused,
  compact,
  hold,
  onHold,
  children,
}: KeyEntryProps) {
  const id = useId()
  const beside = compact && !refused

  const input = (event: InputEvent<HTMLTextAreaElement>) => {
    const box = event.currentTarget
    if (TYPED.test(event.nativeEvent.inputType ?? '') && box.value !== '') onType(() => box.value)
    else {
      onPaste(box.value)
      // The text was moved to Inspect.
      if (belongsToInspect(box.value)) box.value = ''
    }
  }

  return (
    <Field
      id="field-privateKey"
      label="Private key"
      aside={compact ? 'optional, checks the signature' : '.p8 file or its text'}
    >
      <div className={beside ? 'mt-3 flex gap-2' : refused ? 'space-y-3' : 'space-y-1.5'}>
        <textarea
          ref={emptied}
          id="field-privateKey"
          className={`field code resize-none ${compact ? 'h-tap flex-1 overflow-hidden placeholder:truncate' : 'h-19.5 py-2'}`}
          placeholder={
            compact
              ? 'Paste or drop it'
              : '-----BEGIN PRIVATE KEY-----\nPaste it here, or drop a file\nanywhere on this page'
          }
          aria-invalid={refused}
          aria-describedby={`${id}-help`}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          translate="no"
          data-1p-ignore
          data-lpignore="true"
          data-bwignore
          data-gramm="false"
          onInput={input}
        />
        <div className={`flex items-center gap-2 ${refused ? 'problem' : ''}`}>
          {children}
          <FileButton
            label="Key file"
            text={refused ? 'Choose another file' : undefined}
            className={refused ? 'small' : ''}
            onFile={onFile}
          >
            {!compact && !refused && icon('file')}
          </FileButton>
          <span id={`${id}-help`} className={compact || refused ? 'sr-only' : 'hint'}>
            It stays in this browser.
          </span>
          {!compact && (
            <span className="ml-auto">
              <Menu
                buttonClassName={`button ghost small px-0 ${refused ? '-mr-2 w-6 pointer-coarse:w-8' : 'w-8'}`}
                button={
                  <>
                    {icon('more')}
                    <span className="sr-only">Key options</span>
                  </>
                }
              >
                <Checkbox className={MENU_ENTRY} checked={hold} onChange={onHold}>
                  Let me copy a repaired version before it is locked away
                </Checkbox>
              </Menu>
            </span>
          )}
        </div>
      </div>
    </Field>
  )
})
