import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const weatherkitServiceId = defineRule({
  id: 'weatherkit-service-id',
  section: 'services',
  severity: 'warn',
  at: { part: 'payload', name: 'sub' },
  needs: ['claims', 'judgedBy'],
  likelihood: 'common',
  title: 'The Service ID isn’t an identifier',
  check: ({ claims: { sub }, judgedBy }) => {
    if (judgedBy.id !== 'weatherkit' || typeof sub !== 'string' || sub === '') return notApplicable
    return /^[\w-]+(?:\.[\w-]+)+$/u.test(sub.trim()) ? passed : found({ sub })
  },
  seen: ({ sub }) => `“sub” is ${shown(sub)}, which doesn’t look like com.example.weather.`,
  why: 'WeatherKit requires the identifier of a Services ID or App ID that is registered for WeatherKit, not the name of an app. It rejects any other value.',
  fix: 'Put the registered identifier into “sub”, and the Team ID, a dot and the same identifier into “id” in the header.',
  symptom: 'You get 401 or 403 although the signature of the token is right.',
  proof: 'Look for the value of “sub” at developer.apple.com/account → Identifiers: it isn’t listed.',
  sources: [
    'mafreud/weather_kit#23',
    'https://developer.apple.com/documentation/weatherkitrestapi/request-authentication-for-weatherkit-rest-api',
  ],
})
