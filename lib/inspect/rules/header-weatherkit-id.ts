import { isAsc } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const headerWeatherkitId = defineRule({
  id: 'header-weatherkit-id',
  section: 'header',
  severity: 'error',
  at: { part: 'header', name: 'id' },
  needs: ['header', 'sentTo'],
  likelihood: 'occasional',
  explains: ['host-wrong', 'iss-team-id', 'sub-not-user', 'aud-missing', 'aud-wrong', 'portal-key-on-asc'],
  title: 'App Store Connect got a WeatherKit token',
  check: ({ header: { id }, sentTo }) => {
    if (!sentTo.some(isAsc)) return notApplicable
    return typeof id === 'string' && id.includes('.') ? found({ id }) : passed
  },
  seen: ({ id }) =>
    `The header has “id”: ${shown(id)}, which only WeatherKit tokens have; the request goes to App Store Connect.`,
  why: 'WeatherKit tokens are signed with a key of the developer account and name a service. App Store Connect has its own keys and requires an issuer and an audience.',
  fix: 'Make a token for App Store Connect, with a key from Users and Access → Integrations, its Issuer ID and “aud” appstoreconnect-v1.',
  symptom: 'You get 401 from App Store Connect with a token that works for weather.',
  proof: 'Decode the header: “id” has the shape TEAM.SERVICE.',
  remedy: 'Build an App Store Connect token with an App Store Connect key.',
  sources: [
    'https://developer.apple.com/documentation/weatherkitrestapi/request-authentication-for-weatherkit-rest-api',
  ],
})
