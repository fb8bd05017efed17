import { Fragment } from 'react'

/** A path or a URL that wraps before its slashes, or the name of a parameter that wraps after its dots. */
export const Address = ({ text }: { text: string }) =>
  [...text.split(/(?<=[^/])(?=\/)|(?<=\.)(?=\w+\])/u).entries()].map(([at, part]) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ))

/** Text that doesn't wrap after the hyphen of a name or a date, such as `P-256`. */
export const Unbroken = ({ text }: { text: string }) =>
  [...text.split(/(\b\w{1,5}(?:-\d{2,4})+\b)/u).entries()].map(([at, part]) => (
    <span key={at} className={at % 2 ? 'whitespace-nowrap' : ''}>
      {part}
    </span>
  ))
