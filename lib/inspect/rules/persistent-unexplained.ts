import { defineRule, found, notApplicable } from '../rule'

export const persistentUnexplained = defineRule({
  id: 'persistent-unexplained',
  section: 'account',
  severity: 'ask',
  at: { part: 'token' },
  needs: ['token', 'rejection'],
  likelihood: 'rare',
  title: 'Two environments may use different values',
  check: ({ token }) => (token.whole ? found(undefined, { lastResort: true }) : notApplicable),
  seen: 'Apple rejected the token, and nothing in it explains why.',
  why: 'If the key works on one machine but not on another, their secrets often differ by an invisible character. Some public reports of this were never resolved.',
  fix: {
    text: 'Compare the decoded parts of this token with those of one that works, byte for byte. Print the lengths of “kid” and “iss” on both machines.',
    code: [
      {
        language: 'bash',
        after: 'printf %s "$KEY_ID" | wc -c; printf %s "$ISSUER_ID" | wc -c   # the same numbers on both?',
      },
    ],
  },
  symptom: 'You always get 401, although the key works elsewhere.',
  proof: 'A token made on the other machine with the same values works here.',
  remedy: 'Compare the two tokens part by part. Then compare the secrets they were made from.',
  sources: ['codemagic-ci-cd/cli-tools#502', 'blacktop/ipsw#301'],
})
