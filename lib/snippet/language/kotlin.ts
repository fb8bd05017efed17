import { jsonTemplate } from '../json-template'
import { type CodeTarget, earlier, heading, lifetime, usesUuid } from '../target'
import { KEY_FILE_VARIABLE, type TokenCode } from '../token-code'
import { long } from './java'

/** Writes Kotlin for the JVM, with only the JDK. */
export const kotlin = {
  id: 'kotlin',
  name: 'Kotlin, no library',
  group: 'Other languages',
  fileName: 'token.kt',
  run: 'kotlinc token.kt -include-runtime -d token.jar && java -jar token.jar',
  highlight: 'kotlin',
  tested: 'executed',
  write: (code) =>
    [
      ...heading('//', code),
      'import java.io.File',
      'import java.security.KeyFactory',
      'import java.security.Signature',
      'import java.security.spec.PKCS8EncodedKeySpec',
      'import java.time.Instant',
      'import java.util.Base64',
      ...(usesUuid(code) ? ['import java.util.UUID'] : []),
      '',
      'fun encode(bytes: ByteArray): String = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)',
      '',
      'fun main() {',
      `    val pem = File(System.getenv("${KEY_FILE_VARIABLE}") ?: "${code.keyFile}").readText()`,
      '    val der = Base64.getDecoder().decode(pem.replace(Regex("-----[^-]+-----|\\\\s"), ""))',
      '    val key = KeyFactory.getInstance("EC").generatePrivate(PKCS8EncodedKeySpec(der))',
      `    // ${earlier(code)}`,
      `    val issuedAt = Instant.now().epochSecond - ${code.backdate}`,
      `    val header = ${rawString(code.header, code)}`,
      `    val payload = ${rawString(code.claims, code)}`,
      '    val input = encode(header.toByteArray()) + "." + encode(payload.toByteArray())',
      '    // "SHA256withECDSA" alone would give DER, which Apple rejects.',
      '    val signature = Signature.getInstance("SHA256withECDSAinP1363Format")',
      '    signature.initSign(key)',
      '    signature.update(input.toByteArray())',
      '    println(input + "." + encode(signature.sign()))',
      '}',
      '',
    ].join('\n'),
} as const satisfies CodeTarget<'kotlin'>

/** Returns a raw string (Kotlin documentation, "Multiline strings"), in which only a dollar sign is special. */
function rawString(parts: TokenCode['header'], code: TokenCode): string {
  const made = {
    'issued-at': '$issuedAt',
    'issued-at-in-ms': `\${issuedAt * 1000}`,
    'expires-at': `\${issuedAt + ${long(lifetime(code.seconds))}}`,
    uuid: `\${UUID.randomUUID()}`,
  } as const
  const text = jsonTemplate(parts, code)
    .map((piece) => (typeof piece === 'string' ? piece.replaceAll('$', () => `\${'$'}`) : made[piece.made]))
    .join('')
  return `"""${text}"""`
}
