import type { Section } from '@/lib/inspect/rule'

/** The sections of causes in the order of a request: from the key to Apple's side. */
export const SECTIONS: readonly { readonly id: Section; readonly title: string; readonly about: string }[] = [
  { id: 'key', title: 'Key', about: 'The key text is damaged, or it’s the wrong key.' },
  { id: 'header', title: 'Header', about: 'The protected header: algorithm and Key ID.' },
  { id: 'claims', title: 'Claims', about: 'The issuer, the audience, and what the token allows.' },
  { id: 'time', title: 'Time', about: 'Lifetime, units and clocks.' },
  { id: 'signature', title: 'Signature and encoding', about: 'The bytes of the token.' },
  { id: 'transport', title: 'Transport and shells', about: 'How the token is sent: header, quoting, host.' },
  { id: 'account', title: 'Account and Apple’s side', about: 'Roles, agreements, revoked keys, outages.' },
  {
    id: 'services',
    title: 'Services mixed up',
    about: 'A token or key for one Apple service, used for another.',
  },
]
