import type { Section } from '@/lib/inspect/rule'

/** The sections of causes in the order of a request: from the key to Apple's side. */
export const SECTIONS: readonly { readonly id: Section; readonly title: string; readonly about: string }[] = [
  { id: 'key', title: 'Key', about: 'The key text was damaged, or it is not the key that is wanted.' },
  { id: 'header', title: 'Header', about: 'What the protected header says: algorithm and key ID.' },
  { id: 'claims', title: 'Claims', about: 'Who the token speaks for, to whom, and what it may do.' },
  { id: 'time', title: 'Time', about: 'Lifetimes, units and clocks.' },
  { id: 'signature', title: 'Signature and encoding', about: 'The bytes of the token.' },
  { id: 'transport', title: 'Transport and shells', about: 'How the token travels: header, quoting, host.' },
  { id: 'account', title: 'Account and Apple’s side', about: 'Roles, agreements, revoked keys, outages.' },
  {
    id: 'services',
    title: 'Services mixed up',
    about: 'A token or key of one Apple service used for another.',
  },
]
