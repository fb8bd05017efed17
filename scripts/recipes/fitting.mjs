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
 * A policy no longer than a host accepts. A longer policy is sent without its list of scripts. The page's meta tag has
 * that list too, and a browser enforces both policies.
 *
 * @param {string} policy
 * @param {number} limit
 * @returns {string}
 */
export function fitting(policy, limit) {
  return policy.length <= limit ? policy : withoutScripts(policy)
}

/**
 * Everything that a policy forbids, apart from scripts. `default-src` would also apply to scripts, so all other
 * directives are written out.
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
