import type { HmacKey } from '../jws/verification'
import { verify } from '../jws/verify'
import type { LoadedKey } from '../key/load-key'
import type { Paste } from '../paste/paste'
import { readPaste } from '../paste/read-paste'
import type { Known } from './evidence'
import { type Circumstances, gather, type Subject, subjectOf } from './gather'
import { type Inspection, inspect } from './inspect'

/** A loaded key that checks the signature, and the name of its file. */
export interface KeyToCheck {
  readonly loaded: Pick<LoadedKey, 'publicKey' | 'fingerprint'>
  /** HMAC keys made from the text of the key, which some libraries use as the secret by mistake. */
  readonly hmac: readonly HmacKey[]
  readonly fileName: string | undefined
}

interface Choices extends Circumstances {
  /** The index in `paste.tokens` of the token to judge; the likeliest token if it is undefined or out of range. */
  readonly token?: number | undefined
}

export interface InspectOptions extends Omit<Choices, 'key'> {
  readonly key?: KeyToCheck | undefined
  readonly subtle?: SubtleCrypto
  /** Runs work that comes in steps, and may pause between them. Without it, nothing pauses. */
  readonly run?: <Result>(work: Generator<void, Result>) => Result | Promise<Result>
}

/** The evidence of an inspection, and its findings. */
export interface Inspected {
  readonly paste: Paste
  readonly evidence: Known
  /** The index in `paste.tokens` of the token that was judged. */
  readonly token: number | undefined
  readonly inspection: Inspection
}

/**
 * Inspects pasted text and finds every rule that it breaks. Everything that needs findings calls this function.
 *
 * @param pasted - the text, or its reading if the caller already has one
 * @returns the findings and the evidence for them; it fails only if WebCrypto does
 */
export async function inspectPaste(pasted: string | Paste, options: InspectOptions): Promise<Inspected> {
  const { key, subtle = globalThis.crypto.subtle, token: chosen, run = atOnce, ...circumstances } = options
  const subject = subjectOf(readingOf(pasted), chosen)
  const { token } = subject
  if (key === undefined || token === undefined) return run(judge(subject, circumstances))
  const { loaded, hmac, fileName } = key
  const verification = await verify(token.read, token.found, loaded.publicKey, hmac, subtle)
  return run(
    judge(subject, {
      ...circumstances,
      key: { ...(fileName !== undefined && { fileName }), fingerprint: loaded.fingerprint, verification },
    }),
  )
}

/**
 * Inspects pasted text without waiting: without a key, or with a signature that was already checked.
 *
 * @returns the findings and the evidence for them; never throws
 */
export const inspectChecked = (pasted: string | Paste, { token, ...circumstances }: Choices): Inspected =>
  atOnce(judge(subjectOf(readingOf(pasted), token), circumstances))

const readingOf = (pasted: string | Paste): Paste => (typeof pasted === 'string' ? readPaste(pasted) : pasted)

function* judge(subject: Subject, circumstances: Circumstances): Generator<void, Inspected> {
  yield
  const evidence = gather(subject, circumstances)
  const inspection = yield* inspect(evidence)
  return { paste: subject.paste, evidence, token: subject.index, inspection }
}

function atOnce<Result>(work: Generator<void, Result>): Result {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}
