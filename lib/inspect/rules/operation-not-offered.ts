import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

/** Apple's own sentence: "The resource 'apps' does not allow 'CREATE'. Allowed operations are: GET_COLLECTION …". */
const SENTENCE =
  /The resource '([^']{1,80})' does not allow '([^']{1,40})'(?:\. Allowed operations? (?:are|is):? ?(.{0,200}))?/u

export const operationNotOffered = defineRule({
  id: 'operation-not-offered',
  section: 'account',
  severity: 'info',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['complaints'],
  likelihood: 'foremost',
  explains: ['role-insufficient', 'agreements-missing'],
  title: 'Apple doesn’t offer this operation',
  check: ({ complaints }) => {
    for (const { detail = '' } of complaints) {
      const [, resource, operation, allowed] = SENTENCE.exec(detail) ?? []
      if (resource === undefined || operation === undefined) continue
      return found({ resource, operation, allowed, newApp: resource === 'apps' && operation === 'CREATE' })
    }
    // Only a rejection of the operation itself shows that Apple checked it.
    const looked = complaints.some(
      ({ code = '', detail }) => code.startsWith('FORBIDDEN_ERROR') && detail !== undefined,
    )
    return looked ? passed : notApplicable
  },
  seen: ({ resource, operation, allowed }) =>
    `The response says that “${visible(resource, 60)}” does not allow “${visible(operation, 40)}”.${allowed ? ` Allowed: “${visible(allowed, 160)}”.` : ''}`,
  why: 'Apple accepted the token, but this request doesn’t exist. Neither a new key nor another role will help.',
  fix: ({ newApp }) =>
    newApp
      ? 'To list apps, use GET. To create an app, use App Store Connect → Apps. There is no exchange: the signed JWT itself is the bearer token of every request.'
      : 'Use a method and path that Apple’s documentation lists for this resource.',
  symptom: 'You get 403 FORBIDDEN_ERROR for one request, while others work with the same token.',
  proof: 'The detail of the error names the resource and the operations that it allows.',
  remedy:
    'Use an operation that the response names as allowed. Apps can only be created on the website: App Store Connect → Apps.',
  sources: ['NangoHQ/nango#6955', 'https://developer.apple.com/documentation/appstoreconnectapi'],
})
