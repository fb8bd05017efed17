import type { Language } from '../language'
import { counted, date, later, number, rounded, secondsOf, span, time, UNKNOWN, type Value } from '../value'

const PER: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_746,
  year: 31_556_952,
}

function call(path: string, args: readonly Value[], self: Value | undefined): Value | undefined {
  const [first] = args
  switch (path) {
    case 'Time.now':
    case 'Time.now.utc':
    case 'Time.current':
    case 'Time.zone.now':
    case 'DateTime.now':
    case 'DateTime.current':
      return date()
    case 'Integer':
      return rounded(first)
    case '.utc':
    case '.round':
    case '.floor':
      return self?.is === 'time' ? rounded(self) : self
    case '.to_i':
      if (self?.is === 'date') return counted(self, 's')
      return self?.is === 'span' ? number(self.seconds) : rounded(self)
    case '.to_f':
      return self?.is === 'date' ? counted(self, 's', false) : self
    case '.to_s':
      return self?.is === 'time' ? { is: 'timetext', form: 'digits' } : self
    case '.from_now':
    case '.since':
      return later(date(), secondsOf(self))
    case '.ago':
      return later(date(), -(secondsOf(self) ?? Number.NaN))
    case '.iso8601':
      return self?.is === 'date' ? { is: 'timetext', form: 'iso' } : undefined
    case '.strftime':
      return self?.is === 'date'
        ? { is: 'timetext', form: first?.is === 'text' && /^%[sQ]$/u.test(first.text) ? 'digits' : 'iso' }
        : undefined
    case 'Process.clock_gettime':
      return UNKNOWN
    case '.strip':
    case '.freeze':
    case '.chomp':
      return self
    default: {
      // 20.minutes
      const per = path.startsWith('.') ? PER[path.slice(1).replace(/s$/u, '')] : undefined
      return per !== undefined && self?.is === 'number' ? span(per * self.value) : undefined
    }
  }
}

export const ruby: Language = {
  id: 'ruby',
  name: 'Ruby',
  lexis: {
    lineComments: ['#'],
    blockComments: false,
    sigils: '@$',
    quotes: `"'`,
    filled: { quotes: '"', by: /#\{/u },
    symbols: true,
  },
  grammar: { prefixes: ['return', 'puts', 'not'], openCalls: ['encode'], assigningArguments: true },
  call: (path, args, self) => call(path, args, self) ?? (path === 'Time.now.to_i' ? time('s') : undefined),
  writes: {
    now: 'Time.now.to_i',
    dateIn: (minutes) => `Time.now + ${minutes} * 60`,
    quoted: (text) => `'${text.replace(/['\\]/gu, '\\$&')}'`,
    bearer: (name) => `"Bearer #{${name}}"`,
    env: (name) => `ENV['${name}']`,
  },
}

/** Writes an entry of a hash. */
export const hashEntry = (name: string, expression: string): string => `${name}: ${expression}`
