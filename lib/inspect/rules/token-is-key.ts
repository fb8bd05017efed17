import { defineRule, found, notApplicable, passed } from '../rule'

export const tokenIsKey = defineRule({
  id: 'token-is-key',
  section: 'signature',
  severity: 'warn',
  at: { part: 'token' },
  needs: ['paste'],
  likelihood: 'foremost',
  check: ({ paste }) => {
    if (paste.privateKey) return found()
    return /\S/u.test(paste.text) ? passed : notApplicable
  },
  title: 'A private key was pasted here',
  seen: 'A private key was pasted into this box. Assay removes it from the box at once. Nothing is sent.',
  why: 'This box is for text that is sent to Apple. A private key must never be sent.',
  fix: 'Add keys in the key box. If this one was ever public, revoke it and make a new one.',
  symptom: 'At first, nothing. But anyone who sees the key can act in your name.',
  proof: 'The text contains “BEGIN PRIVATE KEY”.',
  remedy: 'Use the key box. If the key was pasted in public, revoke it on Apple’s page and make a new one.',
  sources: ['ethanhuang13/CupertinoJWT#13'],
})
