import { defineRule, found, notApplicable, passed } from '../rule'

const REPORTS = /^\/v1\/(?:analyticsReportRequests|analyticsReports|analyticsReportInstances)\//u

export const analyticsNotReady = defineRule({
  id: 'analytics-not-ready',
  section: 'account',
  severity: 'info',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['url', 'response', 'status'],
  likelihood: 'usual',
  title: 'The report is not ready yet',
  check: ({ url, response, status }) => {
    if (status !== 200 || !REPORTS.test(url.path)) return notApplicable
    return /"data"\s{0,4}:\s{0,4}\[\s{0,4}\]/u.test(response.body) ? found() : passed
  },
  seen: 'The request succeeded, and the list of reports is empty.',
  why: 'Apple accepted the token. Apple makes the first analytics reports one to two days after they are requested.',
  fix: 'Repeat the request after a day or two, with any valid token.',
  symptom: 'You get 200 with empty “data” for analytics reports or their instances.',
  proof: 'The status is 200, so Apple accepted the token.',
  sources: ['https://developer.apple.com/documentation/appstoreconnectapi/downloading-analytics-reports'],
})
