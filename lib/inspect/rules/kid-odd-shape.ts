import { isTemplate, isTenCharacterId } from '../../field/shape'
import { wantsKeyId } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const kidOddShape = defineRule({
  id: 'kid-odd-shape',
  section: 'header',
  severity: 'info',
  effect: 'accepted',
  at: { part: 'header', name: 'kid' },
  needs: ['header'],
  uses: ['judgedBy'],
  likelihood: 'rare',
  title: 'The Key ID has an unusual shape',
  check: ({ header: { kid }, judgedBy }) => {
    if (kid === undefined || kid === null || kid === '' || !wantsKeyId(judgedBy)) return notApplicable
    if (typeof kid !== 'string') return found({ kid })
    if (isTemplate(kid)) return notApplicable
    return isTenCharacterId(kid) ? passed : found({ kid })
  },
  seen: ({ kid }) =>
    `“kid” is ${shown(kid)}${typeof kid === 'string' ? `, ${kid.length} characters long` : ', which is not a string'}.`,
  why: 'In Apple’s examples a Key ID has ten capital letters and digits. Key IDs of other shapes exist and work, so this alone isn’t an error.',
  fix: 'If Apple’s page shows the same ID for your key, change nothing.',
  symptom: 'Usually nothing.',
  proof: 'Compare “kid” with the Key ID on Apple’s page.',
  sources: ['rorkai/App-Store-Connect-CLI#2116'],
})
