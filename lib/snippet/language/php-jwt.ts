import { type CodeTarget, usesUuid } from '../target'
import { issuedAt, lines, opening, readKey, UUID, value } from './php'

/** Writes PHP with firebase/php-jwt 6 or later, which always adds `typ` to the header. */
export const phpJwt = {
  id: 'php-jwt',
  name: 'PHP, firebase/php-jwt',
  group: 'Other languages',
  fileName: 'token.php',
  install: 'composer require firebase/php-jwt',
  run: 'php token.php',
  highlight: 'php',
  tested: 'parsed',
  obstacle: ({ header: { alg: _, kid: __, typ, ...others } }) =>
    typ === undefined
      ? 'firebase/php-jwt always adds typ to the header, which Apple does not list for this service. Use PHP without a library.'
      : Object.keys(others).length > 0
        ? 'The program for firebase/php-jwt doesn’t set other header parameters. Use PHP without a library.'
        : undefined,
  write: (code) => {
    const kid = value(code.header, 'kid', code)
    return [
      ...opening(code),
      `require 'vendor/autoload.php';`,
      '',
      'use Firebase\\JWT\\JWT;',
      '',
      readKey(code),
      ...(usesUuid(code) ? UUID : []),
      ...issuedAt(code),
      '$claims = [',
      ...lines(code.claims, code),
      '];',
      '',
      ...(kid === undefined
        ? [`echo JWT::encode($claims, $key, 'ES256'), "\\n";`]
        : [
            '// The Key ID is the fourth argument. Among the claims, it would be ignored.',
            `echo JWT::encode($claims, $key, 'ES256', ${kid}), "\\n";`,
          ]),
      '',
    ].join('\n')
  },
} as const satisfies CodeTarget<'php-jwt'>
