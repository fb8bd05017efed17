import { readLogStamp } from './dates'
import type { PastedTime } from './paste'

/**
 * The time stamp that a line of a log begins with. Before it stand at most marks, colors, a level, the name of a field, or the
 * names of a job and its step; a moment in the middle of a sentence is something else.
 */
const STAMPED =
  /^(?:[^\t\n]{1,80}\t[^\t\n]{1,80}\t\uFEFF?)?(?:(?:\p{Cc}|\\x1b|\\e|\\u001b)?\[(?:\d{1,3};?){0,4}m|[^\w\n"']|(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|[DIWEF],|time=|ts=|timestamp=|Current time is|(?:GET|POST) at)(?=[\s"[\d])|[\w.-]{1,40}[-_]\d{1,3}\s{1,20}\||"(?=\d{4}-\d\d-\d\dT)){0,12}(?=\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)/gmu

/** Finds the moments that lines of a log tell, where they say their time zone. */
export function findTimes(text: string): PastedTime[] {
  const times: PastedTime[] = []
  for (const match of text.matchAll(STAMPED)) {
    const start = match.index + match[0].length
    const stamp = readLogStamp(text.slice(start, start + 60))
    if (stamp) {
      const raw = text.slice(start, start + stamp.length).trim()
      times.push({ seconds: stamp.seconds, start, raw })
    }
  }
  return times
}
