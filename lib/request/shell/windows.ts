import type { CommandOptions } from '../command-options'
import { downloadName, word } from '../curl'
import type { HttpRequest } from '../request'

/** Returns notes about the curl that is part of Windows. */
export function windowsCurlNotes(request: HttpRequest, { showRateLimit }: CommandOptions): readonly string[] {
  return [
    ...(request.http2
      ? ['curl on Windows may not support HTTP/2: the line Features of curl.exe --version must list HTTP2.']
      : []),
    ...(showRateLimit ? ['Showing the rate limit needs curl 7.84 or later.'] : []),
  ]
}

/**
 * Returns PowerShell statements that decompress a report and delete the compressed file. The tar of Windows only reads
 * archives, not a single compressed file. The statements contain no double quotes, percent signs or backticks.
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

/**
 * A PowerShell expression that asks for the token without showing it. It contains no double quotes, percent signs or
 * backticks.
 */
export const askForToken = "[Net.NetworkCredential]::new('', (Read-Host Token -AsSecureString)).Password"
