import type { HmacForm } from '../jws/verification'
import { verify } from '../jws/verify'
import type { LoadedKey } from '../key/load-key'
import type { Paste } from '../paste/paste'
import { readPaste } from '../paste/read-paste'
import type { Known } from './evidence'
import { type Circumstances, gather, type Subject, subjectOf } from './gather'
import { type Inspection, inspect } from './inspect'

/** A loaded key to check the signature with, and the name of the file it came from. */
export interface KeyToCheck {
  readonly loaded: Pick<LoadedKey, 'publicKey' | 'fingerprint'>
  /** HMACs with the text of the key as the secret, which some libraries make by mistake. */
  readonly hmac: readonly HmacForm[]
  readonly fileName: string | undefined
}

interface Choices extends Circumstances {
  /** Index in `paste.tokens` of the token to judge; the likeliest one when left out or out of range. */
  readonly token?: number | undefined
}

export interface InspectOptions extends Omit<Choices, 'key'> {
  readonly key?: KeyToCheck | undefined
  readonly subtle?: SubtleCrypto
}

/** Everything an inspection rests on, and what it found. */
export interface Inspected {
  readonly paste: Paste
  readonly evidence: Known
  /** Index in `paste.tokens` of the token that was judged. */
  readonly token: number | undefined
  readonly inspection: Inspection
}

/**
 * From what a person pasted to every rule that it breaks: the one way from a text to findings.
 *
 * @param pasted - the text, or the reading of it where the caller has one already (read in slices, or kept)
 * @returns the findings and the evidence behind them; it fails only if WebCrypto does
 */
export async function inspectPaste(pasted: string | Paste, options: InspectOptions): Promise<Inspected> {
  const { key, subtle = globalThis.crypto.subtle, token: chosen, ...circumstances } = options
  const subject = subjectOf(readingOf(pasted), chosen)
  const { token } = subject
  if (key === undefined || token === undefined) return judge(subject, circumstances)
  const { loaded, hmac, fileName } = key
  const verification = await verify(token.read, token.found, loaded.publicKey, hmac, subtle)
  return judge(subject, {
    ...circumstances,
    key: { ...(fileName !== undefined && { fileName }), fingerprint: loaded.fingerprint, verification },
  })
}

/**
 * The same where nothing has to be waited for: without a key, or with a signature that was checked already.
 *
 * @returns the findings and the evidence behind them; never throws
 */
export const inspectChecked = (pasted: string | Paste, { token, ...circumstances }: Choices): Inspected =>
  judge(subjectOf(readingOf(pasted), token), circumstances)

const readingOf = (pasted: string | Paste): Paste => (typeof pasted === 'string' ? readPaste(pasted) : pasted)

function judge(subject: Subject, circumstances: Circumstances): Inspected {
  const evidence = gather(subject, circumstances)
  return { paste: subject.paste, evidence, token: subject.index, inspection: inspect(evidence) }
}
