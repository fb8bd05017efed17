import type { HmacForm } from '../jws/verification'
import { verify } from '../jws/verify'
import type { LoadedKey } from '../key/load-key'
import type { Paste } from '../paste/paste'
import { readPaste } from '../paste/read-paste'
import type { Profile } from '../profile/profile'
import type { Evidence } from './evidence'
import { gather } from './gather'
import { type Inspection, inspect, type Known } from './inspect'

/** A loaded key to check the signature with, and the name of the file it came from. */
export interface KeyToCheck {
  readonly loaded: Pick<LoadedKey, 'publicKey' | 'fingerprint'>
  /** HMACs with the text of the key as the secret, which some libraries make by mistake. */
  readonly hmac: readonly HmacForm[]
  readonly fileName: string | undefined
}

interface Choices {
  /** The page's clock, NumericDate seconds. */
  readonly clock: number
  /** What kind of App Store Connect key the person says it is. */
  readonly kind?: Evidence['kind'] | undefined
  /** Index in `paste.tokens` of the token to judge; the likeliest one when left out or out of range. */
  readonly token?: number | undefined
  /** The service that the token is judged to be made for, whatever it looks like. */
  readonly madeFor?: Profile | undefined
}

export interface InspectOptions extends Choices {
  readonly key?: KeyToCheck | undefined
  /** Needed with a key. */
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
  const { key, subtle = globalThis.crypto.subtle, ...choices } = options
  const paste = typeof pasted === 'string' ? readPaste(pasted) : pasted
  const token = key && gather(paste, gatherOptions(paste, options)).known.token
  if (key === undefined || token === undefined) return inspectChecked(paste, choices)
  const { loaded, hmac, fileName } = key
  const verification = await verify(token.read, token.found, loaded.publicKey, hmac, subtle)
  return inspectChecked(paste, {
    ...choices,
    key: { ...(fileName !== undefined && { fileName }), fingerprint: loaded.fingerprint, verification },
  })
}

/**
 * The same where nothing has to be waited for: without a key, or with a signature that was checked already.
 *
 * @returns the findings and the evidence behind them; never throws
 */
export function inspectChecked(
  pasted: string | Paste,
  options: Choices & { readonly key?: Evidence['key'] | undefined },
): Inspected {
  const paste = typeof pasted === 'string' ? readPaste(pasted) : pasted
  const { key, madeFor } = options
  const { known, token } = gather(paste, {
    ...gatherOptions(paste, options),
    ...(key?.fileName !== undefined && { keyFileName: key.fileName }),
  })
  const evidence: Known = {
    ...known,
    ...(key && { key }),
    ...(madeFor && { service: { ...known.service, madeFor } }),
  }
  return { paste, evidence, token, inspection: inspect(evidence) }
}

const gatherOptions = (paste: Paste, { clock, kind, token }: Choices) => ({
  clock,
  ...(kind && { kind }),
  ...(token !== undefined && token in paste.tokens && { token }),
})
