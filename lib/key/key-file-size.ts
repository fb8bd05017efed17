import type { Refusal } from './reading'

/** Largest file, in bytes, that is opened at all: a key has some 250 bytes, a configuration a few thousand. */
export const MAX_KEY_FILE_BYTES = 64 * 1024

/** The refusal of a file of `bytes` bytes that was not opened because of its size. */
export function refuseKeyFileSize(bytes: number): Refusal {
  return {
    id: 'key-too-large',
    severity: 'error',
    title: 'This file is too large to be a key',
    seen: `The file has ${bytes.toLocaleString('en-GB')} bytes; a key has about 250. It was not opened.`,
    fix: 'Choose the .p8 file that Apple gave you, named AuthKey_, ApiKey_ or SubscriptionKey_ and the key ID.',
  }
}
