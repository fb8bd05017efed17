import { type CodeTarget, earlier, type Grammar, heading, lifetime, members, quoted } from '../target'
import { KEY_FILE_VARIABLE, type TokenCode } from '../token-code'
import { long } from './java'

/** Writes C# for .NET 10, which runs a single file and whose signature is already r and s. */
export const csharp = {
  id: 'csharp',
  name: 'C#, no library',
  group: 'Other languages',
  fileName: 'token.cs',
  run: 'dotnet run token.cs',
  highlight: 'csharp',
  tested: 'executed',
  notes: ['This needs .NET 10 or later. With .NET 9, put it into Program.cs of a console project.'],
  write: (code) =>
    [
      ...heading('//', code),
      'using System.Buffers.Text;',
      'using System.Security.Cryptography;',
      'using System.Text;',
      'using System.Text.Json.Nodes;',
      '',
      'using var key = ECDsa.Create();',
      `key.ImportFromPem(File.ReadAllText(Environment.GetEnvironmentVariable("${KEY_FILE_VARIABLE}") ?? "${code.keyFile}"));`,
      `// ${earlier(code)}`,
      `var issuedAt = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - ${code.backdate};`,
      `var header = new JsonObject { ${members(code.header, code, grammar(code)).map(entry).join(', ')} };`,
      'var payload = new JsonObject',
      '{',
      ...members(code.claims, code, grammar(code)).map((member) => `    ${entry(member)},`),
      '};',
      'var input = $"{Encode(header)}.{Encode(payload)}";',
      '// SignData returns r and s, as Apple requires. Do not convert the result from DER.',
      'var signature = key.SignData(Encoding.UTF8.GetBytes(input), HashAlgorithmName.SHA256);',
      'Console.WriteLine($"{input}.{Base64Url.EncodeToString(signature)}");',
      '',
      'static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));',
      '',
    ].join('\n'),
} as const satisfies CodeTarget<'csharp'>

/** Returns a regular string literal (C# specification, 6.4.5.6). */
const text = quoted('"', /["\\]/gu, (code) => `\\u${code}`)

const entry = ([name, value]: readonly [string, string]): string => `[${text(name)}] = ${value}`

const grammar = ({ seconds }: TokenCode): Grammar => ({
  text,
  list: (items) => `new JsonArray(${items.join(', ')})`,
  made: {
    'issued-at': 'issuedAt',
    'issued-at-in-ms': 'issuedAt * 1000',
    'expires-at': `issuedAt + ${long(lifetime(seconds))}`,
    uuid: 'Guid.NewGuid().ToString()',
  },
})
