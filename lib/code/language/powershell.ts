import type { Language } from '../language'
import { counted, date, rounded } from '../value'
import { csharp } from './csharp'

/** PowerShell, which has its own notation for the calls of .NET and its own commands. */
export const powershell: Language = {
  id: 'powershell',
  name: 'PowerShell',
  lexis: {
    lineComments: ['#'],
    blockComments: false,
    quotes: `"'`,
    filled: { quotes: '"', by: /\$[\w({]/u, fills: /\$\(([^()\n]{1,200})\)|(\$\w{1,60})/gu },
    backtickEscapes: true,
    hyphens: true,
    sigils: '$',
  },
  grammar: { prefixes: ['return', 'throw'], atRecords: true },
  call: (path, args, self, called, named) => {
    switch (path) {
      case 'Get-Date':
        return date()
      case 'long':
      case 'int':
      case 'Math.Floor':
      case 'Math.Truncate':
        return rounded(args[0])
      case '.ToUnixTimeSeconds':
        return counted(self, 's')
      default:
        return csharp.call(path.replace(/^System\./u, ''), args, self, called, named)
    }
  },
  writes: {
    now: '[DateTimeOffset]::UtcNow.ToUnixTimeSeconds()',
    dateIn: (minutes) =>
      minutes === 0 ? '[DateTimeOffset]::UtcNow' : `[DateTimeOffset]::UtcNow.AddMinutes(${minutes})`,
    between: '; ',
    quoted: (text) => `'${text.replaceAll("'", "''")}'`,
    bearer: (name) => `"Bearer ${name}"`,
    env: (name) => `$env:${name}`,
  },
}

/** Writes an entry of a hash table. */
export const equalEntry = (name: string, expression: string): string => `${name} = ${expression}`
