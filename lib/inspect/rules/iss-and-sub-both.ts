import { isAsc } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const issAndSubBoth = defineRule({
  id: 'iss-and-sub-both',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload', member: 'sub' },
  needs: ['claims'],
  uses: ['madeFor', 'kind'],
  likelihood: 'common',
  explains: ['individual-key-with-iss', 'team-key-with-sub', 'iss-other-team', 'sub-not-user'],
  title: 'Both an issuer and “sub”: “user”',
  check: ({ claims: { iss, sub }, madeFor, kind }) => {
    if (madeFor !== undefined && !isAsc(madeFor)) return notApplicable
    if (iss !== undefined && sub === 'user') return found({ iss, kind })
    return iss === undefined && sub === undefined ? notApplicable : passed
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
  symptom: 'You get 401 with an individual key in a tool that also knows an issuer.',
  proof: 'Decode the payload: both members are there.',
  remedy: 'Keep “iss” for a team key, or “sub” for an individual key.',
  sources: ['rorkai/App-Store-Connect-CLI#1634'],
})
