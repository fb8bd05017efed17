import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

/**
 * `code` alone does not distinguish the reasons for FORBIDDEN_ERROR; these words only decide how sure the finding is.
 */
const ABOUT_THE_KEY = /the api key in use does not allow this request/iu
const ABOUT_THE_TEAM = /content provider/iu
const REPORTS = /^\/v\d+\/(sales|finance)Reports\b/u

export const roleInsufficient = defineRule({
  id: 'role-insufficient',
  section: 'account',
  severity: 'error',
  effect: 'not-the-token',
  exception: 'If the response does not say that it is about the key, the role is only a possible cause.',
  at: { part: 'response' },
  needs: ['complaints'],
  uses: ['url', 'status'],
  likelihood: 'common',
  title: 'The role of the key doesn’t allow the request',
  check: ({ complaints, url, status }) => {
    const forbidden = complaints.filter(({ code }) => /^FORBIDDEN_ERROR(?:\.|$)/u.test(code ?? ''))
    const complaint = forbidden.find(({ detail }) => !ABOUT_THE_TEAM.test(detail ?? ''))
    if (complaint === undefined) {
      const looked =
        status === 403 && forbidden.length === 0 && complaints.every(({ code }) => code !== undefined)
      return looked ? passed : notApplicable
    }
    const path = url?.path ?? ''
    const facts = { detail: complaint.detail ?? complaint.title ?? '', reports: REPORTS.exec(path)?.[1] }
    const sure = ABOUT_THE_KEY.test(facts.detail)
    return found(facts, { severity: sure ? 'error' : 'ask' })
  },
  seen: ({ detail }) =>
    detail === ''
      ? 'The response has the code FORBIDDEN_ERROR.'
      : `The response has the code FORBIDDEN_ERROR: “${visible(detail, 140)}”`,
  why: 'Apple accepted the token, but its key isn’t allowed to make this request. Its role may not include the request. Less often, a rule of the resource forbids the request.',
  fix: ({ reports }) => ({
    text:
      reports === 'finance'
        ? 'Finance reports need the role Finance or Admin; Sales and Reports alone is rejected. Make a team key with one of them.'
        : reports === 'sales'
          ? 'Sales reports need the role Sales and Reports, Finance or Admin. Make a team key with one of them.'
          : 'Make a key with a role that allows this request. To test whether the role is the cause, try Admin. You can’t edit the role of a key.',
  }),
  symptom: 'You get 403 for some requests, while others work with the same token.',
  proof: 'GET /v1/apps?limit=1 works with the token; with an Admin key the rejected request works too.',
  remedy:
    'Use a key whose role allows the request. Sales reports need the role Sales and Reports, Finance or Admin; finance reports need Finance or Admin. The role Developer can’t edit TestFlight texts. You can’t edit the role of a key: revoke it and make a new one.',
  sources: [
    'https://developer.apple.com/help/app-store-connect/get-started/app-store-connect-api',
    'fastlane/docs#1050',
    'fastlane/fastlane#18383',
    'jeonghwanko/mimi-seed-sdk#19',
    'PostHog/posthog#99688',
  ],
})
