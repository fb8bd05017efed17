import type { Language } from '../language'
import { counted, date, later, time, UNKNOWN, type Unit, type Value } from '../value'

const UNITS: Readonly<Record<string, Unit>> = {
  second: 's',
  seconds: 's',
  millisecond: 'ms',
  milli_seconds: 'ms',
  microsecond: 'us',
  nanosecond: 'ns',
}
const PER: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400 }

const inUnit = (unit: Value | undefined, otherwise: Unit): Value => {
  if (unit === undefined) return time(otherwise)
  const found = unit.is === 'text' ? UNITS[unit.text] : undefined
  return found === undefined ? UNKNOWN : time(found)
}

function call(path: string, args: readonly Value[], self: Value | undefined): Value | undefined {
  const [first, second, third] = args
  switch (path) {
    case 'System.system_time':
    case 'System.os_time':
      return inUnit(first, 'ns')
    // :os.system_time(:second)
    case '.system_time':
      return self?.is === 'text' && (self.text === 'os' || self.text === 'erlang')
        ? inUnit(first, 'ns')
        : undefined
    case 'DateTime.utc_now':
      return date()
    case 'Joken.current_time':
      return time('s')
    case 'DateTime.to_unix':
      return second?.is === 'text' && second.text === 'millisecond'
        ? counted(first, 'ms')
        : counted(first, 's')
    case 'DateTime.add': {
      const per = third === undefined ? 1 : third.is === 'text' ? PER[third.text] : undefined
      return later(first, second?.is === 'number' && per !== undefined ? second.value * per : undefined)
    }
    case 'DateTime.to_iso8601':
      return first?.is === 'date' ? { is: 'timetext', form: 'iso' } : undefined
    case 'to_string':
    case 'Integer.to_string':
      return first?.is === 'time' ? { is: 'timetext', form: 'digits' } : first
    case 'String.trim':
      return first
    default:
      return undefined
  }
}

export const elixir: Language = {
  id: 'elixir',
  name: 'Elixir',
  lexis: {
    lineComments: ['#'],
    blockComments: false,
    sigils: '@',
    quotes: '"',
    filled: { quotes: '"', by: /#\{/u },
    symbols: true,
  },
  grammar: { prefixes: [], percentRecords: true },
  call,
  piped: (value, path, args) => (path === undefined ? undefined : call(path, [value, ...args], undefined)),
  writes: {
    now: 'System.system_time(:second)',
    dateIn: (minutes) => `DateTime.add(DateTime.utc_now(), ${minutes}, :minute)`,
    quoted: (text) => JSON.stringify(text),
    bearer: (name) => `"Bearer #{${name}}"`,
    env: (name) => `System.fetch_env!("${name}")`,
  },
}

/** Writes an entry of a map. */
export const arrowEntry = (name: string, expression: string): string => `"${name}" => ${expression}`
