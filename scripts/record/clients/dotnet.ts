import type { Client, Doing, Exchange } from '../client'

const environment = 'DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1'

const program = (body: string): Doing => ({
  files: {
    'App.csproj': `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <UseAppHost>false</UseAppHost>
  </PropertyGroup>
</Project>
`,
    'Program.cs': `using System.Net.Http.Headers;
using System.Security.Cryptography;

${body}
`,
  },
  before: `${environment} dotnet build --nologo -v quiet -p:EnableDefaultCompileItems=true -p:DefaultItemExcludes=node_modules/**`,
  command: `${environment} dotnet bin/Debug/net10.0/App.dll`,
})

const sending =
  (print: string) =>
  ({ asked }: Exchange) => {
    const fields = Object.entries(asked.form ?? {}).map(([name, value]) => `["${name}"] = "${value}"`)
    const content =
      asked.form === undefined
        ? asked.json === undefined
          ? undefined
          : `new StringContent(${JSON.stringify(asked.json)})`
        : `new FormUrlEncodedContent(new Dictionary<string, string> { ${fields.join(', ')}, ["client_secret"] = token })`
    const lines = [
      ...(asked.token === 'bearer'
        ? ['request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);']
        : []),
      ...Object.entries(asked.headers).map(([name, value]) => `request.Headers.Add("${name}", "${value}");`),
      ...(content === undefined ? [] : [`request.Content = ${content};`]),
      ...(asked.json === undefined
        ? []
        : [
            'request.Version = System.Net.HttpVersion.Version20;',
            'request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;',
          ]),
    ]
    return program(`var token = Environment.GetEnvironmentVariable("TOKEN")!;
using var client = new HttpClient();
var request = new HttpRequestMessage(HttpMethod.${asked.method === 'GET' ? 'Get' : 'Post'}, "${asked.url}");
${lines.join('\n')}
var response = await client.SendAsync(request);
${print}`)
  }

export const dotnet: Client = {
  id: 'dotnet-http-client',
  name: '.NET HttpClient',
  language: 'C#',
  version: 'dotnet --version',
  styles: [
    {
      id: 'write-line',
      request: sending(
        'Console.WriteLine(response);\nConsole.WriteLine(await response.Content.ReadAsStringAsync());',
      ),
      only: ['asc-401', 'asc-403-role', 'apns-403-invalid', 'siwa-400', 'store-401'],
    },
    {
      id: 'ensure',
      request: sending('response.EnsureSuccessStatusCode();'),
      only: ['asc-401', 'asc-403-agreements', 'siwa-400', 'store-401'],
    },
    {
      id: 'message',
      request: sending(
        'Console.WriteLine($"{(int)response.StatusCode} {response.ReasonPhrase}: {await response.Content.ReadAsStringAsync()}");',
      ),
      only: ['asc-200', 'asc-401', 'apns-403-expired'],
    },
    {
      id: 'get-string',
      request: ({ asked }) =>
        program(`using var client = new HttpClient();
client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("TOKEN"));
try
{
    Console.WriteLine(await client.GetStringAsync("${asked.url}"));
}
catch (HttpRequestException e)
{
    Console.WriteLine($"Request failed: {e.StatusCode} {e.Message}");
}`),
      only: ['asc-401', 'store-401'],
    },
    {
      id: 'import',
      key: program(`var ecdsa = ECDsa.Create();
ecdsa.ImportFromPem(File.ReadAllText("key.p8"));
Console.WriteLine("eyJhbGciOiJFUzI1NiJ9.e30." + Convert.ToBase64String(ecdsa.SignData("eyJhbGciOiJFUzI1NiJ9.e30"u8, HashAlgorithmName.SHA256)));`),
      only: ['key-truncated', 'key-public', 'key-escaped-newlines', 'key-no-markers', 'key-rsa'],
    },
  ],
}
