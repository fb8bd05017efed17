import { headerValue, withoutPort } from '../authorization'
import { defineRule, found, notApplicable, passed } from '../rule'

export const musicUserTokenMissing = defineRule({
  id: 'music-user-token-missing',
  section: 'services',
  severity: 'error',
  at: { part: 'command' },
  needs: ['command', 'url'],
  likelihood: 'foremost',
  title: 'Personal data needs the Music User Token',
  check: ({ command, url }) => {
    if (withoutPort(url.host) !== 'api.music.apple.com' || !/^\/v1\/me(?:\/|$)/u.test(url.path)) {
      return notApplicable
    }
    // A log line shows the address without the headers.
    if (command.headers.length === 0) return notApplicable
    return headerValue(command, 'music-user-token') === undefined ? found() : passed
  },
  seen: 'The request asks for /v1/me and has no “Music-User-Token” header.',
  why: 'The developer token identifies your app. Requests below /v1/me are about one person, who must allow them. MusicKit then returns a Music User Token.',
  fix: {
    text: 'Have the person sign in with MusicKit, and send both tokens.',
    code: [
      {
        language: 'bash',
        after: 'curl -H "Authorization: Bearer $TOKEN" -H "Music-User-Token: $USER_TOKEN" …',
      },
    ],
  },
  symptom: 'You get 403 from /v1/me while requests to the catalog work.',
  proof: 'The same developer token works with https://api.music.apple.com/v1/catalog/us/genres.',
  sources: ['https://developer.apple.com/documentation/applemusicapi/user-authentication-for-musickit'],
})
