import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const typMisnamed = defineRule({
  id: 'typ-misnamed',
  section: 'header',
  severity: 'info',
  effect: 'accepted',
  at: { part: 'header', name: 'typ' },
  needs: ['header'],
  likelihood: 'rare',
  explains: ['typ-missing'],
  title: '“typ” is misspelled or has another value',
  check: ({ header: { typ, type } }) => {
    if (typ !== undefined) {
      return typeof typ === 'string' && typ.toUpperCase() === 'JWT'
        ? passed
        : found({ name: 'typ', value: typ })
    }
    return type === undefined
      ? notApplicable
      : found({ name: 'type', value: type }, { at: { part: 'header', name: 'type' } })
  },
  seen: ({ name, value }) => `The header has “${name}”: ${shown(value)}.`,
  why: 'The header parameter is called “typ” and its value is JWT. At least one published client sends “type” and works, so this is unlikely to be the cause.',
  fix: 'Write "typ":"JWT", or leave it out.',
  symptom: 'Usually nothing: no rejection is known.',
  proof: 'Decode the header: “typ” is missing, or its value isn’t JWT.',
  remedy: 'Rename it to “typ” with the value JWT.',
  sources: ['RFC 7519 section 5.1'],
})
