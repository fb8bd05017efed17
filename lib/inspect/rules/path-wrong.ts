import { reachesApple } from '../authorization'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

/** A part of a path that somebody was meant to fill in: `{id}`, `<id>`, `:id`, also encoded. */
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
  at: { part: 'command' },
  needs: ['command', 'url'],
  likelihood: 'rare',
  title: 'The path cannot be right',
  check: ({ command, url }) => {
    if (!reachesApple(command)) return notApplicable
    const placeholder = url.path.split('/').find((part) => PLACEHOLDER.test(`/${part}`))
    // `${…}` and `{{…}}` are filled in by a shell or a tool.
    if (placeholder !== undefined && !/[$%]\{|\{\{|\$\(/u.test(placeholder)) {
      const facts: Facts = { path: url.path, fault: 'placeholder', part: placeholder }
      // In what a person or a program wrote down, the name may stand for the ID that was sent.
      return found(facts, command.words.length > 0 ? {} : { severity: 'info' })
    }
    if (url.host !== ASC_HOST) return passed
    return /^\/(?:v[1-3]\/[^/]|iris\/|\$|\{)/u.test(url.path)
      ? passed
      : found<Facts>({ path: url.path, fault: 'version', part: '' })
  },
  seen: ({ path, fault, part }) =>
    fault === 'placeholder'
      ? `The path holds “${visible(part, 40)}”, where a real ID belongs.`
      : `The path is “${visible(path, 60)}”; paths of the App Store Connect API begin with /v1/, /v2/ or /v3/ and a resource.`,
  why: 'The answer to a wrong path is 404, not 401. It is worth mending first, because a scope is compared with the path as well.',
  fix: ({ fault }) => ({
    text:
      fault === 'placeholder'
        ? 'Put the ID of the resource in its place.'
        : 'Begin the path with the version, for example /v1/apps.',
  }),
  symptom: 'You get 404 PATH_ERROR or NOT_FOUND; with a scoped token it may be 401.',
  proof: 'GET /v1/apps?limit=1 with the same token is answered.',
  remedy: 'Use the path as Apple’s page of the endpoint gives it, with real IDs filled in.',
  sources: ['https://developer.apple.com/documentation/appstoreconnectapi'],
})
