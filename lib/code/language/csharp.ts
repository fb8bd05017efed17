import type { Language } from '../language'
import { counted, date, later, number, rounded, span, UNKNOWN, type Value } from '../value'

const PER: Readonly<Record<string, number>> = {
  Milliseconds: 0.001,
  Seconds: 1,
  Minutes: 60,
  Hours: 3600,
  Days: 86_400,
}

function call(path: string, args: readonly Value[], self: Value | undefined): Value | undefined {
  const [first] = args
  const from = /^(?:System\.)?TimeSpan\.From(\w+)$/u.exec(path)?.[1]
  const per = from === undefined ? undefined : PER[from]
  if (per !== undefined) return first?.is === 'number' ? span(first.value * per) : UNKNOWN
  const added = /^\.Add(Milliseconds|Seconds|Minutes|Hours|Days)$/u.exec(path)?.[1]
  if (added !== undefined)
    return later(self, first?.is === 'number' ? first.value * (PER[added] ?? Number.NaN) : undefined)
  switch (path) {
    case 'DateTime.UtcNow':
    case 'DateTime.Now':
    case 'System.DateTime.UtcNow':
    case 'DateTimeOffset.UtcNow':
    case 'DateTimeOffset.Now':
    case 'System.DateTimeOffset.UtcNow':
      return date()
    case 'new DateTimeOffset':
      return first
    case '.UtcDateTime':
    case '.DateTime':
    case '.ToUniversalTime':
      // The property `DateTime` of a `DateTimeOffset` has no `Kind`, so it counts as local time.
      return self?.is === 'date' ? date(self.offset, path === '.DateTime') : undefined
    case '.Add':
      return later(self, first?.is === 'span' ? first.seconds : undefined)
    case '.AddMonths':
      return later(self, first?.is === 'number' ? first.value * 2_629_800 : undefined)
    case '.ToUnixTimeSeconds':
      return counted(self, 's')
    case '.ToUnixTimeMilliseconds':
      return counted(self, 'ms')
    case '.TotalSeconds':
      return self?.is === 'span' ? number(self.seconds) : undefined
    case '.Seconds':
      return self?.is === 'span' ? number(self.seconds % 60) : undefined
    case '.ToString':
      return self?.is === 'time'
        ? { is: 'timetext', form: 'digits' }
        : self?.is === 'date'
          ? { is: 'timetext', form: 'iso' }
          : self
    case 'Convert.ToInt64':
    case 'Math.Floor':
      return rounded(first)
    case 'EpochTime.GetIntDate':
      return counted(first, 's')
    case '.Trim':
      return self
    default:
      return undefined
  }
}

export const csharp: Language = {
  id: 'csharp',
  name: 'C#',
  lexis: { lineComments: ['//'], blockComments: true, quotes: `"'`, filledAfter: '$', sigils: '@' },
  grammar: { prefixes: ['await', 'return', 'throw'], casts: true, typedRecords: true },
  integerDivision: true,
  call,
  writes: {
    now: 'DateTimeOffset.UtcNow.ToUnixTimeSeconds()',
    dateIn: (minutes) => (minutes === 0 ? 'DateTime.UtcNow' : `DateTime.UtcNow.AddMinutes(${minutes})`),
    quoted: (text) => JSON.stringify(text),
    bearer: (name) => `$"Bearer {${name}}"`,
    env: (name) => `Environment.GetEnvironmentVariable("${name}")`,
  },
}

/** Writes an entry of a dictionary. */
export const indexEntry = (name: string, expression: string): string => `["${name}"] = ${expression}`
