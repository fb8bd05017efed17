import { readLogStamp } from './dates'
import type { PastedTime } from './paste'

/**
 * What may be in front of the time stamp at the start of a log line: marks, colors, a level, the name of a field, or
 * the names of a job and its step. A time in the middle of a sentence isn't a time stamp.
 */
const BEFORE =
  /^(?:[^\t\n]{1,80}\t[^\t\n]{1,80}\t\uFEFF?)?(?:(?:\p{Cc}|\\x1b|\\e|\\u001b)?\[(?:\d{1,3};?){0,4}m|[^\w\n"']|(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|[DIWEF],|time=|ts=|timestamp=|Current time is|(?:GET|POST) at)(?=[\s"[\d])|[\w.-]{1,40}[-_]\d{1,3}\s{1,20}\||"(?=\d{4}-\d\d-\d\dT)){0,12}$/u
/** A date and a time without the year, which is in front of it. */
const MOMENT = /-\d\d-\d\d[T ]\d\d:\d\d:\d\d/g
const LONGEST = 400

/** Finds the time stamps of log lines that include their time zone. */
export function findTimes(text: string): PastedTime[] {
  const times: PastedTime[] = []
  for (const { index } of text.matchAll(MOMENT)) {
    const start = index - 4
    const near = text.slice(Math.max(0, start - LONGEST), start)
    const feed = near.lastIndexOf('\n')
    if ((feed < 0 && start > LONGEST) || !BEFORE.test(near.slice(feed + 1))) continue
    const stamp = readLogStamp(text.slice(start, start + 60))
    if (stamp) {
      const raw = text.slice(start, start + stamp.length).trim()
      times.push({ seconds: stamp.seconds, start, raw })
    }
  }
  return times
}
