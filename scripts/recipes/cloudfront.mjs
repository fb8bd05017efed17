import { readFileSync } from 'node:fs'
import { hostHeaders } from '../policy.mjs'
import { headersOf, pathsOf } from '../response-headers.mjs'
import { fitting, withoutScripts } from './fitting.mjs'
import { placesOf } from './places.mjs'

const POLICY = 'Content-Security-Policy'
/** The longest policy that CloudFront accepts by default, in characters. */
const LIMIT = 1783

/**
 * A CloudFormation template, `deploy/cloudfront.json`, with a headers policy for each kind of response.
 *
 * The main page, and every path without a rule of its own, gets a policy without the list of scripts, which fits every
 * page. The meta tag of the page adds the list.
 *
 * @param {import('../response-headers.mjs').Responses} responses
 * @returns {Record<string, string>} text by file name
 */
export function cloudfront(responses) {
  const template = JSON.parse(readFileSync('deploy/cloudfront.json', 'utf8'))
  const rest = headersOf(responses, '404.html')
  template.Resources.Headers = headersPolicy('', { ...rest, [POLICY]: withoutScripts(rest[POLICY] ?? '') })
  const distribution = template.Resources.Distribution.Properties.DistributionConfig
  const root = pathsOf('index.html')
  /** @type {Map<string, string>} */
  const names = new Map()
  for (const { path, whole, headers } of placesOf(responses).filter((place) => !root.includes(place.path))) {
    const key = JSON.stringify(headers)
    const name = names.get(key) ?? path.replace(/[^a-z0-9]/gi, '')
    names.set(key, name)
    template.Resources[`Headers${name}`] ??= headersPolicy(name, headers)
    distribution.CacheBehaviors.push({
      ...distribution.DefaultCacheBehavior,
      PathPattern: whole ? `${path}*` : path,
      ResponseHeadersPolicyId: { Ref: `Headers${name}` },
    })
  }
  return { 'cloudfront.json': `${JSON.stringify(template, null, 2)}\n` }
}

/**
 * @param {string} name
 * @param {Record<string, string>} values
 */
function headersPolicy(name, values) {
  const headers = hostHeaders({ ...values, [POLICY]: fitting(values[POLICY] ?? '', LIMIT) })
  /** @param {string} header */
  const setting = (header) => settings[header]?.(headers[header] ?? '')
  return {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        Name: { 'Fn::Join': ['-', [{ Ref: 'AWS::StackName' }, `headers${name}`]] },
        SecurityHeadersConfig: Object.assign({}, ...Object.keys(headers).map(setting)),
        CustomHeadersConfig: {
          Items: Object.entries(headers)
            .filter(([header]) => !(header in settings))
            .map(([Header, Value]) => ({ Header, Value, Override: true })),
        },
      },
    },
  }
}

/**
 * Headers for which CloudFront has its own setting. It accepts them in no other way.  @type {Record<string, (value:
 * string) => Record<string, unknown>>}
 */
const settings = {
  'Content-Security-Policy': (value) => ({
    ContentSecurityPolicy: { ContentSecurityPolicy: value, Override: true },
  }),
  'Referrer-Policy': (value) => ({ ReferrerPolicy: { ReferrerPolicy: value, Override: true } }),
  'Strict-Transport-Security': (value) => ({
    StrictTransportSecurity: {
      AccessControlMaxAgeSec: Number(/max-age=(\d+)/.exec(value)?.[1]),
      Override: true,
    },
  }),
  'X-Content-Type-Options': () => ({ ContentTypeOptions: { Override: true } }),
  'X-Frame-Options': (value) => ({ FrameOptions: { FrameOption: value, Override: true } }),
}
