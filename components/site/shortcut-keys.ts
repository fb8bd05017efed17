/** The single-letter shortcuts, and what each does. */
export const SHORTCUT_KEYS = [
  ['T', 'Copy token'],
  ['K', 'Copy command'],
  ['M', 'Mint, or mint again once the token has expired'],
  ['I', 'Inspect'],
  ['/', 'Search operations'],
  ['P', 'Go to the paste box'],
  ['?', 'Show these shortcuts'],
] as const
