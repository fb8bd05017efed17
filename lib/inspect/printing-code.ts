import type { CodeFix } from '../diagnostic/diagnostic'

/** How to print a token in each language, and the text that identifies the language in a paste. */
const LANGUAGES: readonly (CodeFix & { readonly hint: RegExp })[] = [
  {
    language: 'Python',
    after: 'print(token)',
    hint: /Traceback|\bFile "[^"]+\.py"|\.py\b|\brequests\.|\baiohttp\b|\bhttpx\.|\bdef \w+\(.*\):/,
  },
  // fastlane makes the token itself (fastlane/fastlane, spaceship/lib/spaceship/connect_api/token.rb).
  {
    language: 'fastlane',
    after: 'puts Spaceship::ConnectAPI.token.text',
    hint: /\bfastlane\b|\bSpaceship::/i,
  },
  {
    language: 'Ruby',
    after: 'puts token',
    hint: /\.rb\b|\bFaraday|Net::HTTP|=> ?nil/,
  },
  { language: 'PHP', after: 'echo $token;', hint: /\.php\b|Guzzle|\bLaravel|Illuminate\\/ },
  {
    language: 'C#',
    after: 'Console.WriteLine(token);',
    hint: /System\.Net\.Http|\.cs:line|Microsoft\.|AspNet|at .+ in .+\.cs/,
  },
  {
    language: 'Swift',
    after: 'print(token)',
    hint: /Optional\(|NSURLErrorDomain|\.swift\b|NSHTTPURLResponse|Alamofire|\.xcodeproj/,
  },
  {
    language: 'Dart',
    after: 'print(token);',
    hint: /\bDio(?:Error|Exception)|I\/flutter|flutter:|\.dart\b/,
  },
  {
    language: 'Kotlin or Java',
    after: 'System.out.println(token);',
    hint: /\bat [\w.$]+\([\w]+\.(?:java|kt):\d+\)|\.java:\d|okhttp|java\.net|org\.springframework|\bktor\b/,
  },
  { language: 'Go', after: 'fmt.Println(token)', hint: /\.go:\d+|\bgoroutine \d|panic: / },
  {
    language: 'JavaScript',
    after: 'console.log(token)',
    hint: /\bat .+\.(?:m?js|ts):\d+|axios|node:internal|\bfetch\(|console\.|\bnpm\b|=> \{/,
  },
  {
    language: 'PowerShell',
    after: 'Write-Output $token',
    hint: /Invoke-(?:RestMethod|WebRequest)|\bPS [A-Z]:\\/,
  },
]

/** Returns the line that prints the token in the language of a paste, or in a shell if the paste shows no language. */
export function printingCode(text: string): CodeFix {
  const { language, after } = LANGUAGES.find(({ hint: told }) => told.test(text)) ?? {
    language: 'bash',
    after: 'printf \'%s\\n\' "$TOKEN"',
  }
  return { language, after }
}
