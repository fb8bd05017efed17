import { describe, expect, test } from 'vitest'
import { longLifetime } from './long-lived'

const DOCUMENTED = [
  '/v1/apps/{id}/ciProduct',
  '/v1/apps/{id}/perfPowerMetrics',
  '/v1/builds/{id}/diagnosticSignatures',
  '/v1/builds/{id}/perfPowerMetrics',
  '/v1/ciBuildActions/{id}',
  '/v1/ciBuildActions/{id}/artifacts',
  '/v1/ciBuildActions/{id}/buildRun',
  '/v1/ciBuildActions/{id}/issues',
  '/v1/ciBuildActions/{id}/testResults',
  '/v1/ciBuildRuns/{id}',
  '/v1/ciBuildRuns/{id}/actions',
  '/v1/ciBuildRuns/{id}/builds',
  '/v1/ciIssues/{id}',
  '/v1/ciMacOsVersions',
  '/v1/ciMacOsVersions/{id}',
  '/v1/ciMacOsVersions/{id}/xcodeVersions',
  '/v1/ciProducts',
  '/v1/ciProducts/{id}',
  '/v1/ciProducts/{id}/additionalRepositories',
  '/v1/ciProducts/{id}/app',
  '/v1/ciProducts/{id}/buildRuns',
  '/v1/ciProducts/{id}/primaryRepositories',
  '/v1/ciProducts/{id}/workflows',
  '/v1/ciTestResults/{id}',
  '/v1/ciWorkflows/{id}',
  '/v1/ciWorkflows/{id}/buildRuns',
  '/v1/ciWorkflows/{id}/repository',
  '/v1/ciXcodeVersions',
  '/v1/ciXcodeVersions/{id}',
  '/v1/ciXcodeVersions/{id}/macOsVersions',
  '/v1/diagnosticSignatures/{id}/logs',
  '/v1/scmGitReferences/{id}',
  '/v1/scmProviders',
  '/v1/scmProviders/{id}',
  '/v1/scmProviders/{id}/repositories',
  '/v1/scmPullRequests/{id}',
  '/v1/scmRepositories',
  '/v1/scmRepositories/{id}',
  '/v1/scmRepositories/{id}/gitReferences',
  '/v1/scmRepositories/{id}/pullRequests',
]

const UNSURE = [
  '/v1/apps/{id}/relationships/ciProduct',
  '/v1/builds/{id}/relationships/diagnosticSignatures',
  '/v1/ciArtifacts/{id}',
  '/v1/ciBuildActions/{id}/relationships/artifacts',
  '/v1/ciBuildActions/{id}/relationships/buildRun',
  '/v1/ciBuildActions/{id}/relationships/issues',
  '/v1/ciBuildActions/{id}/relationships/testResults',
  '/v1/ciBuildRuns/{id}/relationships/actions',
  '/v1/ciBuildRuns/{id}/relationships/builds',
  '/v1/ciMacOsVersions/{id}/relationships/xcodeVersions',
  '/v1/ciProducts/{id}/relationships/additionalRepositories',
  '/v1/ciProducts/{id}/relationships/app',
  '/v1/ciProducts/{id}/relationships/buildRuns',
  '/v1/ciProducts/{id}/relationships/primaryRepositories',
  '/v1/ciProducts/{id}/relationships/workflows',
  '/v1/ciWorkflows/{id}/relationships/buildRuns',
  '/v1/ciWorkflows/{id}/relationships/repository',
  '/v1/ciXcodeVersions/{id}/relationships/macOsVersions',
  '/v1/scmProviders/{id}/relationships/repositories',
  '/v1/scmRepositories/{id}/relationships/gitReferences',
  '/v1/scmRepositories/{id}/relationships/pullRequests',
]

const entry = (path: string) => `GET ${path.replace('{id}', '6a1b2c3d-0000-4000-8000-000000000001')}`

describe('which scopes let a token live longer', () => {
  test('the tables equal those of the catalog: 40 documented, 21 unsure', () => {
    expect([DOCUMENTED.length, UNSURE.length]).toEqual([40, 21])
  })

  test.each(DOCUMENTED)('%s is listed', (path) => {
    expect(longLifetime([entry(path)])).toEqual({ status: 'listed' })
  })

  test.each(DOCUMENTED)('%s stays listed with a query', (path) => {
    expect(longLifetime([`${entry(path)}?limit=5`])).toEqual({ status: 'listed' })
  })

  test.each(UNSURE)('%s is unsure and named', (path) => {
    expect(longLifetime([entry(path)])).toMatchObject({ status: 'unsure', entry: entry(path) })
  })

  test.each([
    '/v1/apps',
    '/v1/apps/123',
    '/v1/customerReviews/1',
    '/v1/builds',
    '/v1/salesReports',
    '/v1/apps/1/builds',
    '/v1/builds/1/relationships/app',
    '/v1/ciSomething',
    '/v2/ciProducts',
    '/v1/diagnosticSignatures/1',
  ])('%s is not on the list', (path) => {
    expect(longLifetime([`GET ${path}`])).toMatchObject({ status: 'no', entry: `GET ${path}` })
  })

  test('without a scope there is no long lifetime', () => {
    expect(longLifetime([])).toMatchObject({ status: 'no' })
    expect(longLifetime([])).not.toHaveProperty('entry')
  })

  test('one entry that is not listed rules out a long lifetime', () => {
    expect(
      longLifetime([entry('/v1/ciProducts'), 'GET /v1/apps', entry('/v1/ciArtifacts/{id}')]),
    ).toMatchObject({
      status: 'no',
      entry: 'GET /v1/apps',
    })
  })

  test('an unsure entry among listed ones makes the scope unsure', () => {
    expect(longLifetime([entry('/v1/ciProducts'), entry('/v1/ciArtifacts/{id}')])).toMatchObject({
      status: 'unsure',
      entry: entry('/v1/ciArtifacts/{id}'),
    })
  })

  test('a write is rejected even on a listed resource', () => {
    expect(longLifetime(['POST /v1/ciBuildRuns'])).toMatchObject({
      status: 'no',
      entry: 'POST /v1/ciBuildRuns',
    })
  })
})
