import { isAsc, wantedClaim } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'

/** Names that people and libraries use for the claim by mistake. */
const MISNAMED = ['issuer', 'issuerId', 'issuerID', 'issuer_id'] as const

export const issMissing = defineRule({
  id: 'iss-missing',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload' },
  needs: ['claims'],
  uses: ['judgedBy', 'kind'],
  likelihood: 'common',
  explains: ['iss-other-team', 'claims-extra'],
  title: 'The token has no issuer (iss)',
  check: ({ claims, judgedBy, kind }) => {
    const { iss, sub } = claims
    // If the user says that the token is one of an individual key, the missing claim may be `sub` as well.
    const individual = judgedBy !== undefined && isAsc(judgedBy) && sub === undefined
    if (wantedClaim(judgedBy, 'iss')?.required !== 'yes' && !individual) return notApplicable
    if (iss !== undefined && iss !== null && iss !== '') return passed
    // The token of an individual key has `sub` instead; other rules check whether that is right.
    if (sub === 'user') return notApplicable
    return found({
      empty: iss !== undefined,
      issuer: judgedBy?.fields.find(({ id }) => id === 'issuerId' || id === 'teamId')?.label ?? 'issuer',
      individual: kind === 'individual' && judgedBy?.service.value === 'asc',
      misnamed: MISNAMED.find((name) => claims[name] !== undefined),
    })
  },
  seen: ({ empty, misnamed }) =>
    `${empty ? '“iss” is empty' : 'The payload has neither “iss” nor “sub”'}${misnamed ? `, but it has “${misnamed}”` : ''}.`,
  why: 'Apple uses the issuer to find the account that the key belongs to.',
  fix: ({ issuer, individual, misnamed }) => ({
    text: individual
      ? 'An individual key has no issuer: add "sub":"user".'
      : misnamed
        ? `The claim is called “iss”. Rename “${misnamed}”.`
        : `Add “iss” with your ${issuer}.${issuer === 'Issuer ID' ? ' For an individual key add "sub":"user" instead.' : ''}`,
  }),
  symptom: 'You get 401 with every request.',
  proof: 'Decode the payload and look for “iss” (team key) or “sub” (individual key).',
  remedy: 'Add “iss” with the Issuer ID. For an individual key, add "sub":"user" instead.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  ],
})
