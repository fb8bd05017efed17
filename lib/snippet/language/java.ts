import { jsonTemplate } from '../json-template'
import { type CodeTarget, earlier, heading, lifetime, usesUuid } from '../target'
import { KEY_FILE_VARIABLE, type TokenCode } from '../token-code'

/** Writes Java 17 with only the JDK, which supports signatures as r and s since Java 9. */
export const java = {
  id: 'java',
  name: 'Java, no library',
  group: 'Other languages',
  fileName: 'Token.java',
  run: 'java Token.java',
  highlight: 'java',
  tested: 'executed',
  write: (code) =>
    [
      ...heading('//', code),
      'import java.nio.charset.StandardCharsets;',
      'import java.nio.file.Files;',
      'import java.nio.file.Path;',
      'import java.security.KeyFactory;',
      'import java.security.Signature;',
      'import java.security.spec.PKCS8EncodedKeySpec;',
      'import java.time.Instant;',
      'import java.util.Base64;',
      ...(usesUuid(code) ? ['import java.util.UUID;'] : []),
      '',
      'public class Token {',
      '    public static void main(String[] args) throws Exception {',
      `        var file = System.getenv().getOrDefault("${KEY_FILE_VARIABLE}", "${code.keyFile}");`,
      '        var pem = Files.readString(Path.of(file)).replaceAll("-----[^-]+-----|\\\\s", "");',
      '        var key = KeyFactory.getInstance("EC")',
      '            .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));',
      `        // ${earlier(code)}`,
      `        var issuedAt = Instant.now().getEpochSecond() - ${code.backdate};`,
      `        var header = ${textBlock(code.header, code)};`,
      `        var payload = ${textBlock(code.claims, code)};`,
      '        var input = encode(header.getBytes(StandardCharsets.UTF_8)) + "."',
      '            + encode(payload.getBytes(StandardCharsets.UTF_8));',
      '        // "SHA256withECDSA" alone would give DER, which Apple rejects.',
      '        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");',
      '        signature.initSign(key);',
      '        signature.update(input.getBytes(StandardCharsets.UTF_8));',
      '        System.out.println(input + "." + encode(signature.sign()));',
      '    }',
      '',
      '    private static String encode(byte[] bytes) {',
      '        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);',
      '    }',
      '}',
      '',
    ].join('\n'),
} as const satisfies CodeTarget<'java'>

/** Returns a text block (Java Language Specification, 3.10.6), and the values to insert in it. */
function textBlock(parts: TokenCode['header'], code: TokenCode): string {
  const pieces = jsonTemplate(parts, code)
  const made = {
    'issued-at': ['%d', 'issuedAt'],
    'issued-at-in-ms': ['%d', 'issuedAt * 1000'],
    'expires-at': ['%d', `issuedAt + ${long(lifetime(code.seconds))}`],
    uuid: ['%s', 'UUID.randomUUID()'],
  } as const
  const fills = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [made[piece.made]]))
  const text = pieces
    .map((piece) => {
      if (typeof piece !== 'string') return made[piece.made][0]
      const escaped = piece.replaceAll('\\', '\\\\')
      return fills.length > 0 ? escaped.replaceAll('%', '%%') : escaped
    })
    .join('')
  const block = `"""\n            ${text}"""`
  return fills.length > 0 ? `${block}.formatted(${fills.map(([, value]) => value).join(', ')})` : block
}

/** Adds the suffix of a long to a number that doesn't fit into an int. */
export const long = (expression: string): string =>
  /^\d+$/u.test(expression) && Number(expression) >= 2 ** 31 ? `${expression}L` : expression
