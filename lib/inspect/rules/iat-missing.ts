import { defineRule, found, notApplicable, passed } from '../rule'

interface Facts {
  /** True if the service computes the expiry from `iat`, because its tokens have no `exp`. */
  readonly reckoned: boolean
  readonly service: string | undefined
}

export const iatMissing = defineRule({
  id: 'iat-missing',
  section: 'time',
  severity: 'info',
  effect: 'accepted',
  exception: 'APNs and DeviceCheck reject a token without iat.',
  at: { part: 'payload' },
  needs: ['claims'],
  uses: ['judgedBy'],
  likelihood: 'rare',
  check: ({ claims, judgedBy }) => {
    if (claims.iat !== undefined) return passed
    if (judgedBy !== undefined && !judgedBy.claims.some(({ name }) => name === 'iat')) return notApplicable
    const listed =
      judgedBy?.claims.some(({ name, required }) => name === 'iat' && required === 'yes') ?? false
    const reckoned = listed && judgedBy?.lifetime === undefined
    return found<Facts>({ reckoned, service: judgedBy?.service.name }, reckoned ? { severity: 'error' } : {})
  },
  title: 'The token has no time of issue (iat)',
  seen: ({ reckoned, service }) =>
    reckoned
      ? `The payload has no “iat”. ${service} computes the lifetime of the token from it.`
      : 'The payload has no “iat”, so the lifetime is computed from now to “exp”.',
  why: 'Large clients of the App Store Connect API sent no “iat” for years and were accepted, so this is unlikely to be the cause. Services without “exp”, such as APNs, require “iat”.',
  fix: 'Add “iat”: the current time in whole seconds, minus 60.',
  symptom: 'For the App Store Connect API, usually nothing. APNs and DeviceCheck reject the token.',
  proof: 'Decode the payload and look for “iat”.',
  sources: [
    'AvdLee/appstoreconnect-swift-sdk#305',
    'https://gist.github.com/ignitz/5640b23bfc76914daf6dd393aedb898c',
  ],
})
