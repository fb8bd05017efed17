/** What a leak is given: where it would send to, and its own name to go by. */
export interface LeakTarget {
  url: string
  stun: string
  name: string
}

/** A deliberate leak: it runs inside the page, as code of a build, when a key was pasted. */
export interface Leak {
  leak: (secret: string, target: LeakTarget) => unknown
  /** What each account of it must say; no other leak of the same build would make it say so. */
  told: readonly RegExp[]
}
