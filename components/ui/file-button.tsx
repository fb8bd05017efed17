import type { ReactNode } from 'react'

interface FileButtonProps {
  /** The accessible name. */
  label: string
  /** The text of the button. */
  text?: string
  className?: string
  onFile: (file: File) => unknown
  /** Shown in front of the label. */
  children?: ReactNode
}

/** The browser's own file input, styled as a button. */
export const FileButton = ({
  label,
  text = 'Choose file',
  className = '',
  onFile,
  children,
}: FileButtonProps) => (
  <span
    className={`button relative has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-ring ${className}`}
  >
    {children}
    <span aria-hidden="true">{text}</span>
    <input
      type="file"
      aria-label={label}
      className="absolute inset-0 cursor-pointer opacity-0 file:cursor-pointer"
      onChange={(event) => {
        const chosen = event.currentTarget.files?.[0]
        if (chosen) void onFile(chosen)
        // Clearing the value makes it possible to choose the same file again after it was forgotten.
        event.currentTarget.value = ''
      }}
    />
  </span>
)
