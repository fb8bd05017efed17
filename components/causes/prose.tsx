import { Unbroken } from '../ui/wrapped'

/** Text in which backticks mark code, as in the texts of the causes. */
export function Prose({ children }: { children: string }) {
  return Array.from(children.matchAll(/`([^`]*)`|[^`]+/gu), ({ 0: text, 1: code, index }) =>
    code === undefined ? (
      <Unbroken key={index} text={text} />
    ) : (
      <code key={index} className="code [overflow-wrap:anywhere]">
        {code}
      </code>
    ),
  )
}
