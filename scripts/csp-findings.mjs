import { Version } from 'csp_evaluator/dist/csp.js'
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'

/**
 * The findings of Google's CSP Evaluator about a policy, of any severity.
 *
 * @param {string} policy
 * @returns {string[]} one line per finding
 */
export function cspFindings(policy) {
  return new CspEvaluator(new CspParser(policy).csp, Version.CSP3)
    .evaluate()
    .map(({ directive, value, description }) => `${directive} ${value ?? ''}: ${description}`)
}
