import { Version } from 'csp_evaluator/dist/csp.js'
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'

/**
 * What Google's CSP Evaluator has to say against a policy, of any severity.
 *
 * @param {string} policy
 * @returns {string[]} one line a finding
 */
export function cspFindings(policy) {
  return new CspEvaluator(new CspParser(policy).csp, Version.CSP3)
    .evaluate()
    .map(({ directive, value, description }) => `${directive} ${value ?? ''}: ${description}`)
}
