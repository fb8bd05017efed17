import { LONGEST_PASTE } from '../../paste/read-paste'
import { defineRule, found, notApplicable } from '../rule'

export const pasteTooLong = defineRule({
  id: 'paste-too-long',
  section: 'transport',
  severity: 'info',
  effect: 'not-the-token',
  at: { part: 'command' },
  needs: ['paste'],
  likelihood: 'foremost',
  title: 'The paste is too long',
  check: ({ paste }) => (paste.tooLong ? found() : notApplicable),
  seen: `Assay doesn’t read more than ${LONGEST_PASTE.toLocaleString('en')} characters, so it looked at nothing in this paste.`,
  why: 'The reason for a rejection is within a few lines of it. Reading a whole log file would make the page slow.',
  fix: 'Paste the part around the first 401 or 403: a few hundred lines before it and the response after it.',
  symptom: 'A log file of many megabytes was pasted, and nothing in it is shown.',
  proof: 'The size of the file is several megabytes.',
  sources: ['measured'],
})
