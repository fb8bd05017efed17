import { readScopeEntry } from './entry'

/**
 * Whether a scope lets a token live longer than 20 minutes: `listed` if every entry is a GET of a resource on Apple's
 * list, `unsure` if some entry is close to the list but not clearly on it, `no` in all other cases.
 */
export type LongLifetime =
  | { readonly status: 'listed' }
  | { readonly status: 'unsure'; readonly entry: string; readonly why: string }
  | { readonly status: 'no'; readonly entry?: string; readonly why: string }

/**
 * The resources for the thirteen names on Apple's page. The mapping to paths is ours, from Apple's OpenAPI document.
 */
const RESOURCES = new Set([
  'ciBuildActions',
  'ciBuildRuns',
  'ciIssues',
  'ciMacOsVersions',
  'ciProducts',
  'ciTestResults',
  'ciWorkflows',
  'ciXcodeVersions',
  'scmGitReferences',
  'scmProviders',
  'scmPullRequests',
  'scmRepositories',
])
const METRICS = [
  /^\/v1\/(?:apps|builds)\/[^/]+\/perfPowerMetrics$/u,
  /^\/v1\/builds\/[^/]+\/diagnosticSignatures$/u,
  /^\/v1\/diagnosticSignatures\/[^/]+\/logs$/u,
  /^\/v1\/apps\/[^/]+\/ciProduct$/u,
]
/** Apple's page about Xcode Cloud artifacts mentions these paths, but its list for tokens does not. */
const NEAR = /\/relationships\/|^\/v1\/ciArtifacts\//u

/**
 * Judges the entries of a scope by Apple's three conditions for tokens of more than 20 minutes ("Generating Tokens for
 * API Requests", "Determine the Appropriate Token Lifetime").
 *
 * @param entries - the `scope` claim, one string per entry
 */
export function longLifetime(entries: readonly string[]): LongLifetime {
  if (entries.length === 0)
    return { status: 'no', why: 'Only a token with a scope can be valid for more than 20 minutes.' }
  let unsure: LongLifetime | undefined
  for (const entry of entries) {
    const read = readScopeEntry(entry)
    if (read.status === 'malformed') return { status: 'no', entry, why: read.reason }
    const resource = /^\/v1\/([^/]+)/u.exec(read.path)?.[1] ?? ''
    const listed = RESOURCES.has(resource) || METRICS.some((path) => path.test(read.path))
    if (NEAR.test(read.path) && (listed || /ciArtifacts|ciProduct|diagnosticSignatures/u.test(read.path))) {
      unsure ??= {
        status: 'unsure',
        entry,
        why: 'Apple’s list doesn’t say clearly whether it includes this path.',
      }
    } else if (!listed) {
      return {
        status: 'no',
        entry,
        why: 'This resource is not among the thirteen that Apple lists for long lifetimes.',
      }
    }
  }
  return unsure ?? { status: 'listed' }
}
