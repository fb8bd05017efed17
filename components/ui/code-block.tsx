import { Fragment, type ReactNode } from 'react'

interface CodeBlockProps {
  className?: string
  /** One line, with less space above and below it. */
  tight?: boolean
  children: ReactNode
}

/** Code on a sunken background. */
export function CodeBlock({ className = '', tight = false, children }: CodeBlockProps) {
  return (
    <div className={`well code min-w-0 px-3 ${tight ? 'py-1.5' : 'py-2.5'} ${className}`}>{children}</div>
  )
}

/** A command that wraps only between its words. By itself, a browser also wraps after a hyphen. */
export const Command = ({ text }: { text: string }) => (
  <span className="whitespace-pre-wrap">
    {[...text.matchAll(/(\s*)(\S+)/gu)].map(({ index, 1: space, 2: word }) => (
      <Fragment key={index}>
        {space}
        <span className="inline-block max-w-full [overflow-wrap:anywhere]">{word}</span>
      </Fragment>
    ))}
  </span>
)

/** A removed line and an added line, distinguished by a sign as well as by color. */
export function CodeChange({ before, after }: { before: string | undefined; after: string }) {
  return (
    <div className="well code overflow-hidden forced-colors:py-1">
      {before !== undefined && <Line sign="−" text={before} className="bg-err-soft" ink="text-err" />}
      <Line sign="+" text={after} className="bg-ok-soft" ink="text-ok" />
    </div>
  )
}

function Line({
  sign,
  text,
  className,
  ink,
}: {
  sign: string
  text: string
  className: string
  ink: string
}) {
  return (
    <div className={`flex gap-3 px-3 ${className}`}>
      <span aria-hidden="true" className={`w-2 shrink-0 ${ink}`}>
        {sign}
      </span>
      {sign === '+' ? (
        <ins className="min-w-0 flex-1 break-words whitespace-pre-wrap no-underline">{text}</ins>
      ) : (
        <del className="min-w-0 flex-1 break-words whitespace-pre-wrap no-underline">{text}</del>
      )}
    </div>
  )
}
