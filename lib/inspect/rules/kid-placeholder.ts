import { isTemplate } from '../../field/shape'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

const template = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && (isTemplate(value) || /^[$%]\w+%?$/u.test(value.trim()))

export const kidPlaceholder = defineRule({
  id: 'kid-placeholder',
  section: 'header',
  severity: 'error',
  at: { part: 'header', name: 'kid' },
  needs: ['token'],
  uses: ['kid', 'claims'],
  likelihood: 'common',
  explains: [
    'kid-odd-shape',
    'kid-whitespace',
    'kid-decorated',
    'key-file-name-says-other',
    'kid-wrong',
    'iss-malformed',
    'iss-team-id',
    'iss-other-team',
  ],
  title: 'A placeholder was not replaced',
  check: ({ kid, claims }) => {
    const iss = claims?.iss
    if (template(kid)) return found({ name: 'kid', value: kid })
    if (template(iss)) return found({ name: 'iss', value: iss }, { at: { part: 'payload', name: 'iss' } })
    return kid === undefined || claims === undefined ? notApplicable : passed
  },
  seen: ({ name, value }) => `“${name}” is ${shown(value)}.`,
  why: 'The token was signed while it still had the placeholder. No key or issuer has that name.',
  fix: ({ name, value }) => ({
    text: /[$%{]/u.test(value)
      ? 'The variable was not replaced. Check its name and its syntax, and check that it is set where the token is made.'
      : `Fill in the real ${name === 'kid' ? 'Key ID' : 'Issuer ID'}.`,
  }),
  symptom: 'You get 401 when you first run a sample, or only in CI.',
  proof: 'Decode the token: the value is the name of a variable, or only the character X.',
  remedy: 'Fill in the real value; in CI check that the variable exists in this job.',
  sources: ['codemagic-ci-cd/cli-tools#251', 'fastlane/fastlane#22128'],
})
