import { defineRule, found } from '../rule'

export const persistentUnexplained = defineRule({
  id: 'persistent-unexplained',
  section: 'account',
  severity: 'ask',
  at: { part: 'token' },
  needs: ['token', 'refusal'],
  likelihood: 'rare',
  title: 'A difference between two environments may be left',
  check: () => found(undefined, { lastResort: true }),
  seen: 'Apple refused the token, and nothing in it explains why.',
  why: 'There are public cases that nobody resolved. Where the key works on one machine and not on another, a secret often differs by a character that cannot be seen.',
  fix: {
    text: 'Compare the decoded header and payload of a token that works with those of this one, byte for byte, and print the lengths of Key ID and Issuer ID where it fails.',
    code: [
      {
        language: 'bash',
        after: 'printf %s "$KEY_ID" | wc -c; printf %s "$ISSUER_ID" | wc -c   # the same numbers on both?',
      },
    ],
  },
  symptom: 'You get 401 always, although the key is proven elsewhere.',
  proof: 'A token made on the other machine with the same values works here.',
  remedy: 'Compare the two tokens part by part, then the secrets they were made from.',
  sources: ['codemagic-ci-cd/cli-tools#502', 'blacktop/ipsw#301'],
})
