/**
 * The ids of profiles, one for each kind of token: with a scope, with a header parameter of its own, with a lifetime in
 * days, without an expiry, and with claims from a template.
 */
export const oneOfEachKind: readonly string[] = [
  'asc-team',
  'weatherkit',
  'sign-in-with-apple',
  'apns',
  'storekit-promotional-offer',
]
