import { besideThePoint, clear, defineRule, found } from '../rule'
import { claimsOf, isForAsc } from '../target'
import { shown } from '../visible'

export const issAndSubBoth = defineRule({
  id: 'iss-and-sub-both',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload', member: 'sub' },
  needs: ['token'],
  likelihood: 70,
  explains: ['individual-key-with-iss', 'team-key-with-sub', 'iss-other-team', 'sub-not-user'],
  title: 'Both an issuer and “sub”: “user”',
  check({ token, service, kind }) {
    const claims = claimsOf(token.read)
    if (claims === undefined || !isForAsc(service)) return besideThePoint
    return claims.iss !== undefined && claims.sub === 'user' ? found({ iss: claims.iss, kind }) : clear
  },
  seen: ({ iss }) => `“iss” is ${shown(iss)} and “sub” is “user”.`,
  why: 'A team key names its issuer, an individual key says “user” and has no issuer. Together they fit neither kind, and the token is refused.',
  fix: ({ kind }) => ({
    text:
      kind === 'individual'
        ? 'Drop “iss”. Tools often add it from the environment, such as ISSUER_ID.'
        : kind === 'team'
          ? 'Drop “sub”.'
          : 'Keep one: “iss” for a team key, "sub":"user" for an individual key.',
  }),
  symptom: '401 with an individual key in a tool that also knows an issuer.',
  proof: 'Decode the payload: both members are there.',
  remedy: 'Keep “iss” for a team key, or “sub” for an individual key.',
  sources: ['rorkai/App-Store-Connect-CLI#1634'],
  confidence: 'high',
})
