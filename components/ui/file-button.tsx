import type { ReactNode } from 'react'

interface FileButtonProps {
  /** The accessible name. */
  label: string
  className?: string
  onFile: (file: File) => unknown
  /** What is drawn before the words. */
  children?: ReactNode
}

/** The browser's own choice of a file in the look of a button. */
export const FileButton = ({ label, className = '', onFile, children }: FileButtonProps) => (
  <span
    className={`button relative has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-ring ${className}`}
  >
    {children}
    <span aria-hidden="true">Choose file</span>
    <input
      type="file"
      aria-label={label}
      className="absolute inset-0 cursor-pointer opacity-0 file:cursor-pointer"
      onChange={(event) => {
        const chosen = event.currentTarget.files?.[0]
        if (chosen) void onFile(chosen)
        // The same file can be chosen again after it was forgotten.
        event.currentTarget.value = ''
      }}
    />
  </span>
)
