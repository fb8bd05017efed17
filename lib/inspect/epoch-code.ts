import type { CodeFix } from '../diagnostic/diagnostic'

/**
 * The current time in whole seconds since 1970 and a lifetime of 15 minutes, in the languages where it most often goes
 * wrong.
 */
export const epochCode: readonly CodeFix[] = [
  {
    language: 'JavaScript',
    before: 'const now = Date.now()',
    after: 'const now = Math.floor(Date.now() / 1000) // exp: now + 15 * 60',
  },
  {
    language: 'Python',
    before: 'now = time.time() * 1000',
    after: 'now = int(time.time())  # exp: now + 15 * 60',
  },
  {
    language: 'PHP',
    before: '$now = round(microtime(true) * 1000);',
    after: '$now = time(); // exp: $now + 15 * 60',
  },
  {
    language: 'Java, Kotlin',
    before: 'long now = System.currentTimeMillis();',
    after: 'long now = Instant.now().getEpochSecond(); // exp: now + 15 * 60',
  },
  {
    language: 'Swift',
    before: 'let now = Date().timeIntervalSince1970 * 1000',
    after: 'let now = Int(Date().timeIntervalSince1970) // exp: now + 15 * 60',
  },
]

/** A backdated `iat` with `exp` counted from it, so that neither a fast clock nor Apple's limit causes a rejection. */
export const backdatedCode: readonly CodeFix[] = [
  {
    language: 'JavaScript',
    after: 'const iat = Math.floor(Date.now() / 1000) - 60\nconst exp = iat + 15 * 60',
  },
  { language: 'Python', after: 'iat = int(time.time()) - 60\nexp = iat + 15 * 60' },
  { language: 'Ruby', after: 'iat = Time.now.to_i - 60\nexp = iat + 15 * 60' },
  { language: 'PHP', after: '$iat = time() - 60;\n$exp = $iat + 15 * 60;' },
]
