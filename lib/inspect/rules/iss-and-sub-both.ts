import { isAsc } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const issAndSubBoth = defineRule({
  id: 'iss-and-sub-both',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload', name: 'sub' },
  needs: ['claims'],
  uses: ['madeFor', 'kind'],
  likelihood: 'common',
  explains: ['individual-key-with-iss', 'team-key-with-sub', 'iss-other-team', 'sub-not-user'],
  title: 'Both “iss” and “sub” are set',
  check: ({ claims: { iss, sub }, madeFor, kind }) => {
    if (madeFor !== undefined && !isAsc(madeFor)) return notApplicable
    if (iss !== undefined && sub === 'user') return found({ iss, kind })
    return iss === undefined && sub === undefined ? notApplicable : passed
  },
  seen: ({ iss }) => `“iss” is ${shown(iss)} and “sub” is “user”.`,
  why: 'The token of a team key has “iss”. The token of an individual key has “sub”: “user” and no “iss”. A token with both claims matches neither kind, so Apple rejects it.',
  fix: ({ kind }) => ({
    text:
      kind === 'individual'
        ? 'Remove “iss”. Tools often add it from a variable such as ISSUER_ID.'
        : kind === 'team'
          ? 'Remove “sub”.'
          : 'Keep one: “iss” for a team key, “sub” for an individual key.',
  }),
  symptom: 'You get 401 with an individual key in a tool that also has an issuer.',
  proof: 'Decode the payload: it has both claims.',
  remedy: 'Keep “iss” for a team key, or “sub” for an individual key, and remove the other.',
  sources: ['rorkai/App-Store-Connect-CLI#1634'],
})
