import { type CodeTarget, usesUuid } from '../target'
import { inline, issuedAt, lines, opening, readKey, UUID } from './php'

/** Writes PHP with only its openssl extension, whose signature is DER. */
export const phpOpenssl = {
  id: 'php-openssl',
  name: 'PHP, no library',
  group: 'Other languages',
  fileName: 'token.php',
  run: 'php token.php',
  highlight: 'php',
  tested: 'executed',
  write: (code) =>
    [
      ...opening(code),
      readKey(code),
      `$base64url = fn(string $bytes): string => rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');`,
      `$encode = fn(array $part): string => $base64url(json_encode($part, JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR));`,
      ...(usesUuid(code) ? UUID : []),
      ...issuedAt(code),
      `$header = $encode(${inline(code.header, code)});`,
      '$payload = $encode([',
      ...lines(code.claims, code),
      ']);',
      '',
      '// The default digest is SHA-1.',
      'openssl_sign("$header.$payload", $der, $key, OPENSSL_ALGO_SHA256) or exit(1);',
      '// The signature is DER. Apple requires r and s, each padded to 32 bytes.',
      '$length = ord($der[3]);',
      `$signature = '';`,
      'foreach ([substr($der, 4, $length), substr($der, 6 + $length)] as $number) {',
      `    $signature .= str_pad(ltrim($number, "\\0"), 32, "\\0", STR_PAD_LEFT);`,
      '}',
      '',
      'echo "$header.$payload.", $base64url($signature), "\\n";',
      '',
    ].join('\n'),
} as const satisfies CodeTarget<'php-openssl'>
