import type { Language, Named } from '../language'
import { counted, date, later, rounded, span, UNKNOWN, type Value } from '../value'

const PER: Readonly<Record<string, number>> = {
  days: 86_400,
  hours: 3600,
  minutes: 60,
  seconds: 1,
  milliseconds: 0.001,
}

function duration(named: Named | undefined): Value {
  const parts = Object.entries(PER).flatMap(([unit, per]) => {
    const value = named?.(unit)
    return value === undefined ? [] : [value.is === 'number' ? value.value * per : Number.NaN]
  })
  const seconds = parts.reduce((sum, part) => sum + part, 0)
  return parts.length > 0 && Number.isFinite(seconds) ? span(seconds) : UNKNOWN
}

function call(
  path: string,
  args: readonly Value[],
  self: Value | undefined,
  _called: boolean,
  named?: Named,
): Value | undefined {
  const [first] = args
  switch (path) {
    case 'DateTime.now':
      return date()
    case 'Duration':
    case 'new Duration':
      return duration(named)
    case '.toUtc':
    case '.toLocal':
      return self
    case '.add':
      return later(self, first?.is === 'span' ? first.seconds : undefined)
    case '.subtract':
      return later(self, first?.is === 'span' ? -first.seconds : undefined)
    case '.millisecondsSinceEpoch':
      return counted(self, 'ms')
    case '.microsecondsSinceEpoch':
      return counted(self, 'us')
    case '.inSeconds':
      return self?.is === 'span' ? { is: 'number', value: self.seconds } : undefined
    case '.inMilliseconds':
      return self?.is === 'span' ? { is: 'number', value: self.seconds * 1000 } : undefined
    case '.toInt':
    case '.floor':
    case '.round':
    case '.truncate':
      return rounded(self)
    case '.toIso8601String':
      return self?.is === 'date' ? { is: 'timetext', form: 'iso' } : undefined
    case '.toString':
      return self?.is === 'time' ? { is: 'timetext', form: 'digits' } : self
    case 'Audience.one':
      return first
    default:
      return undefined
  }
}

export const dart: Language = {
  id: 'dart',
  name: 'Dart',
  lexis: { lineComments: ['//'], blockComments: true, quotes: `"'`, filled: { quotes: `"'`, by: /\$/u } },
  grammar: { prefixes: ['await', 'return', 'const'] },
  call,
  writes: {
    now: 'DateTime.now().millisecondsSinceEpoch ~/ 1000',
    dateIn: (minutes) => `DateTime.now().add(Duration(minutes: ${minutes}))`,
    quoted: (text) => `'${text.replace(/['\\$]/gu, '\\$&')}'`,
    bearer: (name) => `'Bearer $${name}'`,
    env: (name) => `Platform.environment['${name}']!`,
  },
}

/** Writes an entry of a map. */
export const quotedEntry = (name: string, expression: string): string => `'${name}': ${expression}`
