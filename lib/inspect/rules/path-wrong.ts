import { reachesApple } from '../authorization'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

/** A placeholder in a path that somebody had to replace: `{id}`, `<id>`, `:id`, also percent-encoded. */
const PLACEHOLDER = /[{<]|%7b|%3c|\/:[a-z]/iu

const ASC_HOST = 'api.appstoreconnect.apple.com'

interface Facts {
  readonly path: string
  readonly fault: 'placeholder' | 'version'
  readonly part: string
}

export const pathWrong = defineRule({
  id: 'path-wrong',
  section: 'transport',
  severity: 'warn',
  exception: 'For a URL without a command this is only a note.',
  at: { part: 'command' },
  needs: ['command', 'url'],
  likelihood: 'rare',
  title: 'The path is wrong',
  check: ({ command, url }) => {
    if (!reachesApple(command)) return notApplicable
    const placeholder = url.path.split('/').find((part) => PLACEHOLDER.test(`/${part}`))
    // A shell or a tool replaces `${…}` and `{{…}}`.
    if (placeholder !== undefined && !/[$%]\{|\{\{|\$\(/u.test(placeholder)) {
      const facts: Facts = { path: url.path, fault: 'placeholder', part: placeholder }
      // In a log the name may replace the ID that was really sent.
      return found(facts, command.words.length > 0 ? {} : { severity: 'info' })
    }
    if (url.host !== ASC_HOST) return passed
    return /^\/(?:v[1-3]\/[^/]|iris\/|\$|\{)/u.test(url.path)
      ? passed
      : found<Facts>({ path: url.path, fault: 'version', part: '' })
  },
  seen: ({ path, fault, part }) =>
    fault === 'placeholder'
      ? `The path has “${visible(part, 40)}” where an ID belongs.`
      : `The path is “${visible(path, 60)}”; paths of the App Store Connect API begin with /v1/, /v2/ or /v3/ and a resource.`,
  why: 'The response to a wrong path is 404, not 401. Fix the path first, because Apple also compares it with the scope.',
  fix: ({ fault }) => ({
    text:
      fault === 'placeholder'
        ? 'Replace it with the ID of the resource.'
        : 'Begin the path with the version, for example /v1/apps.',
  }),
  symptom: 'You get 404 PATH_ERROR or NOT_FOUND; with a scoped token it may be 401.',
  proof: 'GET /v1/apps?limit=1 works with the same token.',
  remedy: 'Use the path from Apple’s page about the endpoint, with real IDs.',
  sources: ['https://developer.apple.com/documentation/appstoreconnectapi'],
})
