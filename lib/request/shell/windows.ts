import type { CommandOptions } from '../command-options'
import { downloadName, word } from '../curl'
import type { HttpRequest } from '../request'

/** What to know about the curl that Windows brings. */
export function windowsCurlNotes(request: HttpRequest, { showRateLimit }: CommandOptions): readonly string[] {
  return [
    ...(request.http2
      ? ['The curl of Windows may lack HTTP/2: the line Features of curl.exe --version has to name HTTP2.']
      : []),
    ...(showRateLimit ? ['Showing the rate limit needs curl 7.84 or later.'] : []),
  ]
}

/**
 * PowerShell statements that unpack a report and delete the packed file. The tar of Windows reads archives, not a single
 * packed file. No double quotes, percent signs or backticks in them.
 */
export function unpackStatements(
  save: NonNullable<HttpRequest['save']>,
  quote: (text: string) => string,
): readonly string[] {
  const packed = word(downloadName(save), quote)
  return [
    `$packed = [IO.File]::OpenRead((Convert-Path ${packed}))`,
    `$report = [IO.File]::Create((Join-Path (Convert-Path .) ${word(save.file, quote)}))`,
    '$gzip = [IO.Compression.GZipStream]::new($packed, [IO.Compression.CompressionMode]::Decompress)',
    `$gzip.CopyTo($report); $gzip.Dispose(); $report.Dispose(); Remove-Item ${packed}`,
  ]
}

/** PowerShell expression that asks for the token without showing it. No double quotes, percent signs or backticks. */
export const askForToken = "[Net.NetworkCredential]::new('', (Read-Host Token -AsSecureString)).Password"
