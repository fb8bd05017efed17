import type { Refusal } from './reading'

/** The refusal of a key whose stored public half is not the one that its private half gives. */
export const HALVES_DIFFER: Refusal = {
  id: 'key-halves-differ',
  severity: 'error',
  title: 'The two halves of this key do not belong together',
  seen: 'A private key also carries its public half. The one stored here is not the one that belongs to the private half, so the file was damaged or pieced together from two keys.',
  fix: 'Use the file as it was downloaded from Apple, or another copy of it. If there is none, revoke the key and create a new one.',
}
