import type { Client, Exchange } from '../client'

const quiet = {
  POWERSHELL_UPDATECHECK: 'Off',
  POWERSHELL_TELEMETRY_OPTOUT: '1',
  DOTNET_CLI_TELEMETRY_OPTOUT: '1',
}
const environment = Object.entries(quiet)
  .map(([name, value]) => `${name}=${value}`)
  .join(' ')

const call = (cmdlet: string, { asked }: Exchange, more = '') => {
  const words = [cmdlet, `-Uri '${asked.url}'`]
  if (asked.method === 'POST') words.push('-Method Post')
  if (asked.token === 'bearer') words.push('-Headers @{ Authorization = "Bearer $env:TOKEN" }')
  if (asked.form !== undefined) {
    const fields = Object.entries(asked.form).map(([name, value]) => `${name} = '${value}'`)
    words.push(`-Body @{ ${fields.join('; ')}; client_secret = $env:TOKEN }`)
  }
  return `${words.join(' ')}${more}`
}

const script = (source: string) => ({
  files: { 'request.ps1': `${source}\n` },
  command: `${environment} pwsh -NoProfile -File request.ps1`,
})

/** The command is typed at the prompt of PowerShell, so that an error does not name a file. */
const typed =
  (cmdlet: string, more = '') =>
  (exchange: Exchange) => {
    const line = call(cmdlet, exchange, more)
    return {
      files: {
        'typed.ps1': line,
        // The progress line would be removed from the screen before the error.
        '../.config/powershell/profile.ps1': "$ProgressPreference = 'SilentlyContinue'\n",
      },
      command: `${environment} pwsh -Command "$(cat typed.ps1)"`,
      shown: `PS C:\\Users\\dev> ${line}`,
    }
  }
const noPush = ['asc-200', 'asc-401', 'asc-403-role', 'asc-403-agreements', 'siwa-400', 'store-401']

export const powershell: Client = {
  id: 'powershell',
  name: 'PowerShell',
  language: 'PowerShell',
  version: `${environment} pwsh --version`,
  fetch:
    '[ -x $TOOLS/dotnet-tools/pwsh ] || dotnet tool install --tool-path $TOOLS/dotnet-tools PowerShell --version 7.6.9',
  styles: [
    { id: 'rest', request: typed('Invoke-RestMethod'), terminal: 'copied', only: noPush },
    { id: 'web', request: typed('Invoke-WebRequest'), terminal: 'copied', only: noPush },
    {
      id: 'web-skip',
      request: typed('Invoke-WebRequest', ' -SkipHttpErrorCheck'),
      terminal: 'copied',
      only: ['asc-401', 'asc-403-role', 'store-401'],
    },
    { id: 'colors', request: typed('Invoke-RestMethod'), terminal: 'raw', only: ['asc-401', 'siwa-400'] },
    { id: 'verbose', request: typed('Invoke-RestMethod', ' -Verbose'), only: ['asc-401'] },
    {
      id: 'logged',
      request: (exchange) => script(call('Invoke-RestMethod', exchange)),
      only: ['asc-401', 'asc-403-agreements', 'store-401'],
    },
    {
      id: 'catch',
      request: (exchange) =>
        script(`try {
    ${call('Invoke-RestMethod', exchange)}
} catch {
    Write-Host "StatusCode:" $_.Exception.Response.StatusCode.value__
    Write-Host "Message:" $_.Exception.Message
    Write-Host $_.ErrorDetails.Message
}`),
      only: ['asc-401', 'asc-403-role', 'siwa-400'],
    },
    {
      id: 'get-error',
      request: (exchange) =>
        script(
          `$ProgressPreference = 'SilentlyContinue'\ntry {\n    ${call('Invoke-RestMethod', exchange)}\n} catch {\n    Get-Error\n}`,
        ),
      terminal: 'copied',
      only: ['asc-401', 'siwa-400'],
    },
    {
      id: 'view',
      request: (exchange) => script(`$ErrorView = 'NormalView'\n${call('Invoke-RestMethod', exchange)}`),
      only: ['asc-401', 'store-401'],
    },
    {
      id: 'import',
      key: script(`$key = [System.Security.Cryptography.ECDsa]::Create()
$key.ImportFromPem((Get-Content key.p8 -Raw))
'eyJhbGciOiJFUzI1NiJ9.' + [Convert]::ToBase64String($key.SignData([byte[]](1, 2, 3), 'SHA256'))`),
      only: ['key-truncated', 'key-public', 'key-escaped-newlines', 'key-no-markers'],
    },
  ],
}
