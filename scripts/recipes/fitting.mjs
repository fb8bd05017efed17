const fetchDirectives = [
  'child-src',
  'connect-src',
  'font-src',
  'frame-src',
  'img-src',
  'manifest-src',
  'media-src',
  'object-src',
  'style-src',
  'worker-src',
]

/**
 * A policy as long as a host takes it. One that is too long is sent without its list of scripts, which the page's meta tag holds
 * as well: a browser keeps both policies.
 *
 * @param {string} policy
 * @param {number} limit
 * @returns {string}
 */
export function fitting(policy, limit) {
  return policy.length <= limit ? policy : withoutScripts(policy)
}

/**
 * All that a policy forbids but scripts. `default-src` would forbid these too, so everything else is named.
 *
 * @param {string} policy
 * @returns {string}
 */
export function withoutScripts(policy) {
  const kept = policy.split('; ').filter((directive) => !/^(?:default|script)-src /.test(directive))
  const named = kept.map((directive) => directive.split(' ')[0])
  const missing = fetchDirectives.filter((name) => !named.includes(name)).map((name) => `${name} 'none'`)
  return [...missing, ...kept].join('; ')
}
